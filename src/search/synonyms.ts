import { contentWords } from './align-words.ts';
import { mostWords, nameKey } from './meanings.ts';
import type { FoldWord } from './tokens.ts';

/**
 * Write the names of things, in one language, as a dictionary from each to the others of the same thing. The first names
 * are the ones that count when a name has more others than are looked up.
 */
export function synonymsIn(things: readonly (readonly string[])[], fold: FoldWord): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const names of things) {
    for (const name of names) {
      const words = contentWords(name, fold);
      if (words.length === 0 || words.length > mostWords) continue;
      const others = names.filter((other) => other !== name).map(writeName);
      if (others.length === 0) continue;
      const key = nameKey(words);
      synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...others])].slice(0, mostSynonyms));
    }
  }
  return synonyms;
}

/** More other names than this are not looked up. */
const mostSynonyms = 4;

/** Values of the index hold no white space, and a comma is between two. */
function writeName(name: string): string {
  return name.trim().replaceAll(/[\s,_]+/g, '_');
}
