import { visit } from 'unist-util-visit';
import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

const definition = /^ {0,3}\*\[(.+?)\]:(.*)(?:\n|$)/gm;

/**
 * Write kramdown's abbreviations as HTML.
 *
 * `*[INSDC]: International …` goes, and each `INSDC` in the text becomes `<abbr title="International …">INSDC</abbr>`.
 * Addresses, labels of references and attribute lists are left as they are. A definition that no text uses goes, and is
 * reported.
 */
export function translateAbbreviations(draft: Draft): undefined {
  if (!/^ {0,3}\*\[/m.test(draft.text)) return;
  const definitions = matchesOutsideCode(draft.text, draft.tree, definition);
  if (definitions.length === 0) return;
  const titles = new Map(definitions.map(([, word = '', title = '']) => [word, title.trim()]));
  const taken = definitions.map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    text: '',
  }));
  const words = [...titles.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // As in kramdown, words are Latin ones: an abbreviation within Japanese text counts.
  const word = new RegExp(String.raw`(?<!\w)(?:${words.join('|')})(?!\w)`, 'g');
  const used = new Set<string>();
  const edits: Edit[] = [];
  const left = [...taken, ...keptRanges(draft)];
  visit(draft.tree, 'text', (node) => {
    const { start, end } = rangeOf(node);
    for (const { index, 0: found } of draft.text.slice(start, end).matchAll(word)) {
      const at = start + index;
      if (left.some((one) => at >= one.start && at < one.end)) continue;
      used.add(found);
      const title = (titles.get(found) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const text = title === '' ? `<abbr>${found}</abbr>` : `<abbr title="${title}">${found}</abbr>`;
      edits.push({ start: at, end: at + found.length, text });
    }
  });
  for (const { index, 0: whole, 1: name = '' } of definitions) {
    if (!used.has(name)) draft.report('import/left-out', index, { found: whole.trim() });
  }
  draft.edit('abbreviations', [...taken, ...edits]);
}

/** Where a word is no text: links that are their own address, references named by their text, attribute lists. */
function keptRanges({ text, tree }: Draft): ReturnType<typeof rangeOf>[] {
  const ranges: ReturnType<typeof rangeOf>[] = [];
  visit(tree, (node) => {
    const isOwnLabel = node.type === 'linkReference' && node.referenceType !== 'full';
    if (isOwnLabel || (node.type === 'link' && text[rangeOf(node).start] !== '[')) ranges.push(rangeOf(node));
  });
  for (const { index, 0: list } of text.matchAll(/\{[#.:\w][^{}\n]*\}/g))
    ranges.push({ start: index, end: index + list.length });
  return ranges;
}
