import type { FrontEntry } from './front-entries.ts';
import type { SplitPage } from './split-page.ts';

/** A page of the old site as it was read, and what its place says. */
export interface SourcePage {
  /** Path relative to the source, with forward slashes. */
  readonly path: string;
  /** Path within the collection's folder, without the extension: `en/sftp-e`. */
  readonly name: string;
  readonly extension: string;
  readonly split: SplitPage;
  readonly entries: readonly FrontEntry[];
  readonly language: string;
  /** The name that it shares with its counterparts, and the last part of its new address. */
  readonly slug: string;
  /** Where it stood: `/faq/en/sftp-e.html`. */
  readonly address: string;
  readonly tags: readonly string[];
  readonly databases: readonly string[];
  /** A date that exists, in the dialect's form. */
  readonly date?: string | undefined;
}

/** The value of a key: the last when it is there twice. */
export function frontValue(entries: readonly FrontEntry[], ...keys: readonly string[]): unknown {
  return entries.findLast(({ key }) => keys.includes(key))?.value;
}

/**
 * The tags of a page. Jekyll cuts a text under `tags` at white space, and takes one under `tag` as a whole; a text with
 * commas is cut at those.
 */
export function tagsOf(entries: readonly FrontEntry[]): string[] {
  const several = frontValue(entries, 'tags');
  if (several === undefined) return wordsOf(frontValue(entries, 'tag'));
  const isCut = typeof several === 'string' && !several.includes(',');
  return wordsOf(isCut ? several.split(/\s+/) : several);
}

/** A value as a list of words: a single text is cut at commas. */
export function wordsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value];
  const words = list
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) => String(one).trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}
