import { posix } from 'node:path';
import type { Identity } from './entry.ts';

/** Letters and digits of any script, joined by hyphens, underscores or dots: what may be in an address. */
const slugPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/**
 * Read the identity of an answer off its path: `content/faq/en/sftp.md` is question `sftp` of category `faq`
 * in English. `undefined` for any other path.
 *
 * A folder named `zh-Hans` holds the language `zh-hans`. Some disks take Unicode apart in names, and texts seldom are written so: an identity is composed (NFC) always.
 */
export function identityOf(file: string): Identity | undefined {
  const parts = posix.normalize(file.normalize('NFC')).split('/');
  const [content, category, language, name, ...deeper] = parts;
  if (content !== 'content' || !category || !language || !name?.endsWith('.md') || deeper.length > 0)
    return undefined;
  const slug = name.slice(0, -'.md'.length);
  return isSlug(slug) ? { category, language: language.toLowerCase(), slug } : undefined;
}

/** Whether a page may have such a name: what is in its address, and the name of its file without the ending. */
export function isSlug(name: string): boolean {
  return slugPattern.test(name.normalize('NFC'));
}

/** Path of a page relative to the site's root. */
export function pageFile({ category, language, slug }: Identity): string {
  return `content/${category}/${language}/${slug}.md`;
}

/** The name of an entry regardless of its language: `faq/sftp`. */
export function nameOf({ category, slug }: Pick<Identity, 'category' | 'slug'>): string {
  return `${category}/${slug}`;
}
