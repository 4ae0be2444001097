import type { Heading, List } from 'mdast';
import { visit } from 'unist-util-visit';
import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { linesOf, rangeOf } from '../../lines.ts';

/** Guillemets of kramdown: to CommonMark, a word between two of them is a tag. */
const guillemets = /<<(?=[^\s<>])([^<>\n]*)>>/g;

/**
 * Escape what only CommonMark takes for markup.
 *
 * `1) text` begins no list in kramdown, and a line of dashes or equal signs below a paragraph of several lines
 * makes no heading: both are text there, and become `1\) text` and `\---`. `<<word>>` are guillemets, `«word»`.
 */
export function translateLiteralMarkup(draft: Draft): undefined {
  const edits: Edit[] = matchesOutsideCode(draft.text, draft.tree, guillemets).map(
    ({ 0: whole, 1: text, index }) => ({
      start: index,
      end: index + whole.length,
      text: `«${text}»`,
    }),
  );
  visit(draft.tree, (node) => {
    if (node.type === 'list') edits.push(...bracketedItems(draft.text, node));
    if (node.type === 'heading') edits.push(...underline(draft.text, node));
  });
  draft.edit('literal-markup', edits);
}

function bracketedItems(text: string, list: List): Edit[] {
  if (list.ordered !== true) return [];
  return list.children.flatMap((item) => {
    const { start } = rangeOf(item);
    const digits = /^\d+(?=\))/.exec(text.slice(start, start + 12))?.[0];
    if (digits === undefined) return [];
    const at = start + digits.length;
    return [{ start: at, end: at, text: '\\' }];
  });
}

function underline(text: string, heading: Heading): Edit[] {
  const lines = linesOf(text, heading);
  const last = lines.at(-1);
  if (lines.length < 3 || last === undefined || !/^(?:-+|=+)[ \t]*$/.test(last.content)) return [];
  return [{ start: last.start, end: last.start, text: '\\' }];
}
