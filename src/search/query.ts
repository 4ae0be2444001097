import { contentWords } from './align-words.ts';
import { type Excerpt, excerptOf, type Marked, mark, soughtTerms } from './excerpt.ts';
import { type FindPages, pageFinder } from './find-pages.ts';
import { folding } from './folding.ts';
import { type IndexManifest, indexManifestName, type PageText, pageFile } from './index-manifest.ts';
import type { Meanings } from './meanings.ts';
import { type Load, lazyShardReader, type ShardReader } from './shard-reader.ts';
import { tokenise } from './tokens.ts';

/** One page that answers a query. */
export interface SearchHit {
  readonly score: number;
  /** Where the page is published. With a heading in the excerpt, `#` and its id lead straight to it. */
  readonly address: string;
  readonly title: Marked;
  readonly excerpt: Excerpt;
  readonly databases: readonly string[];
  readonly updated: string;
}

export interface SearchOptions {
  /** Ids: only pages of any of these databases. Default: all pages. */
  readonly databases?: readonly string[];
  /** How many hits are described. Default 10. */
  readonly limit?: number;
  /** How many hits to pass over, for the next part of a long list. Default 0. */
  readonly offset?: number;
  /** Whether words are to be taken as typed, even where no page holds them. Default: they are corrected. */
  readonly isVerbatim?: boolean;
  /**
   * Other words for those of the query: what they are called in the language of the index. Default: other names of the
   * site's tags, where no page holds all that was asked.
   */
  readonly meanings?: Meanings;
  /**
   * Waited for before each hit is described, so that a browser can do something else between two. When it fails, so do the
   * hits that are left. Default: there is no rest.
   */
  readonly rest?: () => Promise<void>;
}

export interface SearchResult {
  /** How many pages were found, shown or not. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

/** What a query found, each hit by itself: the first can be shown before the texts of the others have come. */
export interface SearchProgress {
  /** How many pages were found, shown or not. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly Promise<SearchHit>[];
  /** Whether a page holds all that was typed, as it was typed. */
  readonly isComplete: boolean;
  /** The query that was answered, where no page holds a word of it and another is nearly the same. */
  readonly corrected?: string | undefined;
}

/** The index of one language, ready for queries. What was loaded is kept. */
export interface SearchIndex {
  /** Like `search`, as soon as the pages are ranked. */
  searchEach(query: string, options?: SearchOptions): Promise<SearchProgress>;
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** How many pages a query finds; loads no page texts. */
  count(query: string, options?: Pick<SearchOptions, 'databases' | 'meanings'>): Promise<number>;
  /** What the words of a query are called in another language, as far as titles, keywords and names say. */
  meanings(query: string, language: string): Promise<Meanings>;
}

/**
 * Open the index of one language, in the browser or in Node.
 *
 * `load` brings a file of the index by its name; when it fails, so does the query, and the next one tries again.
 * A page that holds every word of the query is always among the results, however many words are rare.
 */
export async function openIndex(load: Load): Promise<SearchIndex> {
  const manifest = JSON.parse(await load(indexManifestName)) as IndexManifest;
  const find = pageFinder(manifest, load);
  const fold = folding(manifest.language);
  const dictionaries = new Map<string, ShardReader>();
  const texts = new Map<number, PageText>();
  const textOf = async (page: number): Promise<PageText> => {
    const text = texts.get(page) ?? (JSON.parse(await load(pageFile(manifest, page))) as PageText);
    texts.set(page, text);
    return text;
  };
  const dictionary = (language: string): ShardReader | undefined => {
    const table = manifest.toward?.[language];
    const words = dictionaries.get(language) ?? (table ? lazyShardReader(table, load) : undefined);
    if (words) dictionaries.set(language, words);
    return words;
  };
  /** Where no page holds all that was asked, other names of it are asked for, too. */
  const findWell: FindPages = async (query, options = {}) => {
    const found = await find(query, options);
    const names = dictionary(manifest.language);
    if (found.isComplete || options.isVerbatim || options.meanings || !names) return found;
    const { synonymsOf } = await import('./meanings.ts'); // few queries need it
    const meanings = await synonymsOf(contentWords(query, fold), names);
    return meanings.size > 0 ? find(query, { ...options, meanings }) : found;
  };
  const searchEach: SearchIndex['searchEach'] = async (query, options = {}) => {
    const { limit = 10, offset = 0 } = options;
    const asked = beginningOf(query);
    const { pages, terms, isComplete, corrected } = await findWell(asked, options);
    const marker = { ...terms, fold, sought: soughtTerms(terms.weights) };
    let before: Promise<unknown> = Promise.resolve();
    const hits = pages.slice(offset, offset + limit).map(({ page, score }) => {
      const text = textOf(page);
      const hit = Promise.all([text, before]).then(async ([read]): Promise<SearchHit> => {
        await options.rest?.();
        const { address, databases, updated } = read;
        return {
          score,
          address,
          title: mark(read.title, marker),
          excerpt: excerptOf(read, marker),
          databases,
          updated,
        };
      });
      before = options.rest ? hit : before;
      return hit;
    });
    Promise.all(hits).catch(() => undefined); // rejected where a hit is awaited; no one has to await all
    const read = corrected.size > 0 ? withCorrections(asked, corrected) : undefined;
    return { total: pages.length, hits, isComplete, corrected: read };
  };
  return {
    searchEach,
    async search(query, options) {
      const { total, hits } = await searchEach(query, options);
      return { total, hits: await Promise.all(hits) };
    },
    async count(query, options) {
      return (await findWell(beginningOf(query), options)).pages.length;
    },
    async meanings(query, language) {
      const words = dictionary(language);
      if (!words) return new Map();
      const { meaningsOf } = await import('./meanings.ts');
      return meaningsOf(contentWords(beginningOf(query), fold), words);
    },
  };
}

/** How much of a query is read, in UTF-16 code units: an address may hold megabytes. */
const longestQuery = 512;

function beginningOf(query: string): string {
  return query.slice(0, longestQuery).replace(/[\ud800-\udbff]$/, '');
}

/** The query as typed, with the words in place that were read in it; what stands around the words stays. */
function withCorrections(query: string, corrected: ReadonlyMap<string, string>): string {
  let written = '';
  let at = 0;
  for (const { kind, word, start, end } of tokenise(query, (term) => term)) {
    const read = corrected.get(word);
    if (kind !== 'whole' || read === undefined || start < at) continue;
    written += query.slice(at, start) + read;
    at = end;
  }
  return (written + query.slice(at)).trim();
}
