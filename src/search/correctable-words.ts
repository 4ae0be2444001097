import { isStopWord } from './is-stop-word.ts';
import { canBeMisspelt } from './writing-systems.ts';

/** Words in capitals that are no longer than this are taken for names; longer ones may come from a locked key. */
const longestName = 6;

/** What is written without spaces in scripts that have them. */
const piece = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** An address, a path, a number with a path, or a name in code: `https://…`, `~/.ssh`, `10.1093/nar`, `std::vector`. */
const address =
  /:\/\/|::|^\P{L}?[~.]*[/\\]|^\P{L}?\p{L}:[/\\]|(?=.*[/\\]).*(?:\d|[\p{L}\p{N}]\.[\p{L}\p{N}])/u;

/** Finds those parts of a word, as it stands at an offset of the plain query, that may be misspelt. */
export type CorrectableIn = (word: string, at: number) => readonly string[];

/**
 * Make the function for a query, as it was typed and as it is plain. Names in capitals, what belongs to an address, words with signs
 * and words that go with anything are what they are; a word with hyphens may be misspelt in any part.
 */
export function correctableWords(query: string, text: string): CorrectableIn {
  const names = new Set(
    [...query.normalize('NFKC').matchAll(/(?<![\p{L}\p{M}])\p{Lu}+(?![\p{L}\p{M}])/gu)]
      .map(([name]) => name.toLowerCase())
      .filter(({ length }) => length <= longestName),
  );
  const addresses = [...text.matchAll(piece)].filter(([written]) => address.test(written));
  return (word, at) => {
    if (!/^[\p{L}\p{N}\p{M}]+(?:[-_'’·][\p{L}\p{N}\p{M}]+)*$/u.test(word)) return [];
    if (addresses.some(({ 0: written, index }) => index <= at && at < index + written.length)) return [];
    return word
      .split(/[-_'’·]/u)
      .filter((part) => canBeMisspelt(part) && !isStopWord(part) && !names.has(part));
  };
}
