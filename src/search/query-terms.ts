import { foldEnglish } from './fold-english.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** More words than this are not looked up: a pasted page is still answered quickly. */
const mostTerms = 40;

/** English words that say little about what is asked. They count, but hardly. */
const stopWords = new Set(
  (
    'a about after all also am an and any are as at be been before but by can cannot could did do does for from get ' +
    'had has have how i if in into is it its just make me my need no not of on or our please should so some than ' +
    'that the their them then there they this to up use using want was we were what when where which while who why ' +
    'will with would you your'
  ).split(' '),
);

const isCjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** What terms count, before their rarity. A whole word counts 1. */
const counts = {
  stopWord: 0.15,
  /** Pairs of hiragana say more about grammar than about the matter. */
  hiragana: 0.3,
  /** So do pairs across the edge of a word: `を取`, `タの`. */
  wordEdge: 0.5,
  /** A katakana word counts as one word, however many pairs it has. */
  katakanaWord: 1.5,
  /** One kanji of a longer word: 延期 and 延ばす mean nearly the same. */
  kanji: 0.3,
};

/** One thing to look up. */
export interface QueryTerm {
  readonly term: string;
  /** As typed, in lower case: what a spelling is compared with. */
  readonly word: string;
  /** How much it counts, before its rarity. */
  readonly weight: number;
  /** Whether longer terms that begin like this count too: the word is still being typed, or is one kanji. */
  readonly isPrefix: boolean;
  /** Whether it was made from two words: it counts where it stands, and is not corrected. */
  readonly isGuess: boolean;
  /** Whether it says little by itself, so that it is not marked in a text where something else is. */
  readonly isMinor: boolean;
}

/**
 * Split a query into what is looked up, each term once.
 *
 * The last word counts as unfinished unless white space follows. Two words in a row are also tried as one:
 * `data set` finds `dataset`. The kanji of a longer word are also looked up one by one, and count little.
 */
export function queryTerms(query: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  const add = (term: string, weight: number, more: Partial<QueryTerm> = {}): void => {
    const known = terms.get(term);
    if (known && known.weight >= weight) return;
    terms.set(term, { term, word: term, weight, isPrefix: false, isGuess: false, isMinor: false, ...more });
  };
  const tokens = tokenise(query);
  const katakanaWeights = weighKatakana(tokens);
  let wordBefore: Token | undefined;
  let endOfPair = 0;
  for (const token of tokens) {
    const { term, word, start, end } = token;
    const [first = ''] = term;
    if (!isCjk.test(term)) {
      const isPrefix = end === query.length && term.length > 1;
      const isMinor = stopWords.has(word);
      add(term, isMinor ? counts.stopWord : 1, { word, isPrefix, isMinor });
      if (wordBefore && query.slice(wordBefore.end, start) === ' ') {
        const both = wordBefore.word + word;
        add(foldEnglish(both), 1, { word: both, isPrefix, isGuess: true });
      }
      wordBefore = isMinor ? undefined : token;
    } else if (term === first) {
      const isMinor = end === endOfPair; // it ends a longer run
      add(term, isMinor ? counts.kanji : 1, { isPrefix: true, isMinor });
    } else {
      const katakana = katakanaWeights.get(token);
      const weight = katakana ?? weighPair(term);
      add(term, weight, { isMinor: katakana === undefined && weight < 1 });
      if (/\p{Script=Han}/u.test(first)) add(first, counts.kanji, { isPrefix: true, isMinor: true });
      endOfPair = end;
    }
    if (terms.size >= mostTerms) break;
  }
  return [...terms.values()];
}

function weighPair(pair: string): number {
  if (/^\p{Script=Hiragana}+$/u.test(pair)) return counts.hiragana;
  return /^\p{Script=Hiragana}.|.[のをにはがでとへもや]$/u.test(pair) ? counts.wordEdge : 1;
}

/** Share the weight of each katakana word among its pairs. */
function weighKatakana(tokens: readonly Token[]): Map<Token, number> {
  const weights = new Map<Token, number>();
  let pairs: Token[] = [];
  for (const token of tokens) {
    if (!/^[\p{Script=Katakana}ー]{2}$/u.test(token.term)) continue;
    if (token.start >= (pairs.at(-1)?.end ?? 0)) pairs = [];
    pairs.push(token);
    for (const pair of pairs) weights.set(pair, Math.min(1, counts.katakanaWord / pairs.length));
  }
  return weights;
}
