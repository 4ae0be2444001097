import { foldCharacters } from './fold-characters.ts';
import { formMark, spellingMark } from './index-manifest.ts';
import { isStopWord } from './is-stop-word.ts';
import type { Postings } from './postings-text.ts';

/** The postings of a term, and those of its spellings on a page. */
interface Variants {
  readonly list: Postings;
  readonly spelled: readonly Postings[];
}

interface VariantsCollector {
  /** Read a term with the words that it was made from, as `DocumentTerms` has them. */
  read(text: string): Variants;
  /** The postings of the forms that are in a title, of a text whose term does. */
  inTitle(text: string): readonly Postings[];
}

/**
 * Collect the variants of each term. Spellings of the same letters (`café`, `cafe`) have postings of their own and so, in
 * titles, have the forms of a word (`submit`, `submission`); forms in all texts would double the index.
 */
export function collectVariants(words: Set<string>, listOf: (key: string) => Postings): VariantsCollector {
  const read = new Map<string, Variants>();
  const titled = new Map<string, readonly Postings[]>();
  return {
    read(text) {
      const known = read.get(text);
      if (known) return known;
      const { term, marked } = partsOf(text);
      const spelled = marked.map((mark) => {
        const word = mark.replace(formMark, '');
        words.add(word);
        return listOf(term + spellingMark + word);
      });
      const variants = { list: listOf(term), spelled };
      read.set(text, variants);
      return variants;
    },
    inTitle(text) {
      const known = titled.get(text);
      if (known) return known;
      const { term, marked } = partsOf(text);
      const inTitle = marked.length === 1 ? marked : marked.flatMap((word) => word.split(formMark)[1] ?? []);
      const lists = inTitle.map((word) => listOf(term + formMark + word));
      titled.set(text, lists);
      return lists;
    },
  };
}

/** Those of the keys of all postings that are of variants and tell no page from another. */
export function idleVariants(keys: Iterable<string>): string[] {
  const spellings = new Map<string, string[]>();
  const forms = new Map<string, string[]>();
  for (const key of keys) {
    const end = key.search(/[=>]/);
    if (end < 0) continue;
    const variants = key[end] === spellingMark ? spellings : forms;
    const term = key.slice(0, end);
    variants.set(term, [...(variants.get(term) ?? []), key.slice(end + 1)]);
  }
  const idle: string[] = [];
  for (const [term, words] of spellings) {
    const alike = new Set(byLetters(words).flatMap((same) => (same.length > 1 ? same : [])));
    for (const word of words) if (!alike.has(word)) idle.push(term + spellingMark + word);
  }
  for (const [term, words] of forms) {
    const isOne = byLetters(words).length < 2;
    for (const word of words) if (isOne || isStopWord(word)) idle.push(term + formMark + word);
  }
  return idle;
}

function partsOf(text: string): { term: string; marked: readonly string[] } {
  const [term = '', ...marked] = text.split(spellingMark);
  return { term, marked: marked.length > 0 ? marked : [term] };
}

/** Words in groups that differ in accents, case or joints only. */
function byLetters(words: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const letters = foldCharacters(word.replace(/[^\p{L}\p{N}\p{M}]|ー$/gu, ''));
    groups.set(letters, [...(groups.get(letters) ?? []), word]);
  }
  return [...groups.values()];
}
