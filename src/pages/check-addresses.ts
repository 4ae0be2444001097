import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import type { PagesContext } from './context.ts';
import type { Page } from './models/pages.ts';
import { outputPath } from './output-path.ts';

const settings = 'content/site.yaml';

/**
 * Tell of every address that two pages claim: answers, former addresses, indexes, homes, redirects.
 *
 * `others` are the pages that are no answers. Addresses are the same when they lead to one file; letter case makes
 * no difference, since many disks know none. What lies below `/assets/` belongs to pictures and downloads.
 */
export function addressDiagnostics({ site, catalog }: PagesContext, others: readonly Page[]): Diagnostic[] {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const claim = (address: string, owner: string, place: Place): boolean => {
    const path = outputPath(address).toLowerCase();
    const other = path.startsWith('/assets/') ? 'assets/' : owners.get(path);
    if (other === undefined) owners.set(path, owner);
    else diagnostics.push(diagnose('catalog/same-address', place, { address, other }));
    return other === undefined;
  };

  for (const page of others) {
    const isFormer = page.kind === 'redirect' && page.homes.length === 0;
    if (!isFormer) claim(page.address, sourceOf(page), { file: settings });
  }
  const placed = new Set<Entry | string>();
  for (const entry of catalog.entries) {
    const { file, language: lang, category, slug } = entry;
    const address = site.addresses.of('answer', { lang, category, slug });
    if (claim(address, file, { file, line: 1 })) placed.add(entry);
  }
  for (const { file, aliases, lines } of catalog.entries) {
    for (const alias of new Set(aliases)) claim(alias, file, { file, line: lines.aliases });
  }
  const aliases = new Set(catalog.entries.flatMap((entry) => entry.aliases));
  for (const { from, to } of catalog.former) {
    const isToldAlready = aliases.has(from) || (typeof to !== 'string' && !placed.has(to));
    if (!isToldAlready) claim(from, settings, { file: settings });
  }
  return diagnostics;
}

/** The file that a page comes from which is no answer. */
function sourceOf(page: Page): string {
  if (page.kind !== 'listing') return settings;
  const files = { category: 'categories', database: 'databases', tag: 'tags' };
  return `content/${files[page.subject.kind]}.yaml`;
}
