import { foldCharacters } from './fold-characters.ts';
import { includeCorrections } from './include-corrections.ts';
import { spellingMark } from './index-manifest.ts';
import type { IndexReader } from './index-reader.ts';
import { factors, type Impacts, include, intersection, type Matches, noMatches, union } from './matches.ts';
import { readPostings } from './postings-text.ts';
import type { RunGroup } from './query-groups.ts';
import { foldRun } from './tokens.ts';
import { canBeMisspelt } from './writing-systems.ts';

/**
 * Find the pages that hold a run of characters: as a whole, else all of its pairs, else, where no page does, a word of
 * katakana one typing error away (unless `isVerbatim`), else some of its pairs, and of a run of kana most.
 */
export async function matchRun(group: RunGroup, index: IndexReader, isVerbatim: boolean): Promise<Matches> {
  const { whole, word, positions } = group;
  const { terms, impactsOf, allOf } = index;
  const matches = noMatches();
  if (whole) {
    const exact = await terms.get(whole + spellingMark + word);
    const held = await impactsOf(whole);
    const spelled = exact === undefined ? held : readPostings(exact);
    include(matches, held, factors.spelling);
    include(matches, new Map([...held].filter(([page]) => spelled.has(page))), 1, whole);
  }
  const held = await Promise.all(
    positions.map(async (choices) => union(await Promise.all(choices.map(allOf)))),
  );
  const pairs = positions.flat(2);
  include(matches, intersection(held), whole ? factors.pairs : 1, ...pairs);
  if (matches.scores.size > 0) return matches;
  if (!isVerbatim && canBeMisspelt(word)) await includeCorrections(matches, word, false, index, termOfRun);
  if (matches.scores.size > 0) return matches;
  includeSome(matches, group, held);
  if (matches.scores.size === 0 && /^\p{Script=Han}{3,}$/u.test(word))
    await includeMostCharacters(matches, word, index);
  return matches;
}

function termOfRun(run: string): string {
  return foldRun(run) ?? foldCharacters(run);
}

/** Add the pages that hold some of the pairs of a run; of one of kana those that hold most. */
function includeSome(matches: Matches, { word, positions }: RunGroup, held: readonly Impacts[]): void {
  const isKana = /^[\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u.test(word);
  for (const page of union(held).keys()) {
    if (isKana && !holdsMost(held.map((pages) => pages.has(page)))) continue;
    held.forEach((pages, i) => {
      const impact = pages.get(page);
      if (impact === undefined) return;
      const sum = matches.scores.get(page) ?? 0;
      matches.scores.set(page, sum + (impact * factors.some) / held.length);
      for (const pair of positions[i]?.flat() ?? []) matches.terms.add(pair);
    });
  }
}

/**
 * Whether a page holds the beginning of a run of kana, and more than half of its pairs. Kana are letters, of which each pair is
 * in many words: those count that follow each other.
 */
function holdsMost(held: readonly boolean[]): boolean {
  const counted = held.filter((isHeld, i) => isHeld && (held[i - 1] || held[i + 1]));
  return held[0] === true && held[1] === true && counted.length > held.length / 2;
}

/** Add the pages that hold more than half of the characters, apart: 借阅证 where 借书证 is asked for. */
async function includeMostCharacters(
  matches: Matches,
  word: string,
  { withPrefix }: IndexReader,
): Promise<void> {
  const characters = [...new Set([...word].map(foldCharacters))];
  const found = await Promise.all(
    characters.map(async (character) => {
      const pages = union((await withPrefix(character)).map(([, list]) => readPostings(list)));
      return { character, pages };
    }),
  );
  const counts = new Map<number, number>();
  for (const { pages } of found)
    for (const page of pages.keys()) counts.set(page, (counts.get(page) ?? 0) + 1);
  for (const { character, pages } of found) {
    const held = [...pages].filter(([page]) => (counts.get(page) ?? 0) > characters.length / 2);
    include(matches, new Map(held), factors.characters, character);
  }
}
