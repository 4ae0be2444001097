import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Parse raw HTML into elements, on pages that hold any.
 *
 * The second parse costs more than all other steps together, and most answers are Markdown alone.
 */
export function rehypeRawWhenNeeded() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let needed = false;
    visit(tree, 'raw', () => {
      needed = true;
      return EXIT;
    });
    return needed ? (parse(tree, file) as Root) : tree;
  };
}
