import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';

/**
 * Join attribute lists that belong to one thing: those right behind each other, and those on lines below each other.
 *
 * @param ofBlock a list on a line of its own, behind the marks of quotes
 */
export function joinLists(draft: Draft, ofBlock: RegExp): void {
  joinAdjacent(draft);
  joinStacked(draft, ofBlock);
}

/** Lists right behind each other belong to one thing: they become one list. */
function joinAdjacent(draft: Draft): void {
  const matches = matchesOutsideCode(
    draft.text,
    draft.tree,
    /(\{:(?![:/])(?:\\\}|[^}\n])+)\}[ \t]*(?=\{:(?![:/]))/g,
  );
  const edits = matches.map(({ 0: found, 1: list = '', index }): Edit => {
    const start = index + list.length;
    return { start, end: index + found.length + '{:'.length, text: ' ' };
  });
  draft.edit('attribute-lists', edits);
}

/** Lists on lines below each other belong to one block: they become one list. */
function joinStacked(draft: Draft, ofBlock: RegExp): void {
  const matches = matchesOutsideCode(draft.text, draft.tree, new RegExp(ofBlock, 'gm'));
  const edits = matches.flatMap((match, index): Edit[] => {
    const before = matches[index - 1];
    if (before === undefined || before.index + before[0].length + 1 !== match.index) return [];
    const start = before.index + before[0].trimEnd().length - 1;
    return [{ start, end: match.index + (match[1]?.length ?? 0) + '{:'.length, text: ' ' }];
  });
  draft.edit('attribute-lists', edits);
}
