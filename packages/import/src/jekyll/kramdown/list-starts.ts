import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { linesOf } from '../../lines.ts';

/**
 * Put a blank line before a numbered list that follows a line of text and does not begin with 1.
 *
 * In kramdown any number begins a list there; in CommonMark, so that `2014. It was` stays text, 1 alone does.
 */
export function translateListStarts(draft: Draft): undefined {
  if (!/^[ \t>]*\d+\.[ \t]/m.test(draft.text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'paragraph', (node) => {
    const line = linesOf(draft.text, node).find(
      ({ content, prefix }, index) =>
        index > 0 && /^\d{1,9}\.[ \t]+\S/.test(content) && !prefix.includes('>'),
    );
    if (line === undefined) return;
    const at = line.start - line.prefix.length;
    edits.push({ start: at, end: at, text: '\n' });
  });
  draft.edit('list-starts', edits);
}
