import type { Root, TableCell } from 'mdast';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

/**
 * Report the cells of a table's row that its head has no column for: they are not shown.
 *
 * Most often a bar in code is the cause: it parts cells there, too, unless it is written `\|`. Rows shorter than the
 * head are as good as filled up.
 */
export function remarkLostCells() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type !== 'table') return;
      const [head, ...rows] = node.children;
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        const lost = row.children.slice(columns).map((cell) => written(cell, source));
        const [first] = row.children.slice(columns);
        if (first === undefined || lost.every((text) => text === '')) continue;
        const hasCode = source.slice(row.position?.start.offset, row.position?.end.offset).includes('`');
        report(file, 'markdown/lost-cells', spotOf(first), { cells: lost, columns, hasCode });
      }
    });
  };
}

function written({ position }: TableCell, source: string): string {
  return source
    .slice(position?.start.offset, position?.end.offset)
    .replace(/^\s*\||\|\s*$/g, '')
    .trim();
}
