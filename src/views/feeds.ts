import { compareTexts } from '../diagnostics/compare-texts.ts';
import type { Entry } from '../entry/entry.ts';
import type { LanguageContext } from '../pages/context.ts';
import { feedAddress, feedTitle } from '../pages/feed-links.ts';
import { languageContext } from '../pages/language-context.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import { atomEntry } from './atom-entry.ts';
import { type AtomFeed, atomFeed } from './atom-feed.ts';
import type { PublishContext } from './context.ts';
import type { Xml } from './xml.ts';

/** A reader that asks weekly misses nothing, and a feed stays small. */
const longest = 40;

/**
 * Write the Atom feeds: of the whole site, of each language, and of each database in each language.
 *
 * What changed last comes first. Needs an origin; a feed without entries is left out.
 */
export function feeds(context: PublishContext): Map<string, string> {
  const { catalog } = context;
  const { site } = catalog;
  const files = new Map<string, string>();
  if (site.settings.origin === undefined) return files;
  const printed = new Map<Entry, Xml>();
  const entryOf = (entry: Entry) => {
    const found = printed.get(entry) ?? atomEntry(context, entry);
    printed.set(entry, found);
    return found;
  };
  const write = (address: string, entries: readonly Entry[], rest: Omit<AtomFeed, 'address' | 'entries'>) => {
    const newest = [...entries].sort(byChange).slice(0, longest);
    if (newest.length > 0)
      files.set(address, atomFeed(context, { address, entries: newest, ...rest }, entryOf));
  };
  const contexts = [...site.languages.values()].map((language) =>
    languageContext({ ...context, site }, language),
  );
  const [first] = contexts;
  if (first && contexts.length > 1) {
    const all = contexts.flatMap(({ language }) => catalog.ofLanguage(language.id));
    write(rootAddresses.feed, all, { title: feedTitle(first), page: '/', language: first.language.id });
  }
  for (const each of contexts) {
    const language = each.language.id;
    write(feedAddress(each), catalog.ofLanguage(language), homeOf(each));
    for (const database of site.databases.values()) {
      write(feedAddress(each, database.id), catalog.ofDatabase(language, database.id), {
        title: feedTitle(each, database),
        subtitle: database.description[language],
        page: each.address('database', { id: database.id }),
        language,
      });
    }
  }
  return files;
}

function homeOf(context: LanguageContext): Omit<AtomFeed, 'address' | 'entries'> {
  const { site, language, address } = context;
  return {
    title: feedTitle(context),
    subtitle: site.localize(site.settings.description)[language.id],
    page: address('home'),
    language: language.id,
  };
}

function byChange(a: Entry, b: Entry): number {
  return compareTexts(b.updated, a.updated) || compareTexts(a.file, b.file);
}
