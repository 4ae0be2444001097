import { visit } from 'unist-util-visit';
import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

const definition = /^ {0,3}\*\[(.+?)\]:(.*)(?:\n|$)/gm;

/**
 * Write kramdown's abbreviations as HTML.
 *
 * `*[INSDC]: International …` goes, and each `INSDC` in the text becomes `<abbr title="International …">INSDC</abbr>`.
 */
export function translateAbbreviations(draft: Draft): undefined {
  if (!/^ {0,3}\*\[/m.test(draft.text)) return;
  const titles = new Map<string, string>();
  const taken: Edit[] = [];
  for (const match of matchesOutsideCode(draft.text, draft.tree, definition)) {
    const [whole, word = '', title = ''] = match;
    titles.set(word, title.trim());
    taken.push({ start: match.index, end: match.index + whole.length, text: '' });
  }
  draft.edit('abbreviations', taken);
  if (titles.size === 0) return;

  const words = [...titles.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // As in kramdown, words are Latin ones: an abbreviation within Japanese text counts.
  const word = new RegExp(`(?<!w)(?:${words.join('|')})(?!w)`, 'g');
  const edits: Edit[] = [];
  visit(draft.tree, 'text', (node) => {
    const { start, end } = rangeOf(node);
    for (const { index, 0: found } of draft.text.slice(start, end).matchAll(word)) {
      const title = (titles.get(found) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const text = title === '' ? `<abbr>${found}</abbr>` : `<abbr title="${title}">${found}</abbr>`;
      edits.push({ start: start + index, end: start + index + found.length, text });
    }
  });
  draft.edit('abbreviations', edits);
}
