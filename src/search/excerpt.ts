import type { PageText } from './manifest.ts';
import { tokenise } from './tokens.ts';

/** Where found words stand in a text, as pairs of offsets, ascending and apart. */
export type Marks = readonly (readonly [start: number, end: number])[];

/** A text with its found words. */
export interface Marked {
  readonly text: string;
  readonly marks: Marks;
}

/** How a page answers a query: the part that says most about it. */
export interface Excerpt extends Marked {
  /** The heading of that part; missing when it stands before the first heading. */
  readonly heading?: { readonly id: string; readonly text: string };
}

/** Length of an excerpt in characters: kanji and kana say more in the same space. */
const latinLength = 180;
const cjkLength = 100;

/** A word in a heading counts as much as this many in the text below it. */
const headingFactor = 1.5;

type Weights = ReadonlyMap<string, number>;
interface Hit {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Choose the section that says most about what was asked, and cut an excerpt from it. */
export function excerptOf(page: PageText, weights: Weights): Excerpt {
  let best = page.sections[0];
  let bestScore = 0;
  for (const section of page.sections) {
    const score =
      distinctWeight(hitsIn(section.text, weights), weights) +
      headingFactor * distinctWeight(hitsIn(section.heading, weights), weights);
    if (score > bestScore) {
      best = section;
      bestScore = score;
    }
  }
  const { id, heading = '', text = '' } = best ?? {};
  return { ...(id ? { heading: { id, text: heading } } : {}), ...cut(text, weights) };
}

/** Find the words of a query in a short text, such as a title. */
export function mark(text: string, weights: Weights): Marked {
  return { text, marks: joined(hitsIn(text, weights)) };
}

function hitsIn(text: string, weights: Weights): Hit[] {
  return tokenise(text).flatMap(({ term, start, end }) => {
    if (weights.has(term)) return [{ term, start, end }];
    const [first = ''] = term;
    return term !== first && weights.has(first) && /\p{Script=Han}/u.test(first)
      ? [{ term: first, start, end: start + first.length }]
      : [];
  });
}

function distinctWeight(hits: readonly Hit[], weights: Weights): number {
  let sum = 0;
  for (const term of new Set(hits.map(({ term }) => term))) sum += weights.get(term) ?? 0;
  return sum;
}

/** Cut the stretch that holds most of what was asked, with some words before it. */
function cut(text: string, weights: Weights): Marked {
  const length = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? cjkLength
    : latinLength;
  const hits = hitsIn(text, weights);
  let first = 0;
  let most = 0;
  for (const { start } of hits) {
    const within = hits.filter((hit) => hit.start >= start && hit.end <= start + length * 0.8);
    const weight = distinctWeight(within, weights);
    if (weight > most) {
      most = weight;
      first = start;
    }
  }
  const start = wordStart(text, first - length * 0.2);
  const end = start + length >= text.length ? text.length : wordStart(text, start + length);
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return {
    text: before + text.slice(start, end).trimEnd() + after,
    marks: joined(inside).map(([from, to]) => [from + shift, to + shift]),
  };
}

/** The first place at or after an offset where no Latin word is cut; the offset itself when there is none near. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const at = Math.floor(offset);
  const next = /(?<=[^\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S/u.exec(
    text.slice(at - 1, at + 40),
  );
  return next ? at - 1 + next.index : at;
}

function joined(hits: readonly Hit[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
