/** The pages of a term, with its impact on the score of each (0 to 1). */
export type Impacts = ReadonlyMap<number, number>;

/** What the impact of a term is multiplied by that is not just what was typed. */
export const factors = {
  /** The same form of a word, in a title: `submission`, not `submit`. */
  form: 1.2,
  /** Another spelling: `cafe` for `café`, `submitted` for `submit`. */
  spelling: 0.8,
  /** Another spelling of a word with signs: `c` for `c++`. */
  sign: 0.4,
  /** A word that begins like an unfinished one. */
  continuation: 0.6,
  /** A word that differs in its ending, in languages whose endings are not folded. */
  inflection: 0.5,
  /** A longer word that holds it. */
  compound: 0.45,
  /** The parts of a word with joints, apart. */
  parts: 0.5,
  /** What a word of another language is called here. */
  meaning: 0.9,
  /** One typing error away. */
  correction: 0.8,
  /** All pairs of a run, perhaps apart. */
  pairs: 0.8,
  /** Some of them, or some of the parts. */
  some: 0.5,
  /** Most characters of a run, apart. */
  characters: 0.3,
} as const;

/** The pages that match a part of a query. */
export interface Matches {
  /** How well each page matches, 0 to 1. */
  readonly scores: Map<number, number>;
  /** The terms of the index that the pages were found by. */
  readonly terms: Set<string>;
  corrected?: string;
}

export function noMatches(): Matches {
  return { scores: new Map(), terms: new Set() };
}

/** Add pages, with their impacts times a factor; `by` are the terms that they were found by. */
export function include({ scores, terms }: Matches, pages: Impacts, factor: number, ...by: string[]): void {
  if (pages.size > 0) for (const term of by) terms.add(term);
  for (const [page, impact] of pages) scores.set(page, Math.max(scores.get(page) ?? 0, impact * factor));
}

/** The pages that are in every list, with the mean of their impacts. */
export function intersection([first, ...others]: readonly Impacts[]): Impacts {
  if (others.length === 0) return first ?? new Map();
  const pages = new Map<number, number>();
  for (const [page, impact] of first ?? []) {
    let sum = impact;
    for (const other of others) {
      const held = other.get(page);
      sum = held === undefined ? Number.NaN : sum + held;
    }
    if (sum > 0) pages.set(page, sum / (others.length + 1));
  }
  return pages;
}

/** The pages that are in any list, with the highest of their impacts. */
export function union(lists: readonly Impacts[]): Impacts {
  const [first, ...others] = lists;
  if (others.length === 0) return first ?? new Map();
  const pages = new Map<number, number>();
  for (const list of lists)
    for (const [page, impact] of list) pages.set(page, Math.max(pages.get(page) ?? 0, impact));
  return pages;
}
