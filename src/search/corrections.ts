import type { ShardReader } from './shard-reader.ts';
import { backwards, isOneErrorApart } from './spelling.ts';

/** More spellings than this are not looked up. */
const mostSpellings = 12;

/** A part of a word that was written together has at least so many letters. */
const shortestPart = 3;

/** Words that a page must hold together. */
type Alternative = readonly string[];

/**
 * Find what a word that no page holds, and that may be misspelt (`canBeMisspelt`), may stand for.
 *
 * Tried in this order, until something is found: words that begin like it (for `acknowledgem`, whose folded forms don't),
 * words one typing error away, words that begin one error away, and two words written as one (`hostkey`).
 * The first and the third only with `isPrefix`, when the word is still being typed.
 *
 * One error leaves the beginning or the end of a word as it was, so that only words that share either are compared:
 * two short parts of the word lists are loaded, not the whole. `words` is sorted from the first letter on, `reversed`
 * from the last.
 */
export async function corrections(
  typed: string,
  isPrefix: boolean,
  words: ShardReader,
  reversed: ShardReader,
): Promise<readonly Alternative[]> {
  // An error that touches the first two letters, even by swapping the second, leaves the last two of five alone.
  const kept = typed.length < 5 ? 1 : 2;
  const [forward, backward] = await Promise.all([
    keys(words, typed.slice(0, kept)),
    keys(reversed, backwards(typed).slice(0, kept)),
  ]);
  const sameEnd = backward.map(backwards);
  const attempts = [
    isPrefix ? forward.filter((word) => word.startsWith(typed)) : [],
    [...forward, ...sameEnd].filter((word) => isOneErrorApart(typed, word)),
    isPrefix ? forward.filter((word) => isOneErrorApart(typed, word, true)) : [],
  ];
  const close = attempts.find((attempt) => attempt.length > 0);
  if (close) return [...new Set(close)].slice(0, mostSpellings).map((word) => [word]);
  const ends = new Set(sameEnd);
  return forward
    .filter((word) => word.length >= shortestPart && typed.startsWith(word))
    .map((word) => [word, typed.slice(word.length)] as const)
    .filter(([, rest]) => rest.length >= shortestPart && ends.has(rest));
}

async function keys(list: ShardReader, prefix: string): Promise<string[]> {
  return (await list.startingWith(prefix)).map(([key]) => key);
}
