import { isFormer } from '../../entry/resolve-link.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Whether a link leads to an answer by its file: then the catalog has checked it, with its anchor. */
export function isKnownToCatalog({ entry }: BuiltPage, href: string): boolean {
  return entry?.answer.links.some((link) => link.href === href && link.target !== undefined) ?? false;
}

/** Whether others tell of a dead address already: the catalog of former addresses, the answer of its pictures. */
export function isToldElsewhere({ site }: BuiltSite, { entry }: BuiltPage, href: string): boolean {
  if (entry === undefined) return false;
  const { links, images } = entry.answer;
  return (
    images.some(({ src }) => src === href) ||
    links.some((link) => link.href === href && isFormer(site, /^[^?#]*/.exec(link.written)?.[0] ?? ''))
  );
}
