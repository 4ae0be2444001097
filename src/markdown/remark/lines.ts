import type { PhrasingContent } from 'mdast';

/**
 * Cut the content of a paragraph into its lines, at hard breaks and at line ends of text.
 *
 * Line ends inside links or emphasis don't cut. Lines without any text are left out; white space at both ends of
 * a line goes. Nodes are copied where they are cut, otherwise shared.
 */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([]);
    } else if (node.type === 'text' && node.value.includes('\n')) {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      });
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

function trimmed(line: readonly PhrasingContent[]): PhrasingContent[] {
  return line.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (index === 0) value = value.replace(/^[ \t]+/, '');
    if (index === line.length - 1) value = value.replace(/(?<![ \t])[ \t]+$/, '');
    return value === '' ? [] : [{ ...node, value }];
  });
}
