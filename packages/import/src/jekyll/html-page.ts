import type { Draft, Edit } from '../draft.ts';
import { nextLine } from '../lines.ts';
import { elementAt, endOfOpaque, endOptional, tokenPattern, voidElements } from './kramdown/html-elements.ts';

/** Of a whole page of HTML these may be left open, too. */
const ofPage = new Set(['html', 'head', 'body']);

/**
 * Let a page of HTML, which stands in one `<div>`, be one block of raw HTML: without blank lines, at which CommonMark would
 * end it. Within `<pre>` an empty comment holds their place.
 *
 * Tags are paired as browsers do: end tags that HTML lets out are not missed. Other elements without their end tag are
 * reported, and so are end tags of nothing.
 */
export function translateHtmlPage(draft: Draft): undefined {
  const { text } = draft;
  const bodyStart = nextLine(text, 0);
  const bodyEnd = text.lastIndexOf('</div>');
  const verbatim = reportUnpaired(draft, bodyStart, bodyEnd);
  const edits: Edit[] = [];
  for (let at = bodyStart; at < bodyEnd; at = nextLine(text, at)) {
    const end = nextLine(text, at);
    if (text.slice(at, end).trim() !== '') continue;
    const isVerbatim = verbatim.some(({ start, end }) => at >= start && at < end);
    edits.push(isVerbatim ? { start: at, end: end - 1, text: '<!-- -->' } : { start: at, end, text: '' });
  }
  draft.edit('html-blocks', edits);
}

/** Report tags without their partner, and find where text is kept as it is. */
function reportUnpaired(draft: Draft, from: number, to: number): { start: number; end: number }[] {
  const { text } = draft;
  const verbatim: { start: number; end: number }[] = [];
  const open: { readonly name: string; readonly start: number }[] = [];
  const mayEnd = (name: string) => endOptional.has(name) || ofPage.has(name);
  const close = (count: number) => {
    for (const { name, start } of open.splice(count))
      if (!mayEnd(name)) draft.report('import/unclosed-element', start, { name });
  };
  const token = new RegExp(tokenPattern, 'g');
  token.lastIndex = from;
  for (let match = token.exec(text); match !== null && match.index < to; match = token.exec(text)) {
    const [, opened, slash, closed] = match;
    const name = (opened ?? closed ?? '').toLowerCase();
    if (opened !== undefined && slash !== '/' && !voidElements.has(name)) {
      open.push({ name, start: match.index });
      if (name === 'pre' || name === 'textarea')
        verbatim.push({ start: token.lastIndex, end: elementAt(text, match.index)?.bodyEnd ?? to });
      if (name === 'script' || name === 'style') token.lastIndex = endOfOpaque(text, token.lastIndex, name);
    } else if (closed !== undefined) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at === -1) draft.report('import/stray-end-tag', match.index, { name });
      else {
        close(at + 1);
        open.pop();
      }
    }
  }
  close(0);
  return verbatim;
}
