import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../report.ts';
import { walk } from '../walk.ts';
import { createSpotFinder } from './text-matches.ts';

/**
 * A list: `{#id …}`, `{.class …}`, with or without the colon of kramdown; `{: word}`, `{name="value"}`, `{::options /}`.
 * After colons it is half a directive, which is reported as such.
 */
const list =
  /(?<!:[ \t]*)\{(?::?\s*[#.][\p{L}_]|:\s+[\p{L}_]|:?\s*[A-Za-z][\w-]*=["']|:target=|::\/?[a-z])[^{}\n]*\}/gu;
/** Behind a heading an id was meant, also where none was written yet. */
const emptyList = /\{(?::\s*(?:[#.]\s*)?|[#.]\s*)\}$/u;

/**
 * Report attribute lists that belong to nothing: readers would see the braces.
 *
 * After `remarkAttributeLists`, which takes those out that belong to something. A list on a line of its own, before or after
 * a block, belongs to nothing here, either.
 */
export function remarkLeftoverBraces() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    const spotOf = createSpotFinder(source);
    walk(tree, (node, index, parent) => {
      if (node.type !== 'text' || !node.value.includes('{')) return;
      const start = node.position?.start.offset ?? 0;
      const written = source.slice(start, node.position?.end.offset);
      const lists = [...node.value.matchAll(list)].map(({ 0: found }) => ({
        found,
        at: written.indexOf(found),
      }));
      const endsHeading = parent?.type === 'heading' && index === parent.children.length - 1;
      const empty = endsHeading ? emptyList.exec(written) : null;
      if (empty) lists.push({ found: empty[0], at: empty.index });
      for (const { found, at } of lists)
        if (at >= 0 && written[at - 1] !== '\\')
          report(file, 'markdown/leftover-braces', spotOf(start + at), { found });
    });
  };
}
