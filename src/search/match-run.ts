import { foldCharacters } from './fold-characters.ts';
import { spellingMark } from './index-manifest.ts';
import type { IndexReader } from './index-reader.ts';
import { factors, include, intersection, type Matches, noMatches, union } from './matches.ts';
import { readPostings } from './postings-text.ts';
import type { RunGroup } from './query-groups.ts';

/** Find the pages that hold a run of characters: as a whole, else all of its pairs, else, where no page does, some. */
export async function matchRun({ whole, word, positions }: RunGroup, index: IndexReader): Promise<Matches> {
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
  for (const [i, pages] of held.entries()) {
    for (const [page, impact] of pages) {
      const sum = matches.scores.get(page) ?? 0;
      matches.scores.set(page, sum + (impact * factors.some) / held.length);
    }
    if (pages.size > 0) for (const pair of positions[i]?.flat() ?? []) matches.terms.add(pair);
  }
  if (matches.scores.size === 0 && /^\p{Script=Han}{3,}$/u.test(word))
    await includeMostCharacters(matches, word, index);
  return matches;
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
