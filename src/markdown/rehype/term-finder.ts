import type { ExplainedTerm } from '../options.ts';

/** Where a term begins in a text. */
export interface FoundTerm {
  readonly index: number;
  readonly term: ExplainedTerm;
}

/** Find every term in a text, in the order of the text. */
export type TermFinder = (text: string) => FoundTerm[];

/**
 * Make the function that finds terms as whole words, with their capitals; of two that begin together, the longer one.
 *
 * A word ends where a letter of another script begins (`NSSSで`), since Japanese has no spaces; after it, hiragana is
 * always another word.
 */
export function createTermFinder(terms: readonly ExplainedTerm[]): TermFinder {
  const byWord = new Map(terms.map((term) => [term.term, term]));
  const words = [...byWord.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (words.length === 0) return () => [];
  const pattern = new RegExp(words.map(escaped).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
      const term = byWord.get(word);
      const before = lastCharacter(text.slice(0, index));
      const [after] = text.slice(index + word.length);
      const [first] = word;
      const isWhole = !goOn(before, first) && !goOn(lastCharacter(word), after);
      return term && isWhole ? [{ index, term }] : [];
    });
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function lastCharacter(text: string): string | undefined {
  return Array.from(text.slice(-2)).at(-1);
}

const scripts = [/[\p{Script=Han}々〆]/u, /[\p{Script=Katakana}ー]/u, /[\p{Script=Hiragana}]/u];
const letter = /[\p{L}\p{M}\p{N}_]/u;

/** Do two neighbouring characters belong to one word? */
function goOn(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || !letter.test(one) || !letter.test(other)) return false;
  return scriptOf(one) === scriptOf(other);
}

/** The place of its script in the list; -1 for a letter or digit of a script that parts its words. */
function scriptOf(character: string): number {
  return scripts.findIndex((script) => script.test(character));
}
