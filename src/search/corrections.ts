import type { ShardReader } from './shard-reader.ts';
import { backwards, isOneErrorApart, isOneSlipApart } from './spelling.ts';

/** More spellings than this are not looked up. */
const mostSpellings = 12;

/** A part of a word that was written together has at least so many letters. */
const shortestPart = 3;

/** Letters of alphabets that write all vowels. In others a word of the same sounds has fewer letters. */
const vowelled = /^\p{Ll}/u;

/** In shorter words a letter makes another word (`cost`, `most`), in a beginning that is still typed the sooner. */
const shortestWord = 5;
const shortestBeginning = 6;

/** The shortest beginning in which a slip is looked for. */
const shortestSlip = 4;

/** Words that a page must hold together. */
type Alternative = readonly string[];

/**
 * Find what a word that no page holds, and that may be misspelt (`canBeMisspelt`), may stand for.
 *
 * Tried in this order, until something is found: words that begin like it (for `acknowledgem`, whose folded forms don't),
 * words one typing error away, words that begin one error away, and two words written as one (`hostkey`).
 * The first and the third only with `isPrefix`, when the word is still being typed. Short words are corrected where letters
 * are swapped or doubled only; `letters` says how long a word is of which this is a part.
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
  letters = typed.length,
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
    [...forward, ...sameEnd].filter((word) => isMeant(typed, word, letters)),
    isPrefix ? forward.filter((word) => begins(typed, word)) : [],
  ];
  const close = attempts.find((attempt) => attempt.length > 0);
  if (close) return [...new Set(close)].slice(0, mostSpellings).map((word) => [word]);
  const ends = new Set(sameEnd);
  return forward
    .filter((word) => word.length >= shortestPart && typed.startsWith(word))
    .map((word) => [word, typed.slice(word.length)] as const)
    .filter(([, rest]) => rest.length >= shortestPart && ends.has(rest));
}

function isMeant(typed: string, word: string, letters: number): boolean {
  const isLong = Math.max(letters, word.length) >= shortestWord || !vowelled.test(typed);
  return isLong ? isOneErrorApart(typed, word) : isOneSlipApart(typed, word);
}

function begins(typed: string, word: string): boolean {
  if (typed.length >= shortestBeginning || !vowelled.test(typed)) return isOneErrorApart(typed, word, true);
  return typed.length >= shortestSlip && isOneSlipApart(typed, word, true);
}

async function keys(list: ShardReader, prefix: string): Promise<string[]> {
  return (await list.startingWith(prefix)).map(([key]) => key);
}
