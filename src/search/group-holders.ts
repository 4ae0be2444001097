import { factors, type Holders, heldByAll, include, noHolders } from './holders.ts';
import type { IndexLists } from './index-lists.ts';
import type { Meanings } from './meanings.ts';
import { readPostings } from './postings-text.ts';
import { type QueryGroup, queryGroups } from './query-groups.ts';
import { holdersOfRun } from './run-holders.ts';
import { holdersOfWord } from './word-holders.ts';

export interface HoldersOptions {
  /** Whether words are to be taken as typed. Default: they are corrected. */
  readonly isVerbatim?: boolean | undefined;
  /** Other words for those of the query. */
  readonly meanings?: Meanings | undefined;
}

/**
 * Find the pages that hold a part of a query. For a word that is also called otherwise, a page counts that holds all
 * words of another name.
 */
export async function holdersOf(
  group: QueryGroup,
  lists: IndexLists,
  { isVerbatim = false, meanings }: HoldersOptions,
): Promise<Holders> {
  const meaning = group.kind === 'term' ? undefined : meanings?.get(group.word);
  const holders = await holdersAsTyped(group, lists, isVerbatim || meaning !== undefined);
  if (meaning === undefined) return holders;
  for (const name of meaning) {
    const said = queryGroups(`${name} `, lists.fold).filter(
      (one) => !one.isMinor && !(one.kind === 'word' && one.isGuess),
    );
    const found = await Promise.all(said.map((one) => holdersAsTyped(one, lists, true)));
    const pages = heldByAll(found.map(({ strengths }) => strengths));
    include(holders, pages, factors.meaning, ...found.flatMap(({ through }) => [...through]));
  }
  return holders;
}

async function holdersAsTyped(group: QueryGroup, lists: IndexLists, isVerbatim: boolean): Promise<Holders> {
  if (group.kind === 'word') return holdersOfWord(group, lists, isVerbatim);
  if (group.kind === 'run') return holdersOfRun(group, lists);
  const holders = noHolders();
  include(holders, await lists.impactsOf(group.term), 1, group.term);
  if (group.isPrefix) {
    for (const [, list] of await lists.longer(group.term))
      include(holders, readPostings(list), 1, group.term);
  }
  return holders;
}
