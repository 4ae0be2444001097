import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../entry/entry.ts';
import type { DirectoryPage, HomePage, ListingPage } from '../pages/models/pages.ts';

/** When the newest of some entries last changed: an instant in ISO 8601, UTC; `undefined` for none. */
export function lastChangeOf(entries: readonly Entry[]): string | undefined {
  return entries.reduce<string | undefined>(
    (latest, { updated }) => (latest === undefined || updated > latest ? updated : latest),
    undefined,
  );
}

/** When what a page lists last changed, likewise. */
export function lastChangeOfPage(
  catalog: Catalog,
  page: HomePage | ListingPage | DirectoryPage,
): string | undefined {
  const { language } = page.frame;
  if (page.kind !== 'listing') return lastChangeOf(catalog.ofLanguage(language));
  const { kind, id } = page.subject;
  if (kind === 'category') return lastChangeOf(catalog.ofCategory(language, id));
  return lastChangeOf(kind === 'database' ? catalog.ofDatabase(language, id) : catalog.ofTag(language, id));
}
