import type { Draft, Edit } from '../draft.ts';
import { elementAt, spanElements, voidElements } from '../jekyll/kramdown/html-elements.ts';
import { withoutCode } from './component-tags.ts';
import { dedented } from './dedented.ts';

/** Elements whose content is text as it stands, or no text at all. */
const opaque =
  /^(?:pre|script|style|textarea|svg|math|iframe|object|video|audio|picture|canvas|template|head)$/;
const tagAtMargin = /^([ \t]*)<([a-z][a-z0-9]*)(?=[\s/>])/gm;
const tags = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>|<!--[\s\S]*?-->/g;
/** How deep elements within elements are opened, and after how many without an end none is looked for: each reads on to the end. */
const deepest = 30;
const mostUnclosed = 50;
/** What Markdown would read otherwise than HTML. */
const marks = /[*_`[\]~]|^[ \t]*(?:[-+#>|]|\d+[.)])[ \t]|^[ \t]*:::|\n[ \t]*\n/m;
const beginsBlock = /^[ \t]*(?:[*+-][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|>|```|~~~|\||:::|<|$)/;

/**
 * Let Markdown be read in elements of HTML, as MDX does: with blank lines around it, and without its indentation. After a tag
 * within lines that stands alone on one, the text goes on.
 */
export function translateHtmlContent(draft: Draft): undefined {
  if (!/\.mdx$/i.test(draft.file)) return;
  draft.edit('html-blocks', editsIn(draft.text));
}

function editsIn(text: string, depth = 0): Edit[] {
  const shown = withoutCode(text);
  const edits: Edit[] = [];
  let done = 0;
  let unclosed = 0;
  if (depth > deepest) return edits;
  for (const { 0: whole, 1: space = '', 2: name = '', index } of shown.matchAll(tagAtMargin)) {
    const start = index + space.length;
    if (index < done || opaque.test(name)) {
      if (index >= done) done = elementAt(shown, start)?.end ?? index + whole.length;
      continue;
    }
    if (spanElements.has(name) || voidElements.has(name)) {
      edits.push(...joined(text, start));
      continue;
    }
    const element = unclosed > mostUnclosed ? undefined : elementAt(shown, start);
    if (element === undefined) {
      unclosed += 1;
      continue;
    }
    done = element.end;
    const inner = text.slice(element.bodyStart, element.bodyEnd);
    const open = text.slice(start, element.bodyStart);
    const close = text.slice(element.bodyEnd, element.end);
    const isRead = marks.test(inner.replace(tags, ' ').trim());
    const own = isRead
      ? `${open}\n\n${opened(dedented(inner), depth + 1)}\n\n${close}`
      : text.slice(start, element.end);
    const stop = endOfLine(text, element.end);
    const rest = text.slice(element.end, stop).trim();
    const next = text.slice(stop + 1, endOfLine(text, stop + 1)).trim();
    const parts = [own, ...(rest === '' ? [] : [rest])].join('\n\n');
    const isApart = next === '' || (rest === '' && /^<\/?[a-z]/.test(next));
    const written = isRead || rest !== '' ? parts.replace(/^(?=.)/gm, space) : space + parts;
    edits.push({ start: index, end: stop, text: written + (isApart ? '' : '\n') });
    done = stop;
  }
  return edits;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function opened(text: string, depth: number): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: written } of editsIn(text, depth)) {
    pieces.push(notIndented(text.slice(done, start)), written);
    done = end;
  }
  return pieces.join('') + notIndented(text.slice(done));
}

/** A text between elements: four columns are no code in MDX. */
function notIndented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => /^(?: {4}|\t)/.test(line))) return text;
  return text.replace(/^(?: {4}|\t)+/gm, '');
}

/** The line after a tag that is alone on its own: a tag there would begin raw HTML. */
function joined(text: string, start: number): Edit[] {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 || !/^<[^<>]*>[ \t]*$/.test(text.slice(start, lineEnd))) return [];
  const next = text.slice(lineEnd + 1, endOfLine(text, lineEnd + 1));
  if (beginsBlock.test(next)) return [];
  return [{ start: lineEnd, end: lineEnd + 1 + (/^[ \t]*/.exec(next)?.[0].length ?? 0), text: ' ' }];
}
