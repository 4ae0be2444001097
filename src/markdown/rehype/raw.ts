import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { VFile } from 'vfile';
import { walk } from '../walk.ts';

/**
 * Parse raw HTML into elements, on pages that hold any.
 *
 * The second parse costs more than all other steps together, and most answers are Markdown alone.
 */
export function rehypeRawWhenNeeded() {
  return (tree: Root, file: VFile): Root => {
    let needed = false;
    let tables = false;
    walk(tree, (node) => {
      if (node.type !== 'raw') return;
      needed = true;
      tables ||= /<table/i.test(node.value);
    });
    if (!needed) return tree;
    const parsed = raw(tree, { file }) as Root;
    // HTML moves what has no place in a table before it, where it may be in what it must not: the next reader
    // of the page would parse it differently.
    return tables ? (raw(parsed, { file }) as Root) : parsed;
  };
}
