import type { ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { classesOf, keepFound } from './elements.ts';

const typed = new Set(['code', 'kbd', 'samp']);
/** Code of so many characters fits any line as a whole. */
const short = 12;
/** Hyphens with what they stand between. A longer row of hyphens than fits a narrow line may break. */
const hyphened = /((?<!-)[^\s-]?-{1,12}(?!-)[^\s-]?)/u;

/**
 * Keep on one line what is read as one: code at its hyphens, and in Japanese a number with what it counts.
 *
 * `<code>-v</code>` becomes `<code class="keep">-v</code>`, and of longer code what stands around its hyphens is kept: a
 * line that ends in `ftp-` would be read as a word cut in two. A space between a digit and Japanese becomes one that does
 * not break. Blocks of code are left alone.
 */
export function rehypeKeptWords() {
  return (tree: Root, file: VFile): undefined => {
    const isJapanese = pageOf(file).phrases !== undefined;
    walkElements(tree, (parent) => {
      if (parent.tagName === 'pre') return 'skip';
      if (typed.has(parent.tagName)) {
        const [only] = parent.children;
        const isShort = parent.children.length === 1 && only?.type === 'text' && /^\S*-\S*$/.test(only.value);
        if (isShort && only.value.length <= short)
          parent.properties.className = [...classesOf(parent), 'keep'];
        else
          parent.children = parent.children.flatMap((child): ElementContent[] =>
            child.type === 'text' ? keepFound(child.value, hyphened) : [child],
          );
        return 'skip';
      }
      if (isJapanese) for (const child of parent.children) keepNumbers(child);
      return undefined;
    });
  };
}

function keepNumbers(child: ElementContent): void {
  if (child.type !== 'text') return;
  child.value = child.value.replaceAll(
    /(?<=\d)(?<!\p{L}[\d.]*) (?=[\p{Script=Han}\p{Script=Katakana}つか])/gu,
    '\u00A0',
  );
}
