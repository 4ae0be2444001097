import type { Entry } from '../entry/entry.ts';
import type { Addresses } from '../site/addresses.ts';

/** Where the Markdown version of an answer stands: beside its page. */
export function markdownAddress(
  { of }: Addresses,
  { language: lang, category, slug }: Pick<Entry, 'language' | 'category' | 'slug'>,
): string {
  return `${of('answer', { lang, category, slug })}index.md`;
}
