import { foldEnglish } from './fold-english.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** More words than this are not looked up: a pasted page is still answered quickly. */
const mostTerms = 40;

/** English words that say little about what is asked. They count, but hardly. */
const stopWords = new Set(
  (
    'a about after all also am an and any are as at be been before but by can cannot could did do does for from get ' +
    'had has have how i if in into is it its just me my no not of on or our please should so some than that the their them ' +
    'then there they this to up use using want was we were what when where which while who why will with would you your'
  ).split(' '),
);

const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** One thing to look up. */
export interface QueryTerm {
  readonly term: string;
  /** As typed, in lower case: what a spelling is compared with. */
  readonly word: string;
  /** How much it counts, before its rarity: words and pairs that carry grammar count little. */
  readonly weight: number;
  /** Whether longer terms that begin like this count too: the word is still being typed, or is one kanji. */
  readonly isPrefix: boolean;
  /** Whether it was made from two words: it counts where it stands, and is not corrected. */
  readonly isGuess: boolean;
}

/**
 * Split a query into what is looked up, each term once.
 *
 * The last word counts as unfinished unless white space follows. Two words in a row are also tried as one:
 * `data set` finds `dataset`.
 */
export function queryTerms(query: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  let before: Token | undefined;
  let endOfPair = 0;
  for (const token of tokenise(query)) {
    const { term, word, start, end } = token;
    // The kanji that ends a longer run is in the pair before it.
    if (end === endOfPair) continue;
    const isPaired = cjk.test(term);
    const isKanji = /^[\p{Script=Han}\p{Script=Katakana}]$/u.test(term);
    const isPrefix = isKanji || (!isPaired && end === query.length && term.length > 1);
    terms.set(term, { term, word, weight: weightOf(term, word), isPrefix, isGuess: false });
    if (isPaired) endOfPair = end;
    if (before && !isPaired && query.slice(before.end, start) === ' ') {
      const both = before.word + word;
      const joined = foldEnglish(both);
      if (!terms.has(joined))
        terms.set(joined, { term: joined, word: both, weight: 1, isPrefix, isGuess: true });
    }
    before = isPaired || stopWords.has(word) ? undefined : token;
    if (terms.size >= mostTerms) break;
  }
  return [...terms.values()];
}

/** Pairs of hiragana, and pairs across the edge of a word (`を取`, `タの`), say more about grammar than about the matter. */
function weightOf(term: string, word: string): number {
  if (stopWords.has(word)) return 0.15;
  if (/^\p{Script=Hiragana}+$/u.test(term)) return 0.3;
  if (/^\p{Script=Hiragana}.|.[のをにはがでとへもや]$/u.test(term)) return 0.5;
  return 1;
}
