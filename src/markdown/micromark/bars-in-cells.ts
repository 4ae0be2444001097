import type { Root } from 'mdast';
import { walk } from '../walk.ts';

/**
 * Take the backslash from bars in the addresses and raw HTML of cells: as in code, it is there for the table alone.
 *
 * In text and in the parentheses of links it is an escape, which is read as such.
 */
export function barsInCells() {
  return { transforms: [unescapeBars] };
}

function unescapeBars(tree: Root): undefined {
  walk(tree, (cell) => {
    if (cell.type !== 'tableCell') return undefined;
    walk(cell, (node, _, parent) => {
      if (node.type === 'html') node.value = unescaped(node.value);
      else if (node.type === 'link' && node.url.includes('\\|')) node.url = unescaped(node.url);
      else if (node.type === 'text' && parent?.type === 'link' && unescaped(node.value) === parent.url)
        node.value = parent.url;
      return undefined;
    });
    return undefined;
  });
}

function unescaped(written: string): string {
  return written.replaceAll('\\|', '|');
}
