import { isStopWord } from './is-stop-word.ts';
import { type FoldWord, plain, unit, wordTokens } from './tokens.ts';
import { bigramRun, startsBigrams } from './writing-systems.ts';

/** The same thing said in two languages, in few words: titles, keywords, names of a tag. */
export interface SaidTwice {
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** Words go together whose share of common pairs (Dice's coefficient) is at least so much. */
const leastShare = 0.3;

/** What was seen together once may be chance. */
const leastCount = 2;

/** How many words of the other language a word may stand for. */
const mostMeanings = 2;

/**
 * Find which words of one language stand for which of another, from what is said in both.
 *
 * In: pairs of texts, and how words of each language are folded. Out: own term → words of the other language as
 * written, the likeliest first. Words are counted by the pairs they are in; the likeliest two are linked first, and
 * what is linked explains its pairs, so that words which only are beside it are left (competitive linking, Melamed 2000).
 */
export function alignWords(
  pairs: readonly SaidTwice[],
  foldOwn: FoldWord,
  foldOther: FoldWord,
): Map<string, string[]> {
  const own = new Map<string, Set<number>>();
  const other = new Map<string, Set<number>>();
  const together = new Map<string, Map<string, number>>();
  const written = new Map<string, string>();
  pairs.forEach((pair, i) => {
    const ownWords = new Set(pair.own.flatMap((text) => contentWords(text, foldOwn)).map(({ term }) => term));
    const otherWords = pair.other.flatMap((text) => contentWords(text, foldOther));
    for (const { term, word } of otherWords) if (!written.has(term)) written.set(term, word);
    const otherTerms = new Set(otherWords.map(({ term }) => term));
    for (const term of ownWords) addTo(own, term, i);
    for (const term of otherTerms) addTo(other, term, i);
    for (const one of ownWords) {
      const counts = together.get(one) ?? new Map<string, number>();
      together.set(one, counts);
      for (const two of otherTerms) counts.set(two, (counts.get(two) ?? 0) + 1);
    }
  });
  const links: { one: string; two: string; share: number; count: number }[] = [];
  for (const [one, counts] of together) {
    for (const [two, count] of counts) {
      const share = (2 * count) / ((own.get(one)?.size ?? 0) + (other.get(two)?.size ?? 0));
      if (share >= leastShare && count >= leastCount) links.push({ one, two, share, count });
    }
  }
  // A pair that was seen once may be chance: what was seen often goes first.
  const strength = ({ share, count }: (typeof links)[number]) => share * Math.log(1 + count);
  links.sort((a, b) => strength(b) - strength(a) || (a.one + a.two < b.one + b.two ? -1 : 1));
  const meanings = new Map<string, string[]>();
  const explained = new Set<string>();
  for (const { one, two, count } of links) {
    const known = meanings.get(one) ?? [];
    if (known.length >= mostMeanings || one === two) continue;
    const shared = [...(own.get(one) ?? [])].filter((i) => other.get(two)?.has(i));
    const isNew = shared.filter((i) => !explained.has(`${i} ${one}`) && !explained.has(`${i} ${two}`)).length;
    if (isNew * 2 < count) continue;
    for (const i of shared) explained.add(`${i} ${one}`).add(`${i} ${two}`);
    meanings.set(one, [...known, written.get(two) ?? two]);
  }
  return meanings;
}

function addTo(sets: Map<string, Set<number>>, key: string, value: number): void {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known.add(value));
}

/** A word that says something. */
export interface ContentWord {
  readonly term: string;
  /** As written. */
  readonly word: string;
  /** Whether it is a run of characters of a script without spaces, and perhaps several words. */
  readonly isRun: boolean;
}

/** The words of a text that say what it is about. */
export function contentWords(text: string, fold: FoldWord): ContentWord[] {
  return [...plain(text).matchAll(unit)].flatMap(({ 0: written }): ContentWord[] => {
    if (!startsBigrams.test(written)) {
      const [token] = wordTokens(written, fold);
      return token && !isStopWord(written) && written.length > 1
        ? [{ term: token.term, word: written, isRun: false }]
        : [];
    }
    return [...written.matchAll(bigramRun)]
      .map(([run]) => run)
      .filter((run) => run.length > 1 && !/^\p{Script=Hiragana}+$/u.test(run))
      .map((run) => ({ term: run, word: run, isRun: true }));
  });
}
