import type { IndexReader } from './index-reader.ts';
import { matchRun } from './match-run.ts';
import { matchWord } from './match-word.ts';
import { factors, include, intersection, type Matches, noMatches } from './matches.ts';
import type { Meanings } from './meanings.ts';
import { readPostings } from './postings-text.ts';
import { type QueryGroup, queryGroups } from './query-groups.ts';

export interface MatchOptions {
  /** Whether words are to be taken as typed. Default: they are corrected. */
  readonly isVerbatim?: boolean | undefined;
  /** Other words for those of the query. */
  readonly meanings?: Meanings | undefined;
}

/**
 * Find the pages that hold a part of a query. For a word that is also called otherwise, a page counts that holds all
 * words of another name.
 */
export async function matchGroup(
  group: QueryGroup,
  index: IndexReader,
  { isVerbatim = false, meanings }: MatchOptions,
): Promise<Matches> {
  const meaning = group.kind === 'term' ? undefined : meanings?.get(group.word);
  const matches = await matchAsTyped(group, index, isVerbatim || meaning !== undefined);
  if (meaning === undefined) return matches;
  for (const name of meaning) {
    const said = queryGroups(`${name} `, index.fold).filter(
      (one) => !one.isMinor && !(one.kind === 'word' && one.isGuess),
    );
    const found = await Promise.all(said.map((one) => matchAsTyped(one, index, true)));
    const pages = intersection(found.map(({ scores }) => scores));
    include(matches, pages, factors.meaning, ...found.flatMap(({ terms }) => [...terms]));
  }
  return matches;
}

async function matchAsTyped(group: QueryGroup, index: IndexReader, isVerbatim: boolean): Promise<Matches> {
  if (group.kind === 'word') return matchWord(group, index, isVerbatim);
  if (group.kind === 'run') return matchRun(group, index, isVerbatim);
  const matches = noMatches();
  include(matches, await index.impactsOf(group.term), 1, group.term);
  if (group.isPrefix) {
    for (const [, list] of await index.withPrefix(group.term))
      include(matches, readPostings(list), 1, group.term);
  }
  return matches;
}
