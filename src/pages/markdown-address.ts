import type { Identity } from '../entry/entry.ts';
import type { Addresses } from '../site/addresses.ts';

/** Where the Markdown version of an answer is: beside its page. */
export function markdownAddress({ ofEntry }: Addresses, entry: Identity): string {
  return `${ofEntry(entry)}index.md`;
}
