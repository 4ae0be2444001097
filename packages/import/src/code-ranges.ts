import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeOf } from './lines.ts';

/** Create the function that tells whether an offset stands in code, where nothing is markup. */
export function codeIn(tree: Root): (offset: number) => boolean {
  const ranges: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node));
  });
  return (offset) => ranges.some(({ start, end }) => offset >= start && offset < end);
}

/** The offsets at which a pattern (with the flag `g`) matches outside code. */
export function matchesOutsideCode(text: string, tree: Root, pattern: RegExp): RegExpExecArray[] {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return [];
  const isCode = codeIn(tree);
  return matches.filter(({ index }) => !isCode(index));
}
