import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { walk } from '../walk.ts';

/**
 * Parse raw HTML into elements, on pages that hold any.
 *
 * The second parse costs more than all other steps together, and most answers are Markdown alone.
 */
export function rehypeRawWhenNeeded() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let needed = false;
    let tables = false;
    walk(tree, (node) => {
      if (node.type !== 'raw') return;
      needed = true;
      tables ||= /<table/i.test(node.value);
    });
    if (!needed) return tree;
    const parsed = parse(tree, file) as Root;
    // HTML moves what has no place in a table before it, where it may stand in what it must not: the next reader
    // of the page would parse it differently.
    return tables ? (parse(parsed, file) as Root) : parsed;
  };
}
