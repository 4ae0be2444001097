import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../report.ts';
import { walk } from '../walk.ts';
import { spotAt } from './text-matches.ts';

/** Behind colons it is half a directive, which is told as such. */
const list = /(?<=[^\s:][ \t]*)\{:?\s*[#.][A-Za-z][^{}\n]*\}/g;

/**
 * Report attribute lists that belong to nothing: readers would see the braces.
 *
 * After `remarkAttributeLists`, which takes those out that belong to something. One that begins a line is told by
 * `kotae check`.
 */
export function remarkLeftoverBraces() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type !== 'text' || !node.value.includes('{')) return;
      const start = node.position?.start.offset ?? 0;
      const written = source.slice(start, node.position?.end.offset);
      for (const { 0: found } of node.value.matchAll(list)) {
        const index = written.indexOf(found);
        if (index < 0 || written[index - 1] === '\\') continue;
        report(file, 'markdown/leftover-braces', spotAt(source, start + index), { found });
      }
    });
  };
}
