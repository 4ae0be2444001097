import type { Entry } from '../entry/entry.ts';

/** All that rows of lists, and other pages, say of an entry: the keys of these pages are made from it. */
const listed = [
  'category',
  'slug',
  'title',
  'databases',
  'tags',
  'date',
  'updated',
  'draft',
] as const satisfies readonly (keyof Entry)[];

/** An entry as other pages see it. Its language is that of the page. */
export type ListedEntry = Pick<Entry, (typeof listed)[number] | 'language'>;

/** Print what other pages say of an entry: the same text as long as that is the same. */
export function listedText(entry: ListedEntry): string {
  return JSON.stringify(listed.map((key) => entry[key]));
}
