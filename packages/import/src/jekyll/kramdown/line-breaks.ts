import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/**
 * Write kramdown's line break, two backslashes at the end of a line, as CommonMark's, which is one.
 *
 * At the end of a paragraph they are no break, there as here.
 */
export function translateLineBreaks(draft: Draft): undefined {
  if (!/\\\\\n/.test(draft.text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'text', (node) => {
    const { start, end } = rangeOf(node);
    for (const { index } of draft.text.slice(start, end).matchAll(/(?<!\\)\\\\(?=\n)/g)) {
      edits.push({ start: start + index, end: start + index + 1, text: '' });
    }
  });
  draft.edit('line-breaks', edits);
}
