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

/**
 * Find words of two languages that mean the same, by how they occur together on counterparts.
 *
 * Fisher's exact test (one-sided) tells how likely it is that two words meet as often as they do if they had
 * nothing to do with each other. A pair is certain when that is below 0.001, they meet at least twice and more
 * often than either is alone, and each is the other's best partner. Pages are then looked at without the words
 * that found each other: what is left alone on both sides of a page is likely one.
 */
export function pairLabels(pages: readonly Counterparts[]): Pairing {
  const certain = takeCertain(pages);
  const paired = {
    first: new Set(certain.map(({ first }) => first)),
    second: new Set(certain.map(({ second }) => second)),
  };
  const rest = pages.map(({ first, second }) => ({
    first: first.filter((word) => !paired.first.has(word)),
    second: second.filter((word) => !paired.second.has(word)),
  }));
  const left = candidatesOf(rest).filter(({ together }) => together > 0);
  const rivals = (pair: Pair) =>
    left.filter(({ first, second }) => (first === pair.first) !== (second === pair.second)).length;
  // Where a word has a certain partner, or several words are left on a page, nothing tells which belongs to which.
  const isAlone = (pair: Pair) =>
    rest.some(
      ({ first, second }) =>
        first.length === 1 && second.length === 1 && first[0] === pair.first && second[0] === pair.second,
    );
  const isLikely = (pair: Pair) =>
    rivals(pair) === 0 && isAlone(pair) && pair.together * 2 >= Math.max(pair.firstPages, pair.secondPages);
  return {
    certain,
    likely: left.filter(isLikely),
    doubtful: left.filter((pair) => !isLikely(pair)),
  };
}

function takeCertain(pages: readonly Counterparts[]): Pair[] {
  const scored = candidatesOf(pages)
    .filter(
      ({ together, firstPages, secondPages }) =>
        together >= 2 && 2 * together >= Math.max(firstPages, secondPages),
    )
    .map((pair) => ({ pair, chance: chanceOf(pair, pages.length) }))
    .filter(({ chance }) => chance < significance)
    .sort(
      (a, b) =>
        a.chance - b.chance || compare(a.pair.first, b.pair.first) || compare(a.pair.second, b.pair.second),
    );
  const taken: Pair[] = [];
  for (const { pair } of scored) {
    if (taken.every(({ first, second }) => first !== pair.first && second !== pair.second)) taken.push(pair);
  }
  return taken;
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
