import { foldCharacters } from './fold-characters.ts';
import { factors, type Holders, heldByAll, include, mostOf, noHolders } from './holders.ts';
import type { IndexLists } from './index-lists.ts';
import { spellingMark } from './manifest.ts';
import { readPostings } from './postings-text.ts';
import type { RunGroup } from './query-groups.ts';

/** Find the pages that hold a run of characters: as a whole, else all of its pairs, else, where no page does, some. */
export async function holdersOfRun({ whole, word, places }: RunGroup, lists: IndexLists): Promise<Holders> {
  const { terms, impactsOf, allOf } = lists;
  const holders = noHolders();
  if (whole) {
    const exact = await terms.get(whole + spellingMark + word);
    const held = await impactsOf(whole);
    const spelled = exact === undefined ? held : readPostings(exact);
    include(holders, held, factors.spelling);
    include(holders, new Map([...held].filter(([page]) => spelled.has(page))), 1, whole);
  }
  const held = await Promise.all(
    places.map(async (choices) => mostOf(await Promise.all(choices.map(allOf)))),
  );
  const pairs = places.flat(2);
  include(holders, heldByAll(held), whole ? factors.pairs : 1, ...pairs);
  if (holders.strengths.size > 0) return holders;
  for (const [i, pages] of held.entries()) {
    for (const [page, impact] of pages) {
      const sum = holders.strengths.get(page) ?? 0;
      holders.strengths.set(page, sum + (impact * factors.some) / held.length);
    }
    if (pages.size > 0) for (const pair of places[i]?.flat() ?? []) holders.through.add(pair);
  }
  if (holders.strengths.size === 0 && /^\p{Script=Han}{3,}$/u.test(word))
    await includeMostCharacters(holders, word, lists);
  return holders;
}

/** Add the pages that hold more than half of the characters, apart: 借阅证 where 借书证 is asked for. */
async function includeMostCharacters(holders: Holders, word: string, { longer }: IndexLists): Promise<void> {
  const characters = [...new Set([...word].map(foldCharacters))];
  const found = await Promise.all(
    characters.map(async (character) => {
      const pages = mostOf((await longer(character)).map(([, list]) => readPostings(list)));
      return { character, pages };
    }),
  );
  const counts = new Map<number, number>();
  for (const { pages } of found)
    for (const page of pages.keys()) counts.set(page, (counts.get(page) ?? 0) + 1);
  for (const { character, pages } of found) {
    const held = [...pages].filter(([page]) => (counts.get(page) ?? 0) > characters.length / 2);
    include(holders, new Map(held), factors.characters, character);
  }
}
