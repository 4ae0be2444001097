import type { Html, Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { nextLine, rangeOf } from '../../lines.ts';
import { elementAt, type HtmlElement, spanElements } from './html-elements.ts';

/**
 * Let raw HTML begin and end where kramdown has it begin and end.
 *
 * In kramdown an element reaches to its end tag, across blank lines, and Markdown goes on right behind it. In
 * CommonMark raw HTML reaches to the next blank line. So blank lines within an element are taken out (within `<pre>`
 * an empty comment holds their place), and one is put behind its end tag. A line that only holds a tag within
 * text, such as `<br>`, would begin raw HTML here: the next line is joined to it.
 *
 * An element without its end tag ends at the blank line; it is reported, and so are end tags of nothing.
 */
export function translateHtmlBlocks(draft: Draft): undefined {
  if (!/<[A-Za-z/]/.test(draft.text)) return;
  let from = 0;
  // An edit moves what comes after it, so the text is read again from there.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    const node = firstBlock(draft, from);
    if (node === undefined) return;
    const { start, end } = rangeOf(node);
    const { edits, next } = editsFor(draft, start, end);
    draft.edit('html-blocks', edits);
    from = next + edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  }
}

/** The first block of raw HTML that begins at an offset or later, outside quotes. */
function firstBlock({ tree }: Draft, from: number): Html | undefined {
  let found: Html | undefined;
  visit(tree, (node, _index, parent) => {
    if (node.type === 'blockquote') return 'skip';
    if (node.type !== 'html' || parent === undefined || !holdsBlocks(parent)) return undefined;
    if (found === undefined && rangeOf(node).start >= from) found = node;
    return undefined;
  });
  return found;
}

function holdsBlocks({ type }: Node): boolean {
  return ['root', 'listItem', 'definitionDescription', 'footnoteDefinition'].includes(type);
}

interface Mending {
  readonly edits: readonly Edit[];
  /** Where to read on, by the offsets before the edits. */
  readonly next: number;
}

function editsFor(draft: Draft, start: number, end: number): Mending {
  const { text } = draft;
  const nothing = { edits: [], next: Math.max(end, start + 1) };
  const name = /^<\/?([A-Za-z][\w:-]*)/.exec(text.slice(start, start + 80))?.[1]?.toLowerCase();
  if (name === undefined) return nothing;
  if (text[start + 1] === '/') {
    draft.report('import/stray-end-tag', start, { name });
    return separated(text, text.indexOf('>', start) + 1, end) ?? nothing;
  }
  if (spanElements.has(name)) return joined(text, start, end) ?? nothing;
  const element = elementAt(text, start);
  if (element === undefined) {
    draft.report('import/unclosed-element', start, { name });
    return nothing;
  }
  if (element.end < end) {
    return separated(text, element.end, end) ?? { edits: [], next: Math.max(element.end, start + 1) };
  }
  return { edits: withoutBlankLines(text, element), next: element.end };
}

/** A blank line at an offset, when something other than white space follows it within the block. */
function separated(text: string, at: number, end: number): Mending | undefined {
  const rest = text.slice(at, end);
  if (rest.trim() === '') return undefined;
  const space = /^[ \t]*\n?/.exec(rest)?.[0] ?? '';
  const isOwnLine = space.endsWith('\n');
  const edit = isOwnLine
    ? { start: at + space.length, end: at + space.length, text: '\n' }
    : { start: at, end: at + space.length, text: '\n\n' };
  return { edits: [edit], next: edit.end };
}

/** A tag alone on its line, and text on the next: one line, unless a block begins there. */
function joined(text: string, start: number, end: number): Mending | undefined {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 || lineEnd >= end) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(lineEnd + 1))?.[0] ?? '';
  const after = lineEnd + 1 + indentation.length;
  const beginsBlock = /^(?:[*+-][ \t]|\d+\.[ \t]|#{1,6}[ \t]|>|```|~~~|<|\|)/.test(
    text.slice(after, after + 12),
  );
  const isTag = /^<[A-Za-z]/.test(text.slice(after, after + 2));
  if (beginsBlock && !isTag) return { edits: [{ start: lineEnd, end: lineEnd, text: '\n' }], next: after };
  // Two tags on one line are no longer a tag alone on its line.
  return { edits: [{ start: lineEnd, end: after, text: '' }], next: end };
}

function withoutBlankLines(text: string, element: HtmlElement): Edit[] {
  const verbatim = [element, ...element.inner].filter(({ name }) => ['pre', 'textarea'].includes(name));
  if (element.name === 'pre' || element.name === 'script' || element.name === 'style') return [];
  const edits: Edit[] = [];
  for (let at = nextLine(text, element.start); at < element.bodyEnd; at = nextLine(text, at)) {
    const end = nextLine(text, at);
    if (text.slice(at, end).trim() !== '') continue;
    const isVerbatim = verbatim.some(({ bodyStart, bodyEnd }) => at >= bodyStart && at < bodyEnd);
    edits.push(isVerbatim ? { start: at, end: end - 1, text: '<!-- -->' } : { start: at, end, text: '' });
  }
  return edits;
}
