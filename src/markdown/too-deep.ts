import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse.ts';

/** How deeply quotes and lists may nest. The parser's memory grows with the square of their number on a line. */
const deepest = 100;
const container = String.raw`(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const deepLine = new RegExp(String.raw`^((?:[ \t]*${container}){${deepest}}).*`, 'gm');

/**
 * The first line that is nested more deeply than anybody writes; lines count from 1.
 *
 * A line that looks like it may be code or a rule: the text is parsed with such lines cut where they reach the limit,
 * which bounds the cost, and the tree tells how deeply they nest.
 */
export function lineTooDeep(source: string): number | undefined {
  const cut = source.replace(deepLine, '$1 x');
  if (cut === source) return undefined;
  const lines: number[] = [];
  const descend = (node: Nodes, depth: number) => {
    if (depth >= deepest) lines.push(node.position?.start.line ?? 1);
    else if ('children' in node) {
      const inner = node.type === 'blockquote' || node.type === 'listItem' ? depth + 1 : depth;
      for (const child of node.children) descend(child, inner);
    }
  };
  descend(parseMarkdown(cut), 0);
  return lines.length === 0 ? undefined : Math.min(...lines);
}
