import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';
import type { Meanings } from '../../../src/search/meanings.ts';
import type { SearchOptions } from '../../../src/search/query.ts';
import type { Indexes } from './indexes.ts';
import type { SearchState } from './state.ts';

/** How to ask: in another language than the page's, the words of the query mean what they are called there. */
export async function optionsFor(
  indexes: Indexes,
  settings: Pick<SearchSettings, 'language'>,
  state: SearchState,
): Promise<SearchOptions> {
  const { database, language, isVerbatim } = state;
  const meanings = language === settings.language ? undefined : await meaningsOf(indexes, settings, state);
  return {
    ...(database === '' ? {} : { databases: [database] }),
    ...(isVerbatim ? { isVerbatim } : {}),
    ...(meanings ? { meanings } : {}),
  };
}

/** What the page's own index says of the words. Without it they are looked up as they are, and it is read anew next time. */
async function meaningsOf(
  indexes: Indexes,
  { language: own }: Pick<SearchSettings, 'language'>,
  { query, language }: SearchState,
): Promise<Meanings | undefined> {
  try {
    return await (await indexes.open(own)).meanings(query, language);
  } catch {
    indexes.forget(own);
    return undefined;
  }
}
