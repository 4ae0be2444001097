import { contentWords } from './align-words.ts';
import { startsPaired } from './scripts.ts';
import type { ShardReader } from './shard-reader.ts';
import type { FoldWord } from './tokens.ts';

/** Words of a query, as typed, and what each is also called: alternatives, each of one or more words. */
export type Meanings = ReadonlyMap<string, readonly string[]>;

/** A name that is looked up has at most so many words. */
const mostWords = 3;

/**
 * Find what the words of a query are called in another language.
 *
 * `words` is the dictionary toward that language, `fold` folds words of the query's. A run of characters that the
 * dictionary doesn't hold is taken apart into the longest that it holds. Words that it doesn't hold have no meaning.
 */
export async function meaningsOf(query: string, words: ShardReader, fold: FoldWord): Promise<Meanings> {
  const meanings = new Map<string, readonly string[]>();
  for (const { term, word } of contentWords(query, fold)) {
    const parts = startsPaired.test(term) ? await partsOf(term, words) : [(await words.get(term)) ?? ''];
    const said = parts.map((part) => part.split(',')[0]).filter(Boolean);
    if (said.length > 0) meanings.set(word, [said.join(' ')]);
  }
  return meanings;
}

/**
 * Find what else the words of a query are called in its own language, by names that a tag has several of.
 *
 * Several words in a row may be one name: then each of them has its other names.
 */
export async function synonymsOf(query: string, names: ShardReader, fold: FoldWord): Promise<Meanings> {
  const synonyms = new Map<string, readonly string[]>();
  const asked = contentWords(query, fold);
  for (let at = 0; at < asked.length; ) {
    let length = Math.min(mostWords, asked.length - at);
    let found: string | undefined;
    for (; length > 0; length -= 1) {
      found = await names.get(nameKey(asked.slice(at, at + length)));
      if (found !== undefined) break;
    }
    if (found !== undefined)
      for (const { word } of asked.slice(at, at + length)) synonyms.set(word, readNames(found));
    at += Math.max(1, length);
  }
  return synonyms;
}

/**
 * Write the names of things, in one language, as a dictionary from each to the others of the same thing. The first names
 * are the ones that count when a name has more others than are looked up.
 */
export function synonymsIn(things: readonly (readonly string[])[], fold: FoldWord): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const names of things) {
    for (const name of names) {
      const words = contentWords(name, fold);
      if (words.length === 0 || words.length > mostWords) continue;
      const others = names.filter((other) => other !== name).map(writeName);
      if (others.length === 0) continue;
      const key = nameKey(words);
      synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...others])].slice(0, mostSynonyms));
    }
  }
  return synonyms;
}

/** More other names than this are not looked up. */
const mostSynonyms = 4;

function nameKey(words: readonly { readonly term: string }[]): string {
  return words.map(({ term }) => term).join(' ');
}

/** Values of the index hold no white space, and a comma stands between two. */
function writeName(name: string): string {
  return name.trim().replaceAll(/[\s,_]+/g, '_');
}

function readNames(written: string): string[] {
  return written.split(',').map((name) => name.replaceAll('_', ' '));
}

/** What the longest parts of a run stand for, from its beginning on. */
async function partsOf(run: string, words: ShardReader): Promise<string[]> {
  const said: string[] = [];
  for (let at = 0; at + 1 < run.length; ) {
    let end = run.length;
    let found: string | undefined;
    for (; end > at + 1; end -= 1) {
      found = await words.get(run.slice(at, end));
      if (found !== undefined) break;
    }
    if (found !== undefined) said.push(found);
    at = found === undefined ? at + 1 : end;
  }
  return said;
}
