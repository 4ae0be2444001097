import type { Edit } from '../../draft.ts';
import { lineStart, nextLine } from '../../lines.ts';
import type { HtmlElement } from './html-elements.ts';

const attribute = /\s+markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

type StartTag = Pick<HtmlElement, 'start' | 'bodyStart'>;

/** What an element says of its content by `markdown="…"`: `undefined` when it says nothing. */
export function contentOf(text: string, { start, bodyStart }: StartTag): 'markdown' | 'raw' | undefined {
  const match = attribute.exec(text.slice(start, bodyStart));
  if (match === null) return undefined;
  return (match[1] ?? match[2] ?? match[3]) === '0' ? 'raw' : 'markdown';
}

/** Take the attribute out, which no browser knows. */
export function withoutAttribute(text: string, { start, bodyStart }: StartTag): Edit[] {
  const match = attribute.exec(text.slice(start, bodyStart));
  if (match === null) return [];
  const at = start + match.index;
  return [{ start: at, end: at + match[0].length, text: '' }];
}

/**
 * Let the content of an element be Markdown: blank lines around it, and no indentation that its lines share.
 *
 * A paragraph can hold no blocks: its tags become those of a `<div>`. `block` is where the block of HTML begins that the
 * element is in: after a blank line, what is further in would be code.
 */
export function openedContent(text: string, element: HtmlElement, block: number): Edit[] {
  const { name, start, bodyStart, bodyEnd, end } = element;
  const edits: Edit[] = [...withoutAttribute(text, element)];
  if (name === 'p') {
    edits.push({ start: start + 1, end: start + 2, text: 'div' });
    edits.push({ start: bodyEnd + 2, end: bodyEnd + 3, text: 'div' });
  }
  const column = ' '.repeat(block - lineStart(text, block));
  const body = text.slice(bodyStart, bodyEnd);
  const lead = /^[ \t]*(?:\n[ \t]*)*/.exec(body)?.[0] ?? '';
  const isOwnLine = lead.includes('\n');
  const shift = column.length - (isOwnLine || body.trim().includes('\n') ? sharedIndentation(body) : 0);
  const first = isOwnLine ? bodyStart + lead.lastIndexOf('\n') + 1 : bodyStart + lead.length;
  edits.push({ start: bodyStart, end: first, text: isOwnLine ? '\n\n' : `\n\n${column}` });
  const last = first + text.slice(first, bodyEnd).trimEnd().length;
  for (let at = isOwnLine ? first : nextLine(text, first); at < last; at = nextLine(text, at)) {
    if (text.slice(at, nextLine(text, at)).trim() === '') continue;
    if (shift > 0) edits.push({ start: at, end: at, text: ' '.repeat(shift) });
    if (shift < 0) edits.push({ start: at, end: at - shift, text: '' });
  }
  edits.push({ start: Math.max(last, first), end: bodyEnd, text: `\n\n${column}` });
  const lineEnd = nextLine(text, end);
  const rest = text.slice(end, lineEnd);
  if (rest.trim() !== '') edits.push({ start: end, end, text: `\n\n${column}` });
  else if (text.slice(lineEnd, nextLine(text, lineEnd)).trim() !== '')
    edits.push({ start: lineEnd, end: lineEnd, text: '\n' });
  return edits;
}

/** Columns that all lines of a text are indented by, the first aside, which is after the tag. */
function sharedIndentation(body: string): number {
  const lines = body.split('\n').filter((line, index) => line.trim() !== '' && index > 0);
  return Math.min(80, ...lines.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
}

/** Move the lines of an element that begin with a tag to its own column, but for those in content of another kind. */
export function tagsAtTheMargin(text: string, element: HtmlElement): Edit[] {
  const column = element.start - lineStart(text, element.start);
  const kept = element.inner.filter((one) => contentOf(text, one) !== undefined || one.name === 'pre');
  const edits: Edit[] = [];
  for (let at = nextLine(text, element.start); at < element.end; at = nextLine(text, at)) {
    const [{ length } = ''] = /^[ \t]*(?=<)/.exec(text.slice(at, nextLine(text, at))) ?? [];
    const tag = at + length;
    if (length <= column || kept.some(({ bodyStart, bodyEnd }) => tag >= bodyStart && tag < bodyEnd))
      continue;
    edits.push({ start: at, end: tag, text: ' '.repeat(column) });
  }
  return edits;
}
