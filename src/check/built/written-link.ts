import { isFormer } from '../../entry/resolve-link.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Whether a link leads to an answer by its file: then the catalog has checked it, with its anchor. */
export function isKnownToCatalog({ entry }: BuiltPage, href: string): boolean {
  return entry?.answer.links.some((link) => link.href === href && link.target !== undefined) ?? false;
}

/** Whether others report a dead address already: the catalog of former ones, the answer of its pictures and links. */
export function isToldElsewhere({ site }: BuiltSite, { entry }: BuiltPage, href: string): boolean {
  if (entry === undefined) return false;
  const { links, images, diagnostics } = entry.answer;
  if (images.some(({ src }) => src === href)) return true;
  return links.some(
    ({ href: led, written, line, column }) =>
      led === href &&
      (isFormer(site, /^[^?#]*/.exec(written)?.[0] ?? '') ||
        diagnostics.some(({ place }) => place.line === line && place.column === column)),
  );
}
