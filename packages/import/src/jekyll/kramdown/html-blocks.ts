import type { Html, Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { lineStart, nextLine, rangeOf } from '../../lines.ts';
import { elementAt, endOptional, type HtmlElement, spanElements } from './html-elements.ts';
import { contentOf, openedContent, tagsAtTheMargin, withoutAttribute } from './markdown-content.ts';
import { eachPart } from './parts.ts';

/**
 * Let raw HTML begin and end where kramdown has it begin and end.
 *
 * In kramdown an element reaches to its end tag, across blank lines, and Markdown goes on right after it. In
 * CommonMark raw HTML reaches to the next blank line. So blank lines within an element are taken out (within `<pre>`
 * an empty comment holds their place), and one is put after its end tag. An element with `markdown="1"` gets blank
 * lines around its content instead. A line that only holds a tag within text, such as `<br>`, would begin raw HTML
 * here: the next line is joined to it.
 *
 * An element without its end tag ends at the blank line; it is reported, and so are end tags of nothing.
 */
export function translateHtmlBlocks(draft: Draft): undefined {
  if (!/<[A-Za-z/]/.test(draft.text)) return;
  eachPart(draft, repairAll);
  withoutSpanAttributes(draft);
}

function repairAll(draft: Draft): void {
  const open: string[] = [];
  let from = 0;
  // What an element held may read otherwise without its blank lines; blocks that are apart from it do not.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    if (from > 0) draft.spend(2 * draft.text.length, from); // all blocks are looked at again, besides being parsed
    const { edits, next, isDone } = repairNext(draft, from, open);
    const shift = edits
      .filter((edit) => edit.end <= next)
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
    draft.edit('html-blocks', edits);
    from = next + shift;
    if (isDone) break;
  }
}

/** Repair blocks from an offset on, up to one after which the text must be read again. */
function repairNext(draft: Draft, from: number, open: string[]): Repair & { readonly isDone: boolean } {
  const edits: Edit[] = [];
  let next = from;
  for (const { node, top } of blocksOf(draft)) {
    const { start, end } = rangeOf(node);
    if (start < next) continue;
    if (edits.length > 0 && top < next) return { edits, next, isDone: false };
    // A block of HTML begins with its indentation.
    const tag = start + (/^[ \t]*/.exec(node.value)?.[0].length ?? 0);
    const wasOpen = open.length > 0;
    const repaired = repair(draft, tag, end, open);
    edits.push(...repaired.edits);
    next = repaired.next;
    const within = draft.text.slice(tag, Math.max(end, next));
    const readsOtherwise = wasOpen || open.length > 0 || next < end || /```|~~~|<!--/.test(within);
    if (repaired.edits.length > 0 && readsOtherwise) return { edits, next, isDone: false };
  }
  return { edits, next, isDone: true };
}

interface HtmlBlock {
  readonly node: Html;
  /** Where the outermost block begins that holds it. */
  readonly top: number;
}

/** The blocks of raw HTML, outside quotes, in order. */
function blocksOf({ tree }: Draft): HtmlBlock[] {
  return tree.children.flatMap((child) => {
    const found: HtmlBlock[] = [];
    const top = rangeOf(child).start;
    if (child.type === 'html') return [{ node: child, top }];
    visit(child, (node, _index, parent) => {
      if (node.type === 'blockquote') return 'skip';
      if (node.type === 'html' && parent !== undefined && holdsBlocks(parent)) found.push({ node, top });
      return undefined;
    });
    return found;
  });
}

function holdsBlocks({ type }: Node): boolean {
  return ['root', 'listItem', 'definitionDescription', 'footnoteDefinition'].includes(type);
}

interface Repair {
  readonly edits: readonly Edit[];
  /** Where to read on, by the offsets before the edits. */
  readonly next: number;
}

function repair(draft: Draft, start: number, end: number, open: string[]): Repair {
  const { text } = draft;
  const nothing = { edits: [], next: Math.max(end, start + 1) };
  const name = /^<\/?([A-Za-z][\w:-]*)/.exec(text.slice(start, start + 80))?.[1]?.toLowerCase();
  if (name === undefined) return nothing;
  if (text[start + 1] === '/') {
    if (!open.includes(name)) draft.report('import/stray-end-tag', start, { name });
    const after = endOfTags(text, start, open);
    return { edits: separated(text, after), next: Math.max(after, start + 1) };
  }
  if (spanElements.has(name)) return joined(text, start, end, name === 'img' ? ' ' : '') ?? nothing;
  const element = elementAt(text, start);
  if (element === undefined) {
    if (!endOptional.has(name)) draft.report('import/unclosed-element', start, { name });
    const tag = { start, bodyStart: text.indexOf('>', start) + 1 };
    if (contentOf(text, tag) !== 'markdown') {
      // It reaches to the end, in browsers too: nothing within it is code because of its indentation.
      const whole = { ...tag, name, bodyEnd: text.length, end: text.length, inner: preIn(text, start) };
      if (endOptional.has(name)) return nothing;
      return {
        edits: [...tagsAtTheMargin(text, whole), ...textAtTheMargin(draft, start)],
        next: nothing.next,
      };
    }
    return {
      edits: [...withoutAttribute(text, tag), ...separated(text, tag.bodyStart)],
      next: tag.bodyStart,
    };
  }
  const own = contentOf(text, element);
  const inner = element.inner
    .toSorted((one, other) => one.start - other.start)
    .find((one) => !spanElements.has(one.name) && contentOf(text, one) === 'markdown');
  if (own === 'markdown' || inner !== undefined) {
    const indented = own === 'markdown' ? [] : tagsAtTheMargin(text, element);
    if (indented.length > 0) return { edits: indented, next: start };
    const opened = own === 'markdown' ? element : (inner ?? element);
    const around = [element, ...element.inner].filter(
      (one) => one.start <= opened.start && one.end >= opened.end,
    );
    const names = around.sort((one, other) => one.start - other.start).map((one) => one.name);
    open.push(...names.slice(0, -1), opened.name === 'p' ? 'div' : opened.name);
    const before = opened === element ? [] : withoutBlankLines(text, { ...element, bodyEnd: opened.start });
    return { edits: [...before, ...openedContent(text, opened, element.start)], next: opened.bodyStart };
  }
  const taken = [element, ...element.inner].flatMap((one) => withoutAttribute(text, one));
  return {
    edits: [...taken, ...withoutBlankLines(text, element), ...separated(text, element.end)],
    next: element.end,
  };
}

/** Take the indentation of text after an offset that is read as code because of it. */
function textAtTheMargin({ text, tree }: Draft, from: number): Edit[] {
  return tree.children.flatMap((node): Edit[] => {
    const { start, end } = rangeOf(node);
    if (node.type !== 'code' || start < from || !/^[^`~]/.test(text.slice(start).trimStart())) return [];
    const first = lineStart(text, start);
    // Tags are brought to the margin by themselves.
    return [...text.slice(first, end).matchAll(/^[ \t]+(?=[^<\s])/gm)].map((match) => {
      const at = first + match.index;
      return { start: at, end: at + match[0].length, text: '' };
    });
  });
}

/** Blocks of text that is kept as it is, after an offset. */
function preIn(text: string, from: number): HtmlElement[] {
  const found: HtmlElement[] = [];
  const tag = /<(?:pre|textarea)\b/gi;
  tag.lastIndex = from;
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    const element = elementAt(text, match.index);
    if (element === undefined) continue;
    found.push(element);
    tag.lastIndex = element.end;
  }
  return found;
}

/** The end of an end tag and of those right after it that close what is open. */
function endOfTags(text: string, start: number, open: string[]): number {
  const tag = /\s*<\/([A-Za-z][\w:-]*)\s*>/y;
  tag.lastIndex = start;
  let end = text.indexOf('>', start) + 1;
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    const at = open.lastIndexOf(match[1]?.toLowerCase() ?? '');
    if (at === -1) break;
    open.splice(at);
    end = tag.lastIndex;
  }
  return end;
}

/** A blank line at an offset, unless one is there or the text ends. */
function separated(text: string, at: number): Edit[] {
  const lineEnd = nextLine(text, at);
  const rest = text.slice(at, lineEnd);
  if (rest.trim() !== '') {
    const space = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
    const column = /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
    return [{ start: at, end: at + space, text: `\n\n${column}` }];
  }
  const isBlank = text.slice(lineEnd, nextLine(text, lineEnd)).trim() === '';
  return isBlank ? [] : [{ start: lineEnd, end: lineEnd, text: '\n' }];
}

/** A tag alone on its line, and text on the next: one line, unless a block begins there. */
function joined(text: string, start: number, end: number, between: string): Repair | undefined {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 || lineEnd >= end) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(lineEnd + 1))?.[0] ?? '';
  const after = lineEnd + 1 + indentation.length;
  const beginsBlock = /^(?:[*+-][ \t]|\d+\.[ \t]|#{1,6}[ \t]|>|```|~~~|\|)/.test(
    text.slice(after, after + 12),
  );
  if (beginsBlock) return { edits: [{ start: lineEnd, end: lineEnd, text: '\n' }], next: after };
  // A block that begins below the text is one of its own now.
  const next = beginsElement(text.slice(after, end)) ? after : end;
  return { edits: [{ start: lineEnd, end: after, text: between }], next };
}

/** Does a line begin with the tag of an element that is a block? */
function beginsElement(text: string): boolean {
  return [...text.matchAll(/^[ \t]*<\/?([A-Za-z][\w:-]*)/gm)].some(
    ([, name = '']) => !spanElements.has(name.toLowerCase()),
  );
}

function withoutBlankLines(text: string, element: HtmlElement): Edit[] {
  if (['pre', 'script', 'style', 'textarea'].includes(element.name)) return [];
  const verbatim = element.inner.filter(({ name }) => name === 'pre' || name === 'textarea');
  const edits: Edit[] = [];
  for (let at = nextLine(text, element.start); at < element.bodyEnd; at = nextLine(text, at)) {
    const end = nextLine(text, at);
    if (text.slice(at, end).trim() !== '') continue;
    const isVerbatim = verbatim.some(({ bodyStart, bodyEnd }) => at >= bodyStart && at < bodyEnd);
    edits.push(isVerbatim ? { start: at, end: end - 1, text: '<!-- -->' } : { start: at, end, text: '' });
  }
  return edits;
}

/** Within lines, Markdown is read anyway. */
function withoutSpanAttributes(draft: Draft): void {
  if (!/\smarkdown\s*=/.test(draft.text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'html', (node) => {
    const { start } = rangeOf(node);
    const match = /\s+markdown\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(node.value);
    if (match !== null && /^<[^>]*$/.test(node.value.slice(0, match.index))) {
      const at = start + match.index;
      edits.push({ start: at, end: at + match[0].length, text: '' });
    }
  });
  draft.edit('html-blocks', edits);
}
