import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../../draft.ts';
import { rangeOf } from '../../lines.ts';

/**
 * End a bare address where emphasis begins.
 *
 * `http://example.org/**id**` is an address and a bold word in kramdown, which links no bare address; the dialect
 * would take the asterisks for a part of it. It becomes `<http://example.org/>**id**`.
 */
export function translateAutolinks(draft: Draft): undefined {
  const { text } = draft;
  if (!/:\/\/[^\s<]*\*\S/.test(text)) return;
  const edits: Edit[] = [];
  visit(draft.tree, 'link', (node) => {
    const { start, end } = rangeOf(node);
    const written = text.slice(start, end);
    const length = /^https?:\/\/[^*<>\s]+(?=\*{1,2}\S)/.exec(written)?.[0].length;
    if (length === undefined) return;
    const rest = text.slice(
      start + length,
      text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start),
    );
    if (!/^(\*{1,2})\S.*?\S?\1/.test(rest)) return;
    edits.push({ start, end: start, text: '<' }, { start: start + length, end: start + length, text: '>' });
  });
  draft.edit('autolinks', edits);
}
