import { correctableWords } from './correctable-words.ts';
import { foldCharacters } from './fold-characters.ts';
import { isStopWord } from './is-stop-word.ts';
import {
  charactersOf,
  cut,
  type FoldWord,
  foldRun,
  isLengthened,
  plain,
  unit,
  wordTokens,
} from './tokens.ts';
import { bigramRun, startsBigrams } from './writing-systems.ts';

/** More words than this are not looked up: a pasted page is still answered quickly. */
const mostGroups = 40;

/** What a word counts, before its rarity. A word that says something counts 1. */
const counts = {
  stopWord: 0.2,
  /** Pairs of hiragana say more about grammar than about the matter. */
  hiragana: 0.2,
  /** So do pairs across the edge of a word: `を取`, `タの`. */
  edge: 0.2,
  /** One kanji of a longer word: 延期 and 延ばす mean nearly the same. */
  kanji: 0.25,
};

interface Shared {
  /** How much it counts, before its rarity. */
  readonly weight: number;
  /** Whether it says little by itself, so that it is not marked in a text where something else is. */
  readonly isMinor: boolean;
}

/** A word as typed, in a script with spaces. */
export interface WordGroup extends Shared {
  readonly kind: 'word';
  /** The terms that it stands for: one, or two where umlauts may be written as two letters. */
  readonly terms: readonly string[];
  /** As typed, in lower case, with its joints and signs. */
  readonly word: string;
  /** The terms of its parts: `D-way` has two. */
  readonly parts: readonly string[];
  /** Whether it may be unfinished: longer words count, too. */
  readonly isPrefix: boolean;
  /** Those of its parts, as typed, that may be misspelt. */
  readonly correctable: readonly string[];
  /** Whether it was made from two words: it counts where it is, and is not corrected. */
  readonly isGuess: boolean;
}

/** A run of characters of a script without spaces: pages hold it whole, all of its pairs, or some. */
export interface RunGroup extends Shared {
  readonly kind: 'run';
  readonly word: string;
  readonly whole?: string | undefined;
  /** At each position of the run, one of these lists of pairs must occur. */
  readonly positions: readonly (readonly (readonly string[])[])[];
}

/** One term by itself. */
export interface TermGroup extends Shared {
  readonly kind: 'term';
  readonly term: string;
  /** Whether longer terms that begin like this count as much: it is one character. */
  readonly isPrefix: boolean;
}

export type QueryGroup = WordGroup | RunGroup | TermGroup;

/**
 * Split a query into what is looked up, each once.
 *
 * The last word counts as unfinished unless white space follows. Two words in a row are also tried as one:
 * `data set` finds `dataset`. The kanji of a word of two are also looked up one by one, and count little.
 */
export function queryGroups(query: string, fold: FoldWord): QueryGroup[] {
  const groups = new Map<string, QueryGroup>();
  const add = (key: string, group: QueryGroup): void => {
    const known = groups.get(key);
    if (known ? known.weight < group.weight : groups.size < mostGroups) groups.set(key, group);
  };
  const text = plain(query);
  const correctableIn = correctableWords(query, text);
  let previous: { readonly group: WordGroup; readonly end: number } | undefined;
  for (const { 0: whole, index } of text.matchAll(unit)) {
    const written = startsBigrams.test(whole) ? whole : cut(whole);
    const end = index + whole.length;
    if (startsBigrams.test(written)) {
      for (const group of runGroups(written))
        add(group.kind === 'run' ? group.word : `${group.term} `, group);
      previous = undefined;
      continue;
    }
    const group = wordGroup(written, end === text.length, correctableIn(written, index), fold);
    if (group.terms.length === 0) continue;
    add(written, group);
    if (previous && text.slice(previous.end, index) === ' ') {
      const both = previous.group.word + written;
      if (/^[\p{L}\p{N}]+$/u.test(both)) {
        add(both, {
          ...group,
          word: both,
          terms: [fold(both)],
          parts: [],
          correctable: [],
          weight: 1,
          isMinor: false,
          isGuess: true,
        });
      }
    }
    previous = group.isMinor ? undefined : { group, end };
  }
  return [...groups.values()];
}

function wordGroup(word: string, isLast: boolean, correctable: readonly string[], fold: FoldWord): WordGroup {
  const tokens = wordTokens(word, fold);
  const ofKind = (wanted: string) => [
    ...new Set(tokens.filter(({ kind, term }) => kind === wanted && term !== '').map(({ term }) => term)),
  ];
  const isMinor = isStopWord(word);
  return {
    kind: 'word',
    terms: ofKind('whole'),
    word,
    parts: ofKind('part'),
    correctable,
    weight: isMinor ? counts.stopWord : 1,
    isMinor,
    isPrefix: isLast && word.length > 1,
    isGuess: false,
  };
}

function runGroups(written: string): (RunGroup | TermGroup)[] {
  const groups: (RunGroup | TermGroup)[] = [];
  const inRuns = new Set<string>();
  for (const [run] of written.matchAll(bigramRun)) {
    const characters = charactersOf(run);
    const [first = ''] = characters;
    const isAlone = run === written;
    if (characters.length < 2) {
      if (first === 'ー') continue; // it says which sound is long, and is none
      const isMinor = !isAlone;
      const weight = isMinor ? counts.kanji : 1;
      if (isAlone || /\p{Script=Han}/u.test(first))
        groups.push({ kind: 'term', term: foldCharacters(run), isPrefix: true, weight, isMinor });
      continue;
    }
    if (!isAlone && /^\p{Script=Hiragana}+$/u.test(run)) continue;
    const bare = withoutParticle(characters);
    const positions = positionsOf(bare);
    for (const pair of positions.flat(2)) inRuns.add(pair);
    if (positions.length > 0)
      groups.push({ kind: 'run', word: run, whole: foldRun(run), positions, weight: 1, isMinor: false });
    if (bare.length === 1)
      groups.push({ kind: 'term', term: first, isPrefix: true, weight: 1, isMinor: false });
    if (characters.length > 2 || !/\p{Script=Han}/u.test(first)) continue;
    for (const term of characters)
      groups.push({ kind: 'term', term, isPrefix: true, weight: counts.kanji, isMinor: true });
  }
  const characters = charactersOf(written);
  characters.slice(1).forEach((next, i) => {
    const pair = (characters[i] ?? '') + next;
    const term = foldCharacters(pair);
    if (inRuns.has(term) || next === 'ー') return; // one at the end of a run does not count
    const weight = /^\p{Script=Hiragana}+$/u.test(pair) ? counts.hiragana : counts.edge;
    groups.push({ kind: 'term', term, isPrefix: false, weight, isMinor: true });
  });
  return groups;
}

/** The syllables of a Korean word without the particle that it may end with; one syllable or more is left. */
function withoutParticle(characters: readonly string[]): readonly string[] {
  const word = characters.join('');
  const [particle] =
    /(?<=^\p{Script=Hangul}+)(?:에서|에게|으로|부터|까지|[은는이가을를의에로와과도만])$/u.exec(word) ?? [''];
  return particle === '' ? characters : characters.slice(0, -particle.length);
}

/** The pairs of a run; a long vowel inside it may be left out, one at its end does not count. */
function positionsOf(run: readonly string[]): string[][][] {
  const characters = run.map(foldCharacters);
  while (characters.length > 2 && characters.at(-1) === 'ー') characters.pop();
  const positions: string[][][] = [];
  for (let i = 0; i + 1 < characters.length; i += 1) {
    const [one = '', two = '', three] = characters.slice(i, i + 3);
    if (three !== undefined && isLengthened(run[i] ?? '', run[i + 1] ?? '') && three !== 'ー') {
      positions.push([[one + two, two + three], [one + three]]);
      i += 1;
    } else {
      positions.push([[one + two]]);
    }
  }
  return positions;
}
