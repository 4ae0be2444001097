import { type Literal, readLiteral } from './js-literal.ts';
import { signsOutsideQuotes } from './signs-outside-quotes.ts';

/** An attribute of a tag of MDX. */
export interface Attribute {
  /** Empty for `{...props}`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What is between its quotes. */
  readonly text?: string | undefined;
  /** What is between its braces. */
  readonly expression?: string | undefined;
}

const named = /\s+([A-Za-z_:@#][\w:.@#-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'`={}<>]+)|(?=\{)))?/y;
const opening = /\s*\{/y;

/** Read the attributes of a tag, which may hold expressions in braces; `undefined` where it holds something else. */
export function readAttributes(attributes: string): Attribute[] | undefined {
  const found: Attribute[] = [];
  let at = 0;
  while (attributes.slice(at).trim() !== '' && attributes.slice(at).trim() !== '/') {
    named.lastIndex = at;
    const match = named.exec(attributes);
    const start = at + (/^\s*/.exec(attributes.slice(at))?.[0].length ?? 0);
    at += match?.[0].length ?? 0;
    const [, name = '', double, single, bare] = match ?? [];
    opening.lastIndex = at;
    const isExpression = match === null || match[0].trimEnd().endsWith('=');
    const brace = isExpression ? opening.exec(attributes) : null;
    if (brace === null) {
      if (isExpression) return undefined;
      found.push({ name, start, end: at, text: double ?? single ?? bare });
      continue;
    }
    const end = endOfBraces(attributes, at + brace[0].length);
    if (end === undefined) return undefined;
    found.push({ name, start, end, expression: attributes.slice(at + brace[0].length, end - 1) });
    at = end;
  }
  return found;
}

/** The value of the first attribute of these names that is written out. */
export function literalOf(attributes: string, ...names: readonly string[]): Literal | undefined {
  const all = readAttributes(attributes) ?? [];
  for (const name of names) {
    for (const attribute of all) {
      if (attribute.name !== name) continue;
      const { text, expression } = attribute;
      const value = expression === undefined ? text : readLiteral(expression);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The value of an attribute that is written as text: `a="b"`, `a={'b'}`, or in backticks without expressions. */
export function attributeOf(attributes: string, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = literalOf(attributes, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** Where braces end that are open before an offset; quotes and braces within them are their own. */
export function endOfBraces(text: string, from: number): number | undefined {
  let depth = 1;
  for (const [at, sign] of signsOutsideQuotes(text, from)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Whether readers read or follow the value of an attribute of this name. */
export function isTelling(name: string): boolean {
  return telling.test(name);
}

const telling =
  /^(?:href|to|url|link|src|alt|title|label|text|caption|summary|description|header|heading|question|answer|content|code)$/;
