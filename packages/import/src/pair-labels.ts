/** The words that two counterparts carry, one list in each of two languages. */
export interface Counterparts {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Two words that may be one, and how they occur. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  /** Counterparts that carry both. */
  readonly together: number;
  readonly firstPages: number;
  readonly secondPages: number;
}

export interface Pairing {
  readonly certain: readonly Pair[];
  /** Nothing speaks against them, but they occur together too seldom: to be joined and confirmed. */
  readonly likely: readonly Pair[];
  /** Words that also occur with others as well: to be kept apart and looked at. */
  readonly doubtful: readonly Pair[];
}

/** Chance, by Fisher's exact test, below which words do not occur together by accident. */
const significance = 0.001;

/** The share of the pages of a pair on which another word may stray in. */
const strayShare = 0.05;

/**
 * Find words of two languages that mean the same, by how they occur together on counterparts.
 *
 * Fisher's exact test (one-sided) tells how likely it is that two words meet as often as they do if they had
 * nothing to do with each other. A pair is certain when that is below 0.001, they meet at least twice and on at
 * least half of the pages of either, and neither has a better partner. Pages are then looked at without the words
 * that found each other: two words that are left alone on both sides of a page, and meet others on less than a
 * twentieth of their pages, are likely one.
 * A word that found no partner is doubtful with the word that it meets most.
 */
export function pairLabels(pages: readonly Counterparts[]): Pairing {
  const certain = takeCertain(pages);
  const rest = without(pages, certain);
  const likely = takeLikely(rest);
  const found = [...certain, ...likely];
  const lonely = candidatesOf(pages).filter(
    ({ first, second }) =>
      found.every((pair) => pair.first !== first) || found.every((pair) => pair.second !== second),
  );
  const best = (key: 'first' | 'second') => (pair: Pair) =>
    found.every((other) => other[key] !== pair[key]) &&
    lonely.find((other) => other[key] === pair[key] && other.together >= pair.together) === pair;
  lonely.sort((a, b) => b.together - a.together || compareChance(a, b, pages.length));
  return { certain, likely, doubtful: lonely.filter((pair) => best('first')(pair) || best('second')(pair)) };
}

function takeLikely(pages: readonly Counterparts[]): Pair[] {
  const left = candidatesOf(pages);
  const isAlone = ({ first: a, second: b }: Pair) =>
    pages.some(
      ({ first, second }) => first.length === 1 && second.length === 1 && first[0] === a && second[0] === b,
    );
  // A stray tag on a page among many says nothing.
  const hasRival = (pair: Pair) =>
    left.some(
      ({ first, second, together }) =>
        (first === pair.first) !== (second === pair.second) && together > pair.together * strayShare,
    );
  return left.filter((pair) => isAlone(pair) && !hasRival(pair) && isFrequent(pair));
}

function without(pages: readonly Counterparts[], pairs: readonly Pair[]): Counterparts[] {
  const first = new Set(pairs.map((pair) => pair.first));
  const second = new Set(pairs.map((pair) => pair.second));
  return pages.map((page) => ({
    first: page.first.filter((word) => !first.has(word)),
    second: page.second.filter((word) => !second.has(word)),
  }));
}

/** Do two words meet on at least half of the pages of either? */
function isFrequent({ together, firstPages, secondPages }: Pair): boolean {
  return 2 * together >= Math.max(firstPages, secondPages);
}

function takeCertain(pages: readonly Counterparts[]): Pair[] {
  const scored = candidatesOf(pages)
    .filter((pair) => pair.together >= 2 && isFrequent(pair) && chanceOf(pair, pages.length) < significance)
    .sort((a, b) => compareChance(a, b, pages.length));
  const taken: Pair[] = [];
  for (const pair of scored) {
    if (taken.every(({ first, second }) => first !== pair.first && second !== pair.second)) taken.push(pair);
  }
  return taken;
}

function compareChance(a: Pair, b: Pair, pages: number): number {
  return chanceOf(a, pages) - chanceOf(b, pages) || compare(a.first, b.first) || compare(a.second, b.second);
}

function candidatesOf(pages: readonly Counterparts[]): Pair[] {
  const first = countPages(pages.map((page) => page.first));
  const second = countPages(pages.map((page) => page.second));
  const together = new Map<string, Map<string, number>>();
  for (const page of pages) {
    for (const a of new Set(page.first)) {
      const row = together.get(a) ?? new Map<string, number>();
      together.set(a, row);
      for (const b of new Set(page.second)) row.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  return [...together].flatMap(([a, row]) =>
    [...row].map(([b, count]) => ({
      first: a,
      second: b,
      together: count,
      firstPages: first.get(a) ?? 0,
      secondPages: second.get(b) ?? 0,
    })),
  );
}

function countPages(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The chance that two words meet at least as often on `pages` pages, given how often each occurs. */
function chanceOf({ together, firstPages, secondPages }: Pair, pages: number): number {
  const all = logChoose(pages, secondPages);
  let chance = 0;
  for (let count = together; count <= Math.min(firstPages, secondPages); count += 1) {
    if (secondPages - count > pages - firstPages) continue;
    chance += Math.exp(
      logChoose(firstPages, count) + logChoose(pages - firstPages, secondPages - count) - all,
    );
  }
  return chance;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
