import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../report.ts';
import { walk } from '../walk.ts';
import { createSpotFinder } from './text-matches.ts';

/**
 * A list: `{#id …}`, `{.class …}`, with or without the colon of kramdown; `{: word}`, `{name="value"}`, `{::options /}`.
 * After colons it is half a directive, in two braces a tag of templates, which are reported as such.
 */
const list =
  /(?<!:[ \t]*|\{)\{(?::?\s*[#.][\p{L}_]|:\s+[\p{L}_]|:?\s*[A-Za-z][\w-]*=["']|:target=|::\/?[a-z])[^{}\n]*\}/gu;
/** Behind a heading an id was meant, also where none was written yet. */
const emptyList = /\{(?::\s*(?:[#.]\s*)?|[#.]\s*)\}$/u;

/**
 * Report attribute lists that belong to nothing, and empty ones behind headings: readers would see the braces.
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
      const tell = (
        rule: 'markdown/leftover-braces' | 'markdown/empty-attributes',
        found: string,
        at: number,
      ) => {
        if (at >= 0 && written[at - 1] !== '\\') report(file, rule, spotOf(start + at), { found });
      };
      for (const { 0: found } of node.value.matchAll(list))
        tell('markdown/leftover-braces', found, written.indexOf(found));
      const endsHeading = parent?.type === 'heading' && index === parent.children.length - 1;
      const empty = endsHeading ? emptyList.exec(written) : null;
      if (empty) tell('markdown/empty-attributes', empty[0], empty.index);
    });
  };
}
