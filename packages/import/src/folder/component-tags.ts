import { linesOutsideCode } from '../lines-outside-code.ts';
import { signsOutsideQuotes } from './signs-outside-quotes.ts';

/** A component in a text: where it and what is in it are. */
export interface Component {
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  /** What is between its tags; nothing where it has one tag alone. */
  readonly inner?: { readonly start: number; readonly end: number };
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** Is a component looked for, by its name, and by whether its tag stands on lines of its own? */
export type IsAskedFor = (name: string, isAlone: boolean) => boolean;

/**
 * Find the outermost components of a text: tags whose name begins with a capital and is one that is asked for. Those in
 * code are text; so is one that has no end tag.
 */
export function componentsIn(text: string, isAskedFor: IsAskedFor): Component[] {
  const shown = withoutCode(text);
  const found: Component[] = [];
  const open: Tag[] = [];
  const add = (component: Component) => {
    while ((found.at(-1)?.start ?? -1) > component.start) found.pop();
    found.push(component);
  };
  let done = 0;
  for (const match of shown.matchAll(/<(\/?)([A-Z]\w*(?:\.\w+)*)(?=[\s/>])/g)) {
    const { 1: slash, 2: name = '', index: start } = match;
    if (start < done) continue;
    const end = endOfTag(text, start + match[0].length);
    if (end === undefined || !isAskedFor(name, isAlone(text, start, end))) continue;
    done = end;
    const attributes = text.slice(start + match[0].length, end - 1);
    if (slash === '/') {
      const at = open.findLastIndex((tag) => tag.name === name);
      const first = open[at];
      if (first === undefined) continue;
      open.length = at;
      add({ ...first, end, inner: { start: first.end, end: start } });
    } else if (attributes.endsWith('/')) add({ name, attributes: attributes.slice(0, -1), start, end });
    else open.push({ name, attributes, start, end });
  }
  return found;
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));
}

/** The same text with spaces for what is code, so that offsets stay. */
export function withoutCode(text: string): string {
  return linesOutsideCode(text)
    .map(({ start, text: line }, index, all) => {
      const end = (all[index + 1]?.start ?? text.length + 1) - 1;
      return line === '' ? ' '.repeat(end - start) : line;
    })
    .join('\n')
    .replace(/(?<!`)(`{1,3})(?!`)[^\n]*?(?<!`)\1(?!`)/g, (code, ...rest) =>
      isWithinTag(text, rest.at(-2) as number) ? code : ' '.repeat(code.length),
    );
}

/** Backticks right behind `={` are a value, not code. */
function isWithinTag(text: string, at: number): boolean {
  return /=\{\s*$/.test(text.slice(Math.max(0, at - 20), at));
}

/** Where a tag ends whose attributes may hold quotes and expressions in braces; nothing where it has no end. */
export function endOfTag(text: string, from: number): number | undefined {
  let depth = 0;
  for (const [at, sign] of signsOutsideQuotes(text, from)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '>' && depth === 0) return at + 1;
    else if (sign === '<' && depth === 0) return undefined;
  }
  return undefined;
}
