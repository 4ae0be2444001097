import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { spotIn } from './spot-in.ts';

const element = /<h1(?:\s[^>]*)?>(?:([^<]*)<\/h1)?/gi;

/** Report headings of the first level, also in HTML: the page's title is the only one. */
export function remarkTitles() {
  return (tree: Root, file: VFile): undefined => {
    walk(tree, (node) => {
      if (node.type === 'heading' && node.depth === 1)
        report(file, 'markdown/second-title', spotOf(node), { title: textOf(node) });
      if (node.type !== 'html' || !/<h1/i.test(node.value)) return;
      const source = String(file.value).split(/\r\n|\r|\n/);
      for (const { 0: found, 1: words, index } of node.value.matchAll(element))
        report(file, 'markdown/second-title', spotIn(node, index, found, source), {
          title: words?.trim() || '<h1>',
        });
    });
  };
}
