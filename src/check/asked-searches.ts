import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { searchDictionaries, searchDocuments } from '../catalog/search-documents.ts';
import { nameOf } from '../entry/identity.ts';
import { inParallel } from '../files/in-parallel.ts';
import { readRegularText } from '../files/regular-file.ts';
import { indexDocuments } from '../search/index-documents.ts';
import { openIndex } from '../search/query.ts';
import { searchesFile } from './searches-file.ts';

/** What readers ask, and what the search of the site says to it, in the language that says most. */
export interface AskedSearch {
  readonly line: number;
  readonly query: string;
  /** The page that is to answer it: `slug` or `category/slug`. */
  readonly answer?: string | undefined;
  /** How many pages are found. */
  readonly total: number;
  /** Place of the answer among the first ten, from 1; undefined when it is not there. */
  readonly rank?: number | undefined;
  /** Whether there is a page of that name, in any language. */
  readonly isPage: boolean;
}

/** How many results are looked at. */
const looked = 10;

/**
 * Ask the search of a site what readers ask.
 *
 * Reads `content/searches.txt`: one query a line; `query => slug` names the page that is to answer it; empty
 * lines and those that begin with `#` are passed over. Without the file, nothing is asked. Rejects when it cannot
 * be read.
 */
export async function askSearches(root: string, catalog: Catalog): Promise<AskedSearch[]> {
  const text = await readRegularText(join(root, searchesFile)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split(/\r?\n/).flatMap((written, i) => {
    const [query = '', answer] = written.split('=>').map((part) => part.trim());
    return query === '' || query.startsWith('#') ? [] : [{ line: i + 1, query, answer: answer || undefined }];
  });
  if (lines.length === 0) return [];
  const indexes = await Promise.all(
    [...catalog.site.languages.keys()].map((id) => openLanguage(catalog, id)),
  );
  return inParallel(lines, async ({ line, query, answer }) => {
    const found = await Promise.all(indexes.map((search) => search(query)));
    const isAnswer = (name: string) => name === answer || name.endsWith(`/${answer}`);
    const ranks = found.flatMap(({ names }) => {
      const at = names.findIndex(isAnswer);
      return at < 0 ? [] : [at + 1];
    });
    return {
      line,
      query,
      answer,
      total: Math.max(...found.map(({ total }) => total)),
      rank: ranks.length > 0 ? Math.min(...ranks) : undefined,
      isPage: catalog.entries.some((entry) => isAnswer(nameOf(entry))),
    };
  });
}

/** The search of one language: how many pages a query finds, and the names of the first. */
async function openLanguage(
  catalog: Catalog,
  language: string,
): Promise<(query: string) => Promise<{ total: number; names: string[] }>> {
  const documents = searchDocuments(catalog, language);
  const entries = catalog.entries.filter((entry) => entry.language === language);
  const names = new Map(
    documents.map(({ id, address }) => [address, nameOf(entries[id] ?? { category: '', slug: '' })]),
  );
  const files = indexDocuments(documents, searchDictionaries(catalog, language));
  const index = await openIndex(async (name) => files.get(name) ?? '');
  return async (query) => {
    const { total, hits } = await index.search(query, { limit: looked });
    return { total, names: hits.map(({ address }) => names.get(address) ?? '') };
  };
}
