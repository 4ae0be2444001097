import { type Derive, deriveAnew } from '../cache/derived-texts.ts';
import { compareTexts } from '../diagnostics/compare-texts.ts';
import type { Entry } from '../entry/entry.ts';
import { decodeAddress } from '../files/decode-address.ts';
import type { Site } from '../site/site.ts';
import type { Catalog, FormerAddress } from './catalog.ts';
import { linkDiagnostics } from './check-links.ts';
import { nameDiagnostics } from './check-names.ts';
import { groupBy } from './group-by.ts';
import { createRelated } from './related.ts';
import { shownDate } from './shown-date.ts';

export interface CatalogOptions {
  readonly site: Site;
  /** Valid entries; drafts only when they are to be shown. */
  readonly entries: readonly Entry[];
  /** Entries that are left out of this build, so that a link to one can be distinguished from a link to nothing. */
  readonly drafts?: readonly Entry[];
  /** Paths of all files that gave no entry: links to them are not reported a second time. */
  readonly broken?: readonly string[];
  /** Keeps what takes long to find. Default: finds it each time. */
  readonly derive?: Derive;
  /** Few entries will be asked for: find what goes with each by itself, not for all and to be kept. Default: false. */
  readonly onDemand?: boolean | undefined;
}

/** See all entries together. What is wrong between them is found here, once. */
export function createCatalog(options: CatalogOptions): Catalog {
  const { site, drafts = [], broken = [], derive = deriveAnew, onDemand = false } = options;
  const entries = [...options.entries].sort((a, b) => compareTexts(a.file, b.file));
  const all = newestFirst(site, entries);
  const listed = all.filter(({ category }) => site.categories.get(category)?.kind !== 'page');
  const byLanguage = groupBy(listed, ({ language }) => [language]);
  const byCategory = groupInLanguages(all, ({ category }) => [category]);
  const byDatabase = groupInLanguages(listed, ({ databases }) => databases);
  const byTag = groupInLanguages(listed, ({ tags }) => tags);

  const find = createFinder(entries);
  const named = (name: string, language: string) => {
    const [category = '', slug] = name.split('/');
    if (slug !== undefined) return find({ category, language, slug });
    return [...site.categories.keys()]
      .map((id) => find({ category: id, language, slug: name }))
      .find(Boolean);
  };
  const former = formerAddresses(site, entries);
  const known = { site, entries, drafts, broken, find, named, former };
  return {
    site,
    entries,
    find,
    named,
    counterpart: (entry, language) => find({ category: entry.category, slug: entry.slug, language }),
    ofLanguage: (language) => byLanguage.get(language) ?? [],
    ofCategory: byCategory,
    ofDatabase: byDatabase,
    ofTag: byTag,
    related: createRelated(byLanguage, named, onDemand ? undefined : derive),
    former,
    derive,
    diagnostics: [...linkDiagnostics(known, derive), ...nameDiagnostics(known)],
  };
}

/** Create the function that finds an entry by what its path says. In steps: joined keys would be made for each question. */
function createFinder(entries: readonly Entry[]): Catalog['find'] {
  const languages = new Map<string, Map<string, Map<string, Entry>>>();
  for (const entry of entries) {
    const { language, category, slug } = entry;
    const categories = languages.get(language) ?? new Map<string, Map<string, Entry>>();
    languages.set(language, categories);
    const slugs = categories.get(category) ?? new Map<string, Entry>();
    categories.set(category, slugs);
    slugs.set(slug, entry);
  }
  return ({ language, category, slug }) => languages.get(language)?.get(category)?.get(slug);
}

/** Put entries under their terms, apart for each language. */
function groupInLanguages(
  entries: readonly Entry[],
  termsOf: (entry: Entry) => readonly string[],
): (language: string, term: string) => readonly Entry[] {
  const languages = groupBy(entries, ({ language }) => [language]);
  const groups = new Map([...languages].map(([language, own]) => [language, groupBy(own, termsOf)]));
  return (language, term) => groups.get(language)?.get(term) ?? [];
}

/** Newest first; entries of one moment stay in the order of their files, so that the order is always the same. */
function newestFirst(site: Site, entries: readonly Entry[]): Entry[] {
  const dated = entries.map((entry) => ({ entry, date: shownDate(site, entry) }));
  return dated.sort((a, b) => compareTexts(b.date, a.date)).map(({ entry }) => entry);
}

function formerAddresses(site: Site, entries: readonly Entry[]): FormerAddress[] {
  const { answers, pages } = site.settings.former;
  const found = new Map<string, FormerAddress>();
  const add = (from: string, to: Entry | string) => {
    const path = decodeAddress(from);
    if (!found.has(path)) found.set(path, { from, path, to });
  };
  for (const entry of entries) for (const alias of entry.aliases) add(alias, entry);
  for (const entry of entries) {
    const pattern = answers[entry.category]?.[entry.language];
    const from = pattern?.replace('{slug}', entry.slug);
    if (from !== undefined) add(from, entry);
  }
  for (const [from, to] of Object.entries(pages)) add(from, to);
  return [...found.values()];
}
