import type { Entry } from '../entry/entry.ts';
import { typographicQuotes } from '../site/typographic-quotes.ts';

/** The title of an entry as pages print it: with the quotation marks of its language. Data for programs keep it as written. */
export function shownTitle({ title, language }: Pick<Entry, 'title' | 'language'>): string {
  return typographicQuotes(title, language);
}
