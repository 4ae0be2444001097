import type { IndexReader } from './index-reader.ts';
import { factors, include, type Matches } from './matches.ts';
import type { FoldWord } from './tokens.ts';

/** Add the pages that hold what a word was probably to be. `fold` gives the term of a word as written. */
export async function includeCorrections(
  matches: Matches,
  word: string,
  isPrefix: boolean,
  index: IndexReader,
  fold: FoldWord,
): Promise<void> {
  const { corrections } = await import('./corrections.ts'); // most queries need none
  const found = await corrections(word, isPrefix, index.words, index.reversed);
  const readings = found.map((words) => ({ read: words.join(' '), terms: words.map(fold) }));
  await includeReadings(matches, word, readings, factors.correction, index);
}

/**
 * Add the pages that hold a word with hyphens, of which no page holds one part, as it was probably to be. As one word it
 * is long, so that any error counts; where no page holds it so, its parts may stand apart.
 */
export async function includePartCorrections(
  matches: Matches,
  word: string,
  correctable: readonly string[],
  index: IndexReader,
): Promise<void> {
  const { words, reversed, fold, impactsOf } = index;
  const parts = word.split(/[-_'’·]/u);
  const held = await Promise.all(parts.map((part) => impactsOf(fold(part))));
  const written = await Promise.all(parts.map((part) => words.get(part)));
  const isWord = (part: string) => /\p{L}{2}/u.test(part);
  const missing = parts.filter((part, i) => held[i]?.size === 0 && isWord(part));
  // Where a form of each is known, one may be chance: `dtae` is folded to `dta`.
  const unknown =
    missing.length > 0 ? missing : parts.filter((part, i) => written[i] === undefined && isWord(part));
  const [part = ''] = unknown;
  if (unknown.length !== 1 || !correctable.includes(part)) return;
  const { corrections } = await import('./corrections.ts');
  const readings = async (letters: number) =>
    (await corrections(part, false, words, reversed, letters)).map((found) => {
      const readParts = parts.map((one) => (one === part ? found.join('') : one));
      return { read: word.replace(part, found.join('')), parts: readParts };
    });
  const whole = await readings(word.length);
  const asOne = whole.map(({ read, parts }) => ({ read, terms: [fold(parts.join(''))] }));
  await includeReadings(matches, word, asOne, factors.correction, index);
  if (matches.scores.size > 0) return;
  const apart = (await readings(part.length)).map(({ read, parts }) => ({ read, terms: parts.map(fold) }));
  await includeReadings(matches, word, apart, factors.parts, index);
}

interface Reading {
  readonly read: string;
  readonly terms: readonly string[];
}

async function includeReadings(
  matches: Matches,
  word: string,
  readings: readonly Reading[],
  factor: number,
  { allOf }: IndexReader,
): Promise<void> {
  let most = 0;
  for (const { read, terms } of readings) {
    const pages = await allOf(terms);
    include(matches, pages, factor, ...terms);
    if (pages.size <= most || read.startsWith(word)) continue;
    most = pages.size;
    matches.corrected = read;
  }
}
