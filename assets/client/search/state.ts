import { cutQuery } from '../../../src/pages/models/longest-query.ts';
import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';

/** What is asked. */
export interface SearchState {
  /** As typed. */
  readonly query: string;
  /** Id of the only database to look in; empty for all. */
  readonly database: string;
  readonly language: string;
  /** Whether the query is to be taken as typed, where another was read in it. It is in no address. */
  readonly isVerbatim?: boolean;
  /** How many results are wanted. */
  readonly limit: number;
}

type Known = Pick<SearchSettings, 'language' | 'languages' | 'databases'>;

/** How many results come at first, and how many more each time. */
export const step = 10;

/** Read what is asked off an address: `?q=ssh+key&db=dra&lang=ja`. What the site doesn't have is left out. */
export function readState(search: string, { language, languages, databases }: Known): SearchState {
  const parameters = new URLSearchParams(search);
  const wanted = (parameters.get('db') ?? '').toLowerCase();
  return {
    query: cutQuery(parameters.get('q') ?? ''),
    database: databases.find(({ id, text }) => wanted === id || wanted === text.toLowerCase())?.id ?? '',
    language: languages.find(({ id }) => id === parameters.get('lang'))?.id ?? language,
    limit: step,
  };
}

/** Write what is asked as the query of an address; empty when nothing is. */
export function writeState({ query, database, language }: SearchState, known: Known): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', cutQuery(query.trim()));
  if (database !== '') parameters.set('db', database);
  if (language !== known.language) parameters.set('lang', language);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
