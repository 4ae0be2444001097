import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { shortened } from '../shortened.ts';
import { type Attribute, endOfBraces, isTelling, readAttributes } from './attributes.ts';
import { endOfTag, withoutCode } from './component-tags.ts';
import { isObject, type LiteralObject, readLiteral } from './js-literal.ts';

const imported = /^import\s+(?:\*\s+as\s+)?([A-Za-z_$][\w$]*)\s+from\s+["']([^"'\n]+)["']/gm;
const constant = /^export\s+(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*([^\n]*?);?[ \t]*$/gm;
const program = /\.(?:[cm]?[jt]sx?|mdx?|astro|vue|svelte|s?css|json)$|(?:^|\/)[^./]*$/i;
/** Attributes that hold addresses or labels in expressions alone. */
const inExpressions = /^(?:src\w+|sources|poster|values|items)$/;
const renamed: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', srcSet: 'srcset' };
const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** A name, and what is done with it; behind a letter it may be a formula. */
const mustRun = /^\s*[A-Za-z_$][\w$]*(?:\.[\w$]+|\s*[?&|(=]|\s*$)/;
const around = /<(CodeBlock|pre|code)\b[^<>]*>\s*$/;

/**
 * Write the expressions of MDX as what they stand for: `src={require('./a.png').default}` becomes `src="./a.png"`, and
 * so do names that imports bind to files; `className` becomes `class`, `{'text'}` its text. So are attributes of Vue,
 * `:src="withBase('/a.png')"`.
 *
 * Of others those that hold a text or an address are reported; on tags of HTML they go, since with them no tag would be
 * read.
 */
export function translateExpressions(draft: Draft): undefined {
  const isMdx = /\.mdx$/i.test(draft.file);
  if (!isMdx && !/=\{|className=|\s(?:v-bind)?:[a-z]+=/i.test(draft.text)) return;
  const isCode = codeIn(draft.tree);
  const bound = boundNames(draft.text, isCode);
  const shown = withoutCode(draft.text);
  const edits: Edit[] = [];
  const tags: { readonly start: number; readonly end: number }[] = [];
  for (const match of shown.matchAll(/<([A-Za-z][\w.-]*)(?=[\s/>])/g)) {
    const { 1: name = '', index: start } = match;
    const from = start + match[0].length;
    const end = endOfTag(draft.text, from);
    if (end === undefined || start < (tags.at(-1)?.end ?? 0)) continue;
    const written = draft.text.slice(from, end - 1);
    const attributes = readAttributes(written.replace(/\/$/, ' '));
    if (attributes === undefined) continue;
    tags.push({ start, end });
    const isHtml = /^[a-z]/.test(name);
    for (const attribute of attributes.map(unbound)) {
      const text = isHtml
        ? htmlAttribute(draft, attribute, from, bound)
        : componentAttribute(draft, attribute, from, bound);
      // One that goes takes the space before it along.
      const space = text === '' ? (/\s*$/.exec(written.slice(0, attribute.start))?.[0].length ?? 0) : 0;
      if (text !== undefined)
        edits.push({ start: from + attribute.start - space, end: from + attribute.end, text });
    }
    if (isMdx && isHtml && written.endsWith('/') && !voidTag.test(name))
      edits.push({ start: end - 2, end, text: `></${name}>` });
  }
  if (isMdx) edits.push(...textExpressions(draft, shown, tags, isCode));
  draft.edit('containers', edits);
}

/** An attribute of Vue with an expression, `:src="withBase('/a.png')"`, as one of MDX. */
function unbound(attribute: Attribute): Attribute {
  const [, name] = /^(?:v-bind)?:([\w-]+)$/.exec(attribute.name) ?? [];
  return name === undefined
    ? attribute
    : { ...attribute, name, text: undefined, expression: attribute.text ?? '' };
}

/** Names that stand for the address of a file, or for a text. */
function boundNames(text: string, isCode: IsCode): Map<string, string> {
  const names = new Map<string, string>();
  for (const { 1: name = '', 2: path = '', index } of text.matchAll(imported))
    if (!isCode(index) && !program.test(path)) names.set(name, path);
  for (const { 1: name = '', 2: written = '', index } of text.matchAll(constant)) {
    const value = isCode(index) ? undefined : readLiteral(written, names);
    if (typeof value === 'string') names.set(name, value);
  }
  return names;
}

type Bound = ReadonlyMap<string, string>;
type IsCode = ReturnType<typeof codeIn>;

/** What stands for an attribute of a tag of HTML; `undefined` for one that may stay. */
function htmlAttribute(draft: Draft, attribute: Attribute, from: number, bound: Bound): string | undefined {
  const { name, start, end, text, expression } = attribute;
  const own = renamed[name] ?? name;
  if (expression === undefined) {
    const written = draft.text.slice(from + start, from + end);
    return own === name || text === undefined ? undefined : written.replace(name, own);
  }
  const value = readLiteral(expression, bound);
  if (own === 'style' && isObject(value)) return `style="${styleOf(value)}"`;
  if (typeof value === 'string' || typeof value === 'number')
    return `${own}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  if (value === true) return own;
  if (value === undefined) report(draft, attribute, from, holdsWords(name));
  return '';
}

/** What stands for an attribute of a component, where that is a text that quotes can hold. */
function componentAttribute(
  draft: Draft,
  attribute: Attribute,
  from: number,
  bound: Bound,
): string | undefined {
  const { name, expression } = attribute;
  if (expression === undefined) return undefined;
  const value = readLiteral(expression, bound);
  if (typeof value === 'string') return /["\n<>{}]/.test(value) ? undefined : `${name}="${value}"`;
  const first = name === 'sources' && isObject(value) ? Object.values(value)[0] : undefined;
  if (typeof first === 'string') return `src="${first}"`;
  const isEmpty = value !== undefined || /^\s*(?:undefined|<)/.test(expression);
  if (!isEmpty && holdsWords(name)) report(draft, attribute, from, true);
  return undefined;
}

function holdsWords(name: string): boolean {
  return isTelling(name) || inExpressions.test(name);
}

function report(draft: Draft, { start, end }: Attribute, from: number, isTelling: boolean): void {
  const found = shortened(draft.text.slice(from + start, from + end).replace(/\s+/g, ' '), 81);
  draft.report(isTelling ? 'import/expression' : 'import/left-out', from + start, { found });
}

function styleOf(style: LiteralObject): string {
  return Object.entries(style)
    .map(([key, value]) => {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${name}: ${typeof value === 'number' && value !== 0 ? `${value}px` : String(value)}`;
    })
    .join('; ')
    .replaceAll('"', "'");
}

/** Expressions between tags: texts are written as such, what would have to be run is reported. */
function textExpressions(
  draft: Draft,
  shown: string,
  tags: readonly { readonly start: number; readonly end: number }[],
  isCode: IsCode,
): Edit[] {
  const { text } = draft;
  const edits: Edit[] = [];
  let [done, tag] = [0, 0];
  for (const { index: start } of text.matchAll(/(?<![\\$])\{(?![#:%{]|\/\*)/g)) {
    while ((tags[tag]?.end ?? text.length) <= start) tag += 1;
    const isWithinTag = (tags[tag]?.start ?? text.length) < start;
    const end = endOfBraces(text, start + 1);
    if (start < done || isWithinTag || end === undefined) continue;
    const inner = text.slice(start + 1, end - 1);
    const value = readLiteral(inner);
    const [, parent] = around.exec(text.slice(Math.max(0, start - 300), start)) ?? [];
    // Backticks within braces are no code here, though Markdown reads them so.
    const isText = shown[start] === '{' && !(isCode(start) && parent === undefined);
    if (!isText) continue;
    done = end;
    if (parent === 'CodeBlock') continue;
    if (typeof value === 'string' && (parent !== undefined || !value.includes('\n')))
      edits.push({ start, end, text: parent === undefined ? marksEscaped(value) : htmlEscaped(value) });
    else if (!/[\w}]/.test(text.charAt(start - 1)) && mustRun.test(inner))
      draft.report('import/macro', start, { found: shortened(`{${inner.replace(/\s+/g, ' ')}}`, 81) });
  }
  return edits;
}

function marksEscaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
}

function htmlEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
