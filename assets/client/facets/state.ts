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

/** Find the id of the choice that a word stands for. */
export type FindChoice = (facet: FacetName, word: string) => string | undefined;

/**
 * Read the state off an address: `?db=dra&db=jga&tag=release&q=ssh`.
 *
 * Addresses of a former site are understood, too: a value may be a label in any language, and may hold several,
 * joined by commas. A value is tried as a whole first, since a label may hold a comma.
 */
export function readState(search: string, find: FindChoice): FacetState {
  const parameters = new URLSearchParams(search);
  const chosen = { db: new Set<string>(), tag: new Set<string>() };
  const unknown: { facet: FacetName; value: string }[] = [];
  for (const facet of facetNames) {
    for (const value of parameters.getAll(facet)) {
      const parts = find(facet, value) === undefined ? value.split(',') : [value];
      for (const part of parts.map((word) => word.trim()).filter((word) => word !== '')) {
        const id = find(facet, part);
        if (id === undefined) unknown.push({ facet, value: part });
        else chosen[facet].add(id);
      }
    }
  }
  const sort = parameters.get('sort') ?? '';
  const sorting = isSorting(sort) ? sort : '';
  return { chosen, words: parameters.get('q') ?? '', sorting, unknown };
}

/** Write the state as the query of an address; empty when nothing is narrowed. */
export function writeState({ chosen, words, sorting, unknown }: FacetState): string {
  const parameters = new URLSearchParams();
  for (const facet of facetNames) {
    for (const id of chosen[facet]) parameters.append(facet, id);
    for (const { value } of unknown.filter((one) => one.facet === facet)) parameters.append(facet, value);
  }
  if (words.trim() !== '') parameters.set('q', words);
  if (sorting !== '') parameters.set('sort', sorting);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

function isSorting(word: string): word is Sorting {
  return ['', 'newest', 'title', 'relevance'].includes(word);
}

/** A word in the form in which words are compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
