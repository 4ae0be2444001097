import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft } from '../../draft.ts';

/**
 * Escape a comment that never ends.
 *
 * For kramdown its `<!--` is text; here it would hide the rest of the page.
 */
export function translateComments(draft: Draft): undefined {
  const from = draft.text.lastIndexOf('-->') + 1;
  if (draft.text.indexOf('<!--', from) === -1) return;
  const open = matchesOutsideCode(draft.text, draft.tree, /<!--/g).filter(({ index }) => index >= from);
  for (const { index } of open) draft.report('import/unclosed-comment', index, {});
  draft.edit(
    'comments',
    open.map(({ index }) => ({ start: index, end: index + 1, text: '&lt;' })),
  );
}
