import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

const tag = /<h1[\s>]/i;

/** Report headings of the first level, also in HTML: the page's title is the only one. */
export function remarkTitles() {
  return (tree: Root, file: VFile): undefined => {
    walk(tree, (node) => {
      if (node.type === 'heading' && node.depth === 1)
        report(file, 'markdown/second-title', spotOf(node), { title: textOf(node) });
      if (node.type === 'html' && tag.test(node.value))
        report(file, 'markdown/second-title', spotOf(node), { title: 'h1' });
    });
  };
}
