import type { Holders } from './holders.ts';
import { factors, heldByAll, include, mostOf, noHolders } from './holders.ts';
import type { IndexLists } from './index-lists.ts';
import { spellingMark } from './manifest.ts';
import { readPostings } from './postings-text.ts';
import type { RunGroup } from './query-groups.ts';

/** Find the pages that hold a run of characters: as a whole, else all of its pairs, else, where no page does, some. */
export async function holdersOfRun(
  { whole, word, places }: RunGroup,
  { terms, impactsOf, allOf }: IndexLists,
): Promise<Holders> {
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
  return holders;
}
