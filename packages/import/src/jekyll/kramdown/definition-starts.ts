import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';

/**
 * Join a definition to its colon.
 *
 * kramdown lets a definition begin on the line below `: `; in the dialect it begins after it.
 */
export function translateDefinitionStarts(draft: Draft): undefined {
  const pattern = /(?<=\S[^\n]*\n[ \t>]{0,8}):[ \t]+\n[ \t]*(?=[^\s:])/g;
  if (!/^[ \t>]*:[ \t]+$/m.test(draft.text)) return;
  const edits = matchesOutsideCode(draft.text, draft.tree, pattern).map(
    (match): Edit => ({ start: match.index, end: match.index + match[0].length, text: ': ' }),
  );
  draft.edit('definition-starts', edits);
}
