/** The pages of a term, and how strongly each holds it (0 to 1). */
export type Impacts = ReadonlyMap<number, number>;

/** How much a page counts that does not hold just what was typed. */
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

/** Which pages hold what was asked, how strongly (0 to 1), and through which terms of the index. */
export interface Holders {
  readonly strengths: Map<number, number>;
  readonly through: Set<string>;
  corrected?: string;
}

export function noHolders(): Holders {
  return { strengths: new Map(), through: new Set() };
}

/** Add pages, with a share of their impacts; `by` are the terms that they were found by. */
export function include(
  { strengths, through }: Holders,
  pages: Impacts,
  factor: number,
  ...by: string[]
): void {
  if (pages.size > 0) for (const term of by) through.add(term);
  for (const [page, impact] of pages)
    strengths.set(page, Math.max(strengths.get(page) ?? 0, impact * factor));
}

/** The pages that stand in every list, with the mean of their impacts. */
export function heldByAll([first, ...others]: readonly Impacts[]): Impacts {
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

/** The pages that stand in any list, with the most of their impacts. */
export function mostOf(lists: readonly Impacts[]): Impacts {
  const [first, ...others] = lists;
  if (others.length === 0) return first ?? new Map();
  const pages = new Map<number, number>();
  for (const list of lists)
    for (const [page, impact] of list) pages.set(page, Math.max(pages.get(page) ?? 0, impact));
  return pages;
}
