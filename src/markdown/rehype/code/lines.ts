import type { ElementContent } from 'hast';

/**
 * Cut highlighted code into its lines; each keeps the line end that it ends in.
 *
 * An element that reaches over several lines is in each of them.
 */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const pieces = cut(node);
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece) lines.at(-1)?.push(piece);
    });
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** A node in pieces that end where lines end; the last piece is undefined when nothing is left for it. */
function cut(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text') {
    const values = node.value.split(/(?<=\n)/);
    const pieces = values.map((value): ElementContent => ({ ...node, value }));
    return node.value.endsWith('\n') ? [...pieces, undefined] : pieces;
  }
  if (node.type !== 'element') return [node];
  const lines = linesOf(node.children);
  const pieces = lines.map((children): ElementContent => ({ ...node, children }));
  return endsLine(node) ? [...pieces, undefined] : pieces;
}

function endsLine(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.endsWith('\n');
  const last = node.type === 'element' ? node.children.at(-1) : undefined;
  return last !== undefined && endsLine(last);
}
