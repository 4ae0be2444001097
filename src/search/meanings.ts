import type { ContentWord } from './align-words.ts';
import type { ShardReader } from './shard-reader.ts';

/** Words of a query, as typed, and what each is also called: alternatives, each of one or more words. */
export type Meanings = ReadonlyMap<string, readonly string[]>;

/** A name that is looked up has at most so many words. */
export const mostWords = 3;

/**
 * Find what the words of a query are called in another language.
 *
 * `words` is the dictionary toward that language. A run of characters that the dictionary doesn't hold is taken apart into the longest that it holds. Words that it doesn't hold have no meaning.
 */
export async function meaningsOf(asked: readonly ContentWord[], words: ShardReader): Promise<Meanings> {
  const meanings = new Map<string, readonly string[]>();
  for (const { term, word, isRun } of asked) {
    const parts = isRun ? await partsOf(term, words) : [(await words.get(term)) ?? ''];
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
export async function synonymsOf(asked: readonly ContentWord[], names: ShardReader): Promise<Meanings> {
  const synonyms = new Map<string, readonly string[]>();
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

/** The key of a name among synonyms. */
export function nameKey(words: readonly { readonly term: string }[]): string {
  return words.map(({ term }) => term).join(' ');
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
