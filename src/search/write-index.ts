import { contentHash } from '../files/sha256.ts';
import type { DocumentFacts } from './document.ts';
import {
  databaseKey,
  type IndexManifest,
  indexManifestName,
  pageFile,
  pagesPerGroup,
} from './index-manifest.ts';
import type { Vocabulary } from './merge-segments.ts';
import { addPosting, createPostings, type Postings, writePostings } from './postings-text.ts';
import { hashLength, isHalf, writeTable } from './shard-text.ts';
import { backwards } from './spelling.ts';
import { writeLazyShards, writeShards } from './write-shards.ts';
import { isCompounding, startsBigrams } from './writing-systems.ts';

/** The files of an index. All names but `manifest.json` follow from the content: they can be cached for ever. */
export interface IndexFiles {
  /** File name → content: the manifest and the shards. */
  readonly files: Map<string, string>;
  /** File name → id of the page whose text it is to hold (see `writePageText`). */
  readonly texts: Map<string, number>;
}

/** What an index says of a page besides its terms. */
export interface ListedPage extends Pick<DocumentFacts, 'id' | 'address' | 'databases' | 'updated'> {
  /** A hash of all that a result shows of its text. */
  readonly text: string;
}

/** For each other language, own terms and the words that stand for them (see `alignWords`); for the own, see `synonymsIn`. */
export type Dictionaries = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Write the search index of one language, for one folder of its own.
 *
 * In: all its pages in the order of their ids, and what they hold, counted in that order. The same pages give the same
 * bytes; when the text of one changes, few files do.
 */
export function writeIndex(
  pages: readonly ListedPage[],
  { postings, words }: Vocabulary,
  language: string,
  toward: Dictionaries = new Map(),
): IndexFiles {
  const files = new Map<string, string>();
  const manifest: IndexManifest = {
    language,
    documents: pages.length,
    terms: writeTable(writeShards([...postings, ...members(pages)], files)),
    words: writeLazyShards(withoutValues(words), files),
    backwards: writeLazyShards(withoutValues(words.map(backwards)), files),
    ...(isCompounding(language) ? { inner: writeLazyShards(innerParts(postings.keys()), files) } : {}),
    pages: groupNames(pages),
    ...(toward.size > 0
      ? {
          toward: Object.fromEntries(
            [...toward].map(([to, words]) => [to, writeLazyShards(meanings(words), files)]),
          ),
        }
      : {}),
  };
  files.set(indexManifestName, JSON.stringify(manifest));
  return { files, texts: new Map(pages.map(({ id }, page) => [pageFile(manifest, page), id])) };
}

/** The pages of each database, as postings of a term of its own. */
function members(pages: readonly ListedPage[]): [string, string][] {
  const lists = new Map<string, Postings>();
  pages.forEach(({ databases }, page) => {
    for (const database of databases) {
      const list = lists.get(database) ?? createPostings();
      lists.set(database, list);
      addPosting(list, page, 0);
    }
  });
  return [...lists].map(([database, list]) => [databaseKey(database), writePostings(list)]);
}

function meanings(words: ReadonlyMap<string, readonly string[]>): [string, string][] {
  return [...words].map(([term, others]) => [term, others.join(',')]);
}

/** How long words end, from each letter on that a word inside may begin with, and the beginnings of those words. */
function innerParts(terms: Iterable<string>): [string, string][] {
  const beginnings = new Map<string, string[]>();
  for (const term of terms) {
    if (!/^(?=.{5})[\p{L}\p{M}]+$/u.test(term) || startsBigrams.test(term)) continue;
    for (let at = 1; at + 3 <= term.length; at += 1) {
      if (isHalf(term.charCodeAt(at - 1))) continue;
      const known = beginnings.get(term.slice(at)) ?? [];
      beginnings.set(term.slice(at), known);
      known.push(term.slice(0, at));
    }
  }
  return [...beginnings].map(([end, begins]) => [end, begins.sort().join(',')]);
}

function withoutValues(keys: readonly string[]): [string, string][] {
  return keys.map((key) => [key, '']);
}

function groupNames(pages: readonly ListedPage[]): string[] {
  const names: string[] = [];
  const size = pagesPerGroup(pages.length);
  for (let first = 0; first < pages.length; first += size) {
    const shown = pages
      .slice(first, first + size)
      .map(({ address, databases, updated, text }) => [address, databases, updated, text]);
    names.push(contentHash(JSON.stringify(shown), hashLength));
  }
  return names;
}
