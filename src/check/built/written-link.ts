import type { BuiltPage } from './built-site.ts';

/** Whether a link leads to an answer by its file: then the catalog has checked it, with its anchor. */
export function isKnownToCatalog({ entry }: BuiltPage, href: string): boolean {
  return entry?.answer.links.some((link) => link.href === href && link.target !== undefined) ?? false;
}
