import { contentWords } from './align-words.ts';
import { startsPaired } from './scripts.ts';
import type { ShardReader } from './shard-reader.ts';
import type { FoldWord } from './tokens.ts';

/** Words of a query, as typed, and what each is called in another language: one or more words. */
export type Meanings = ReadonlyMap<string, string>;

/**
 * Find what the words of a query are called in another language.
 *
 * `words` is the dictionary toward that language, `fold` folds words of the query's. A run of characters that the
 * dictionary doesn't hold is taken apart into the longest that it holds. Words that it doesn't hold have no meaning.
 */
export async function meaningsOf(query: string, words: ShardReader, fold: FoldWord): Promise<Meanings> {
  const meanings = new Map<string, string>();
  for (const { term, word } of contentWords(query, fold)) {
    const parts = startsPaired.test(term) ? await partsOf(term, words) : [(await words.get(term)) ?? ''];
    const said = parts.map((part) => part.split(',')[0]).filter(Boolean);
    if (said.length > 0) meanings.set(word, said.join(' '));
  }
  return meanings;
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
