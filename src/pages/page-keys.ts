import { groupBy } from '../catalog/group-by.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import type { PagesContext } from './context.ts';
import { listedText } from './listed-entry.ts';
import { questionCategories } from './question-categories.ts';

/**
 * Keys of pages, by what each is made from: a page whose key is the one of the last build is the same, byte for byte,
 * and need not be made.
 */
export interface PageKeys {
  /** Of a page that depends on settings, texts, layouts and these values alone. */
  readonly ofSite: (...values: readonly string[]) => string;
  /** Of a page that may name any entry of a language. */
  readonly ofLanguage: (language: string, ...values: readonly string[]) => string;
  /** Of a page that lists entries. */
  readonly ofList: (language: string, entries: readonly Entry[], ...values: readonly string[]) => string;
  /** Of the page of an entry; `related` are the entries that it lists. */
  readonly ofAnswer: (entry: Entry, related: readonly Entry[]) => string;
}

/** Create the keys of a site's pages. */
export function createPageKeys({ site, catalog, siteHash }: PagesContext): PageKeys {
  const languages = [...site.languages.keys()];
  const linked = [...site.settings.navigation, ...site.settings.footer].flatMap((link) =>
    typeof link === 'string' ? [link] : [],
  );
  const questions = questionCategories({ site, catalog }).map(({ id }) => id);
  /** What the frame of every page of a language names. */
  const framed = new Map(
    languages.map((language) => [
      language,
      JSON.stringify([
        linked.map((name) => named(catalog.named(name, language))),
        [...site.categories.keys()].filter((id) => catalog.ofCategory(language, id).length > 0),
        questions,
      ]),
    ]),
  );
  const frameOf = (language: string) => framed.get(language) ?? '';
  const known = new Map<Entry, string>();
  const rowOf = (entry: Entry) => {
    const row = known.get(entry) ?? listedText(entry);
    known.set(entry, row);
    return row;
  };
  const rows = (entries: readonly Entry[]) => entries.map(rowOf).join('\n');
  // Each page of a long list depends on all of it.
  const hashed = new Map<readonly Entry[], string>();
  const listOf = (entries: readonly Entry[]) => {
    const hash = hashed.get(entries) ?? hashOf(rows(entries));
    hashed.set(entries, hash);
    return hash;
  };
  const all = groupBy(catalog.entries, ({ language }) => [language]);
  const ofList: PageKeys['ofList'] = (language, entries, ...values) =>
    hashOf(siteHash, frameOf(language), listOf(entries), ...values);
  return {
    ofSite: (...values) => hashOf(siteHash, ...framed.values(), ...values),
    ofLanguage: (language, ...values) => ofList(language, all.get(language) ?? [], ...values),
    ofList,
    ofAnswer: (entry, related) =>
      hashOf(
        siteHash,
        frameOf(entry.language),
        rows(related),
        entry.key,
        ...languages.filter((language) => catalog.counterpart(entry, language) !== undefined),
      ),
  };
}

function named(entry: Entry | undefined): readonly string[] {
  return entry ? [entry.category, entry.slug, entry.title] : [];
}
