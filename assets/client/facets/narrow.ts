import { foldCharacters } from '../../../src/search/fold-characters.ts';
import { folding } from '../../../src/search/folding.ts';
import type { FoldWord } from '../../../src/search/tokens.ts';
import { type FacetName, type FacetState, facetNames, folded } from './state.ts';

/** What narrowing looks at in one row. */
export interface RowFacts {
  readonly db: readonly string[];
  readonly tag: readonly string[];
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

/** The rows that are left, in order, and what each choice would leave. */
export interface Narrowed<Row> {
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/**
 * Narrow a list.
 *
 * Choices of one facet are joined by "or", facets and words by "and". Words are compared as the search compares them: in
 * either kana, without accents, and in English in any form. The count of a choice is the number of rows that have it among
 * those that the other facets and the words leave.
 */
export function narrow<Row extends RowFacts>(
  rows: readonly Row[],
  state: FacetState,
  locale: string,
): Narrowed<Row> {
  const fold = folding(locale);
  const words = wordsOf(state).map((word) => ({ word, form: fold(word) }));
  const hasWords = (row: Row) => {
    if (words.length === 0) return true;
    const title = lettersOf(row.title);
    return words.every(({ word, form }) => title.includes(word) || holdsForm(title, form, fold));
  };
  const fits = (row: Row, facet: FacetName) => {
    const ids = state.chosen[facet];
    return ids.size === 0 || row[facet].some((id) => ids.has(id));
  };
  const counts = { db: new Map<string, number>(), tag: new Map<string, number>() };
  const left: Row[] = [];
  for (const row of rows.filter(hasWords)) {
    for (const facet of facetNames) {
      if (!facetNames.every((other) => other === facet || fits(row, other))) continue;
      for (const id of row[facet]) counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
    }
    if (facetNames.every((facet) => fits(row, facet))) left.push(row);
  }
  return { rows: sorted(left, state, locale), counts };
}

function wordsOf({ words }: FacetState): string[] {
  return lettersOf(words)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Sounds that are long or doubled are left out as often as not: アクセション, サーバ. */
function lettersOf(text: string): string {
  return foldCharacters(folded(text)).replace(/[ーッ]/g, '');
}

function holdsForm(title: string, form: string, fold: FoldWord): boolean {
  return (title.match(/[\p{L}\p{M}]+/gu) ?? []).some((other) => fold(other) === form);
}

function sorted<Row extends RowFacts>(
  rows: readonly Row[],
  state: FacetState,
  locale: string,
): readonly Row[] {
  if (state.sorting === 'newest')
    return rows.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  if (state.sorting === 'title') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return rows.toSorted((a, b) => compare(a.title, b.title));
  }
  const words = wordsOf(state);
  if (state.sorting !== 'relevance' || words.length === 0) return rows;
  const scores = new Map(rows.map((row) => [row, relevance(lettersOf(row.title), words)]));
  return rows.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** How well a title answers to words: whole words before parts, early before late, short titles before long ones. */
function relevance(title: string, words: readonly string[]): number {
  return words.reduce((score, word) => {
    const at = title.indexOf(word);
    if (at < 0) return score; // it has another form of the word
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(title[at - 1] ?? '');
    const isWhole = isStart && !/[\p{L}\p{N}]/u.test(title[at + word.length] ?? '');
    return score + (isWhole ? 4 : isStart ? 3 : 1) + 1 / (1 + at) + word.length / title.length;
  }, 0);
}
