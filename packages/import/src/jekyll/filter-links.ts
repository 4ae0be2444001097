import { addressKey } from './address-key.ts';

/** Where old lists lead now. */
export interface FilterLinks {
  /** Old addresses of lists, and the new ones: for the settings. */
  readonly pages: ReadonlyMap<string, string>;
  /** The new address of an old list with its filter; what the filter names and nobody knows is reported. */
  readonly lead: (path: string, query: string, unknown: (value: string) => void) => string | undefined;
}

export interface FilterLinksOptions {
  /** Old addresses of lists, and the addresses of the new ones. */
  readonly pages: ReadonlyMap<string, string>;
  readonly findTag: (word: string) => string | undefined;
  readonly findDatabase: (word: string) => string | undefined;
}

/**
 * Lead old lists and their filters to the new ones.
 *
 * `/faq/en/index-e.html?tag=Submission&db=dra` becomes `/en/faq/?tag=submission&db=dra`. Words become ids; a word
 * that nobody knows stays, since the list names it to the reader. A value may hold several, joined by commas; it is
 * tried as a whole first.
 */
export function createFilterLinks({ pages, findTag, findDatabase }: FilterLinksOptions): FilterLinks {
  const lists = new Map([...pages].map(([from, to]) => [addressKey(from), to]));
  return {
    pages,
    lead: (path, query, unknown) => {
      const list = lists.get(addressKey(path));
      if (list === undefined) return undefined;
      const filter = new URLSearchParams();
      for (const [name, value] of new URLSearchParams(query)) {
        const find = name === 'tag' ? findTag : name === 'db' ? findDatabase : undefined;
        if (find === undefined) {
          filter.append(name, value);
          continue;
        }
        for (const word of find(value) === undefined ? value.split(',').map((one) => one.trim()) : [value]) {
          const id = find(word);
          if (id === undefined && word !== '') unknown(word);
          if (word !== '') filter.append(name, id ?? word);
        }
      }
      const printed = filter.toString();
      return printed === '' ? list : `${list}?${printed}`;
    },
  };
}
