import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

/**
 * Report images without alternative text.
 *
 * In Markdown an empty alternative, `![](x.png)`, is an omission. A picture that only decorates says so in HTML,
 * `<img src="x.png" alt="">`; there only a missing `alt` is reported, by `rehypeImages`.
 */
export function remarkImageAlt() {
  return (tree: Root, file: VFile): undefined => {
    walk(tree, (node) => {
      if ((node.type !== 'image' && node.type !== 'imageReference') || node.alt?.trim()) return;
      report(file, 'images/missing-alt', spotOf(node), {
        src: node.type === 'image' ? node.url : node.identifier,
      });
    });
  };
}
