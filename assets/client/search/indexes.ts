import { openIndex, type SearchIndex } from '../../../src/search/query.ts';

/** Brings the text of an address. `isStale` is set when what the browser keeps of it may be out of date. */
export type FetchText = (address: string, isStale: boolean) => Promise<string>;

/** The indexes of a site, opened when they are asked for. */
export interface Indexes {
  open(language: string): Promise<SearchIndex>;
  /** Read the index anew next time: the site may have been published again, and its files renamed. */
  forget(language: string): void;
}

/** Find the indexes in a folder, which has one folder per language. One that can't be opened is tried again. */
export function createIndexes(folder: string, fetchText: FetchText = fetchFile): Indexes {
  const opened = new Map<string, Promise<SearchIndex>>();
  const forgotten = new Set<string>();
  const forget = (language: string) => {
    opened.delete(language);
    forgotten.add(language);
  };
  return {
    open(language) {
      const known = opened.get(language);
      if (known) return known;
      const isStale = forgotten.delete(language);
      const index = openIndex((name) => fetchText(`${folder}${language}/${name}`, isStale));
      opened.set(language, index);
      index.catch(() => forget(language));
      return index;
    },
    forget,
  };
}

async function fetchFile(address: string, isStale: boolean): Promise<string> {
  const response = await fetch(address, isStale ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}
