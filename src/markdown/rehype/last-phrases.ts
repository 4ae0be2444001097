import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { CutPhrases } from '../options.ts';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { isBlank, isBlock, isElement, keep } from './elements.ts';

/** The last line of a text holds more characters than the first number; a phrase longer than the second may break. */
const limits = { stub: 4, phrase: 10 };

/**
 * Keep the end of a Japanese text together, so that its last line is no stub such as さい。 of ください。
 *
 * `<p>確認してください。</p>` becomes `<p>確認して<span class="keep">ください。</span></p>`. In paragraphs, items, descriptions
 * and cells; headings and captions have all their phrases marked. A text that ends with few characters after code, a link or the
 * like is kept with it; what the element holds may still break.
 */
export function rehypeLastPhrases() {
  return (tree: Root, file: VFile): undefined => {
    const { phrases } = pageOf(file);
    if (phrases === undefined) return;
    walkElements(tree, (block) => {
      if (isElement(block, 'p', 'li', 'dd', 'td')) keepEnd(block, phrases);
    });
  };
}

/** Keep together the end of what is in lines before the first block. */
function keepEnd(parent: Element, phrases: CutPhrases): void {
  const { children } = parent;
  const block = children.findIndex(isBlock);
  const lines = block < 0 ? children : children.slice(0, block);
  const at = lines.findLastIndex((child) => !isBlank(child));
  const last = lines[at];
  if (isElement(last, 'strong', 'em', 'a', 'b', 'span')) keepEnd(last, phrases);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  const end = endOf(value, phrases);
  const before = lines[at - 1];
  if (end !== undefined) {
    const rest = { ...last, value: value.slice(0, value.length - end.length) };
    children.splice(at, 1, ...(rest.value === '' ? [] : [rest]), keep({ ...last, value: end }));
  } else if (isElement(before) && !isElement(before, 'br', 'img') && lengthOf(value) <= limits.stub) {
    children.splice(at - 1, 2, keep(before, { ...last, value }));
  }
}

/** The last phrases of a text, as many as make a line that is no stub; undefined where the text has not enough. */
function endOf(text: string, phrases: CutPhrases): string | undefined {
  let end = '';
  for (const phrase of phrases(text).toReversed()) {
    end = phrase + end;
    if (lengthOf(end) > limits.stub) break;
  }
  if (lengthOf(end) <= limits.stub || !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(end))
    return undefined;
  if (lengthOf(end) <= limits.phrase) return end.trimStart();
  return [...end]
    .slice(-limits.stub - 1)
    .join('')
    .trimStart();
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}
