import { cutQuery } from '../../../src/pages/models/longest-query.ts';

/** The facets of a list, as addresses name them. */
export const facetNames = ['db', 'tag'] as const;
export type FacetName = (typeof facetNames)[number];

export type Sorting = '' | 'newest' | 'title' | 'relevance';

/** What a list is narrowed by. */
export interface FacetState {
  readonly chosen: Readonly<Record<FacetName, ReadonlySet<string>>>;
  readonly words: string;
  /** Empty: the order that the page has by itself. */
  readonly sorting: Sorting;
  /** Values of the address that no choice goes by. They stay in it until they are dismissed. */
  readonly unknown: readonly { readonly facet: FacetName; readonly value: string }[];
}

/** Find the id of the choice that a word stands for: empty when every row has it, undefined when there is none. */
export type FindChoice = (facet: FacetName, word: string) => string | undefined;

/**
 * Read the state off an address: `?db=dra&db=jga&tag=release&q=ssh`.
 *
 * Addresses of a former site are understood, too: a value may be a label in any language, and may hold several,
 * joined by commas. A value is tried as a whole first, since a label may hold a comma, and with its `+` before spaces
 * in their place: `?tag=C++` is what people type.
 */
export function readState(search: string, find: FindChoice): FacetState {
  const parameters = new URLSearchParams(search);
  const chosen = { db: new Set<string>(), tag: new Set<string>() };
  const unknown: { facet: FacetName; value: string }[] = [];
  for (const facet of facetNames) {
    for (const { plain, spaced } of valuesOf(search, facet)) {
      const whole = find(facet, plain) === undefined ? spaced : plain;
      const parts = find(facet, whole) === undefined ? plain.split(',') : [whole];
      for (const part of parts.filter((word) => word.trim() !== '')) {
        const words = [part, part.replaceAll('+', ' ')].map((word) => word.trim());
        const id = words.map((word) => find(facet, word)).find((found) => found !== undefined);
        if (id === undefined) unknown.push({ facet, value: part.replace(/(?<!\+)\+(?=[^+])/g, ' ').trim() });
        else if (id !== '') chosen[facet].add(id);
      }
    }
  }
  const sort = parameters.get('sort') ?? '';
  const sorting = isSorting(sort) ? sort : '';
  return { chosen, words: cutQuery(parameters.get('q') ?? ''), sorting, unknown };
}

/** The values of a parameter, with `+` as it is and with spaces in its place. */
function valuesOf(search: string, name: string): { plain: string; spaced: string }[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => new URLSearchParams(pair).has(name))
    .map((pair) => ({
      plain: new URLSearchParams(pair.replaceAll('+', '%2B')).get(name) ?? '',
      spaced: new URLSearchParams(pair).get(name) ?? '',
    }));
}

/** Write the state as the query of an address; empty when nothing is narrowed. */
export function writeState({ chosen, words, sorting, unknown }: FacetState): string {
  const parameters = new URLSearchParams();
  for (const facet of facetNames) {
    for (const id of chosen[facet]) parameters.append(facet, id);
    for (const { value } of unknown.filter((one) => one.facet === facet)) parameters.append(facet, value);
  }
  if (words.trim() !== '') parameters.set('q', cutQuery(words));
  if (sorting !== '') parameters.set('sort', sorting);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

function isSorting(word: string): word is Sorting {
  return ['', 'newest', 'title', 'relevance'].includes(word);
}

/** A word in the form in which words are compared. Titles are printed with other quotation marks than people type. */
export function folded(text: string): string {
  const apostrophes = text.normalize('NFKC').replaceAll('’', "'");
  return apostrophes
    .replace(/« ?| ?»|["“”„]/g, '')
    .toLowerCase()
    .trim();
}
