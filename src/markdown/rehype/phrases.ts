import type { Element, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import type { CutPhrases } from '../options.ts';
import { pageOf } from '../page.ts';
import { walkElements } from '../walk.ts';
import { element, isElement, keep, keepFound, text } from './elements.ts';

const shortLines = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'caption', 'figcaption', 'dt'];

/**
 * Mark where short Japanese lines may break, by `<wbr>` between phrases.
 *
 * In headings, header cells, captions and terms. Within a phrase they break nowhere, at a space or a closing bracket neither. Text that is copied or searched stays the same. Code is left alone.
 */
export function rehypePhrases() {
  return (tree: Root, file: VFile): undefined => {
    const { phrases } = pageOf(file);
    if (phrases === undefined) return;
    walkElements(tree, (line) => {
      if (isElement(line, ...shortLines)) breakLine(line, phrases);
    });
  };
}

function breakLine(line: Element, phrases: CutPhrases): void {
  const texts = textsOf(line);
  const whole = texts.map(({ value }) => value).join('');
  const breaks = new Set<number>();
  let end = 0;
  for (const phrase of phrases(whole)) {
    end += phrase.length;
    if (end < whole.length) breaks.add(end);
  }
  if (breaks.size === 0) return;
  let start = 0;
  const starts = new Map<Text, number>();
  for (const node of texts) {
    starts.set(node, start);
    start += node.value.length;
  }
  insert(line, starts, breaks);
}

function insert(parent: Element, starts: ReadonlyMap<Text, number>, breaks: ReadonlySet<number>): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'element') insert(child, starts, breaks);
    const start = child.type === 'text' ? starts.get(child) : undefined;
    if (child.type !== 'text' || start === undefined) return [child];
    const pieces: (Text | Element)[] = [];
    let from = 0;
    for (let at = 0; at < child.value.length; at += 1) {
      if (!breaks.has(start + at)) continue;
      if (at > from) pieces.push(...kept(child.value.slice(from, at)));
      pieces.push(element('wbr', {}));
      from = at;
    }
    return [...pieces, ...kept(child.value.slice(from))];
  });
}

/** A phrase with a space inside, such as `DRA Run に`, stays on one line. The cutter leaves none that is too long. */
function kept(phrase: string): (Text | Element)[] {
  const words = phrase.trimEnd();
  if (!/\S\s+\S/u.test(words)) return keepFound(phrase, afterBracket);
  const kept = keep(text(words));
  return words === phrase ? [kept] : [kept, text(phrase.slice(words.length))];
}

/** After a closing bracket within a phrase, as in 「設定」を, browsers would break. */
const afterBracket = /([」』）】〉》］｝]\p{L})/u;

function textsOf(node: Element): Text[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    return child.type === 'element' && !isElement(child, 'code', 'kbd', 'samp', 'pre') ? textsOf(child) : [];
  });
}
