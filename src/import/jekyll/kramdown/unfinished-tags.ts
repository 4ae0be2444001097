import { visit } from 'unist-util-visit';
import type { Draft } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/** The beginning of a tag, and no `>` before the next `<`, a blank line or the end. */
const unfinished = /<\/?[A-Za-z][\w:-]*(?=(?:[^<>\n]|\n(?![ \t]*\n))*(?:<|\n[ \t]*\n|\s*$))/g;

/**
 * Escape the `<` of a tag that never ends.
 *
 * For kramdown it is text; here, at the beginning of a line, it would begin raw HTML, and browsers would take the
 * words after it for attributes.
 */
export function translateUnfinishedTags(draft: Draft): undefined {
  // What follows is read otherwise after each: one at a time.
  for (let rounds = draft.text.length; rounds > 0; rounds -= 1) {
    let found: { at: number; tag: string } | undefined;
    visit(draft.tree, 'html', (node) => {
      if (found !== undefined) return;
      const { start, end } = rangeOf(node);
      const comments = (text: string) =>
        text.replace(/<!--[\s\S]*?-->/g, (comment) => '-'.repeat(comment.length));
      const match = comments(draft.text.slice(start, end)).matchAll(unfinished).next().value;
      if (match !== undefined) found = { at: start + match.index, tag: match[0] };
    });
    if (found === undefined) return;
    draft.report('import/unfinished-tag', found.at, { found: found.tag });
    draft.edit('unfinished-tags', [{ start: found.at, end: found.at + 1, text: '&lt;' }]);
  }
}
