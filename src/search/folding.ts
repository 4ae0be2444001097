import { foldCharacters, inSerbianLatin } from './fold-characters.ts';
import { foldEnglish } from './fold-english.ts';
import type { FoldWord } from './tokens.ts';
import { isWithEnglish } from './writing-systems.ts';

/**
 * Make the function that folds the words of a language: letters always, endings where they are English, and Cyrillic ones
 * to Latin ones where people read both. It remembers what it folded.
 */
export function folding(language: string): FoldWord {
  const endings = isWithEnglish(language) ? foldEnglish : (word: string) => word;
  const letters = /^(?:sr|sh|cnr)\b/.test(language) ? inSerbianLatin : (word: string) => word;
  const folded = new Map<string, string>();
  return (word) => {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const term = endings(foldCharacters(letters(word)));
    folded.set(word, term);
    return term;
  };
}
