import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { closedMatches } from './closed-matches.ts';
import { rangeOf } from './lines.ts';

/** Create the function that finds whether an offset is in code, where nothing is markup. */
export function codeIn(tree: Root): (offset: number) => boolean {
  const ranges: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node));
  });
  return (offset) => {
    // They come in order, and never within each other.
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset >= (ranges[low]?.start ?? Number.POSITIVE_INFINITY);
  };
}

/** The matches of a pattern (with the flag `g`) outside code; `closing` is what one that reaches over lines ends with. */
export function matchesOutsideCode(
  text: string,
  tree: Root,
  pattern: RegExp,
  closing?: RegExp,
): RegExpExecArray[] {
  const matches = closing === undefined ? [...text.matchAll(pattern)] : closedMatches(text, pattern, closing);
  if (matches.length === 0) return [];
  const isCode = codeIn(tree);
  return matches.filter(({ index }) => !isCode(index));
}
