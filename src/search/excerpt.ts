import type { PageText } from './index-manifest.ts';
import { type RunningText, runningText } from './running-text.ts';
import { type FoldWord, type SoughtTerms, tokenise } from './tokens.ts';

/** Where found words are in a text, as pairs of offsets, ascending and apart. */
type Marks = readonly (readonly [start: number, end: number])[];

/** A text with its found words. */
export interface Marked {
  readonly text: string;
  readonly marks: Marks;
}

/** How a page answers a query: the part that says most about it. */
export interface Excerpt extends Marked {
  /** The heading of that part; missing when it is before the first heading. */
  readonly heading?: { readonly id: string; readonly text: string };
}

/** Length of an excerpt in characters: kanji and kana say more in the same space. */
const latinLength = 180;
const cjkLength = 100;

/** A word in a heading counts as much as this many in the text below it. */
const headingFactor = 1.5;

/** What sums of weights may differ by that are equal. */
const rounding = 1e-9;

/** Finds the words of a query in texts: what each term says about what was asked, and how words are folded. */
export interface Marker {
  readonly weights: ReadonlyMap<string, number>;
  /** Pairs of characters that were asked for as a whole: where a page has all together, it says nothing of some. */
  readonly runs: readonly (readonly string[])[];
  readonly fold: FoldWord;
  readonly sought: SoughtTerms;
}

interface Hit {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Choose the section that says most about what was asked, and cut an excerpt from it.
 *
 * A page that was found by its title or labels alone shows how it begins.
 */
export function excerptOf(page: PageText, marker: Marker): Excerpt {
  const { weights, runs } = marker;
  const sections = page.sections.map(({ id, heading, text: blocks }) => {
    const text = runningText(blocks);
    return { id, heading, text, hits: termsIn(text.text, marker), headingHits: termsIn(heading, marker) };
  });
  const all = [
    termsIn(page.title, marker),
    ...sections.flatMap(({ hits, headingHits }) => [headingHits, hits]),
  ];
  // Pairs of a run that the page holds as a whole count only together.
  const held = runs.filter((run) => all.some((hits) => holds(hits, run)));
  const opening = sections.find(({ text }) => text.text !== '')?.text ?? { text: '', rows: [] };
  let best: Excerpt = cut(opening, [], weights);
  let most = 0;
  for (const { id, heading, text, ...found } of sections) {
    const hits = withoutFragments(found.hits, runs, held);
    const headingHits = withoutFragments(found.headingHits, runs, held);
    const weight = weigh(hits, weights) + headingFactor * weigh(headingHits, weights);
    if (weight <= most) continue;
    most = weight;
    best = { ...(id ? { heading: { id, text: heading } } : {}), ...cut(text, hits, weights) };
  }
  return best;
}

/** Find the words of a query in a short text, such as a title. */
export function mark(text: string, marker: Marker): Marked {
  return { text, marks: joined(withoutFragments(termsIn(text, marker), marker.runs)) };
}

function termsIn(text: string, { sought, weights, fold }: Marker): Hit[] {
  return tokenise(text, fold, sought).map(({ term, start, end }) => {
    if (weights.has(term)) return { term, start, end };
    const first = firstKanji(term) ?? '';
    return { term: first, start, end: start + first.length };
  });
}

/** The terms of a query, as they are looked for in texts. A kanji stands for all terms that begin with it. */
export function soughtTerms(weights: ReadonlyMap<string, number>): SoughtTerms {
  return {
    has: (term) => weights.has(term) || weights.has(firstKanji(term) ?? term),
    firsts: new Set([...weights.keys()].map((term) => term[0] ?? '')),
  };
}

function firstKanji(term: string): string | undefined {
  return /^\p{Script=Han}/u.exec(term)?.[0];
}

/** The hits without those that are less than a run that the text, or the page (`held`), holds as a whole. */
function withoutFragments(hits: Hit[], runs: Marker['runs'], held: Marker['runs'] = []): Hit[] {
  const dropped = new Set(
    runs.flatMap((run) => fragments(hits, run, held.includes(run) || holds(hits, run))),
  );
  return dropped.size > 0 ? hits.filter((hit) => !dropped.has(hit)) : hits;
}

/** The stretches of a text that are covered by pairs of a run. */
function stretches(hits: readonly Hit[], run: readonly string[]): Hit[][] {
  const found: Hit[][] = [];
  let end = -1;
  for (const hit of hits) {
    if (!run.includes(hit.term)) continue;
    if (hit.start < end) found.at(-1)?.push(hit);
    else found.push([hit]);
    end = hit.end;
  }
  return found;
}

function isWhole(stretch: readonly Hit[], run: readonly string[]): boolean {
  return run.every((pair) => stretch.some(({ term }) => term === pair));
}

function holds(hits: readonly Hit[], run: readonly string[]): boolean {
  return run.length > 1 && stretches(hits, run).some((stretch) => isWhole(stretch, run));
}

/** The hits that are less than a run, when the run occurs as a whole. */
function fragments(hits: readonly Hit[], run: readonly string[], isHeld: boolean): Hit[] {
  return isHeld ? stretches(hits, run).flatMap((stretch) => (isWhole(stretch, run) ? [] : stretch)) : [];
}

/** What the terms of these hits say together, each counted once. */
function weigh(hits: readonly Hit[], weights: Marker['weights']): number {
  let sum = 0;
  for (const term of new Set(hits.map(({ term }) => term))) sum += weights.get(term) ?? 0;
  return sum;
}

/** Cut the stretch that holds most of what was asked: a row of a table if one does, else with some words before it. */
function cut({ text, rows }: RunningText, hits: readonly Hit[], weights: Marker['weights']): Marked {
  const length = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? cjkLength
    : latinLength;
  const best = bestStretch(hits, weights, length * 0.8);
  const row = rows.find(([start, end]) => {
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= Math.min(end, start + length));
    return inside.length > 0 && weigh(inside, weights) >= best.weight - rounding;
  })?.[0];
  const sentence = row ?? sentenceStart(text, best.start - length * 0.3, best.start);
  const start = sentence ?? wordStart(text, best.start - length * 0.2);
  const end = start + length >= text.length ? text.length : endOf(text, start + length, length * 0.25);
  const before = sentence === undefined ? '…' : '';
  const after = end < text.length && !/[.。?？!！]\s*$/.test(text.slice(0, end)) ? '…' : '';
  const shift = before.length - start;
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return {
    text: before + text.slice(start, end).trimEnd() + after,
    marks: joined(inside).map(([from, to]) => [from + shift, to + shift]),
  };
}

/** The first stretch of so many characters that holds most of what was asked, each term counted once. */
function bestStretch(
  hits: readonly Hit[],
  weights: Marker['weights'],
  length: number,
): { start: number; weight: number } {
  const inside = new Map<string, number>();
  let weight = 0;
  let most = 0;
  let first = 0;
  let next = 0;
  hits.forEach(({ term, start }, i) => {
    for (; next < hits.length && (next === i || (hits[next]?.end ?? 0) <= start + length); next += 1) {
      const added = hits[next]?.term ?? '';
      const count = inside.get(added) ?? 0;
      inside.set(added, count + 1);
      if (count === 0) weight += weights.get(added) ?? 0;
    }
    if (weight > most + rounding) {
      most = weight;
      first = start;
    }
    const count = inside.get(term) ?? 0;
    inside.set(term, count - 1);
    if (count === 1) weight -= weights.get(term) ?? 0;
  });
  return { start: first, weight: most };
}

/** Where the first sentence begins between two offsets; `undefined` when none does. */
function sentenceStart(text: string, from: number, to: number): number | undefined {
  if (from <= 0) return 0;
  const at = Math.floor(from);
  const found = /(?:[。？！]\s*|[.?!]\s+|\s·\s)(?=\S)/.exec(text.slice(at, to));
  return found ? at + found.index + found[0].length : undefined;
}

/** Where the last sentence ends that ends shortly before an offset, else where a word begins there. */
function endOf(text: string, offset: number, shortly: number): number {
  const from = Math.floor(offset - shortly);
  const last = [...text.slice(from, offset).matchAll(/[。？！]|[.?!](?=\s)/g)].at(-1);
  return last ? from + last.index + 1 : wordStart(text, offset);
}

/** Where a word begins: after a space or among kanji and kana; in what is longer than a word, after any sign. */
const wordStarts = [
  /(?<=[\s\p{Ps}、。，．・]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S/u,
  /(?<=[^\p{L}\p{N}])\S/u,
];

/** The first place at or after an offset where no word and no address is cut; the offset itself when there is none near. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const at = Math.floor(offset);
  const near = text.slice(at - 1, at + 40);
  const index = wordStarts.map((start) => near.search(start)).find((place) => place >= 0);
  return index === undefined ? at : at - 1 + index;
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
