import type { IndexReader } from './index-reader.ts';
import { factors, include, type Matches } from './matches.ts';
import type { FoldWord } from './tokens.ts';

/** Add the pages that hold what a word was probably to be. `fold` gives the term of a word as written. */
export async function includeCorrections(
  matches: Matches,
  word: string,
  isPrefix: boolean,
  { words, reversed, allOf }: IndexReader,
  fold: FoldWord,
): Promise<void> {
  const { corrections } = await import('./corrections.ts'); // most queries need none
  let most = 0;
  for (const together of await corrections(word, isPrefix, words, reversed)) {
    const found = together.map(fold);
    const pages = await allOf(found);
    include(matches, pages, factors.correction, ...found);
    const read = together.join(' ');
    if (pages.size <= most || read.startsWith(word)) continue;
    most = pages.size;
    matches.corrected = read;
  }
}
