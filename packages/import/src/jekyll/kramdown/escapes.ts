import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/** What CommonMark lets a backslash escape and kramdown does not: there the backslash is seen. */
const onlyCommonMark = /(?<!\\)((?:\\\\)*)\\(?=[%&,/;?@^])/g;

/** Double a backslash that kramdown shows and CommonMark would take for an escape: `C:\%TEMP%`. */
export function translateEscapes(draft: Draft): undefined {
  if (!/\\[%&,/;?@^]/.test(draft.text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'text', (node) => {
    const { start, end } = rangeOf(node);
    for (const match of draft.text.slice(start, end).matchAll(onlyCommonMark)) {
      const at = start + match.index + match[0].length;
      edits.push({ start: at, end: at, text: '\\' });
    }
  });
  draft.edit('escapes', edits);
}
