import type { Entry, Identity } from '../entry/entry.ts';
import { nameOf } from '../entry/identity.ts';
import type { Site } from '../site/site.ts';
import { groupBy } from './group-by.ts';

/** The way of hashing. A hash of another version says nothing about the content of today. */
export const translationHashVersion = '1';

/**
 * How a translation relates to what it was made from: `fresh` says what its source says; `stale` was made from a
 * source that has changed since; of `unknown` nobody recorded what it was made from.
 */
export type TranslationState = 'fresh' | 'stale' | 'unknown';

/** One page as the translation of another. */
export interface Translation {
  readonly entry: Entry;
  readonly source: Entry;
  readonly state: TranslationState;
}

/** A language that lacks a page. */
export interface MissingTranslation {
  /** The page to translate. */
  readonly source: Entry;
  readonly language: string;
}

/** How all pages of a site are related. */
export interface Translations {
  readonly translations: readonly Translation[];
  readonly missing: readonly MissingTranslation[];
  /** Entries whose record names a language in which there is no such page. */
  readonly withoutSource: readonly Entry[];
}

export interface TranslationsOptions {
  readonly site: Site;
  /** Drafts included: a translation that is being written is not missing. */
  readonly entries: readonly Entry[];
  /** Pages that could not be read: a translation with an error is not missing. */
  readonly broken?: readonly Identity[];
  /** The hash of an entry's content today; asked only of entries that a translation was made from. */
  readonly hashOf: (entry: Entry) => string;
}

/** Find which pages are translations of which, and which are missing. */
export function findTranslations({ site, entries, broken = [], hashOf }: TranslationsOptions): Translations {
  const translations: Translation[] = [];
  const missing: MissingTranslation[] = [];
  const withoutSource: Entry[] = [];
  const unread = new Set(broken.map((identity) => `${identity.language}/${nameOf(identity)}`));
  for (const versions of groupBy(entries, (entry) => [nameOf(entry)]).values()) {
    const byLanguage = new Map(versions.map((entry) => [entry.language, entry]));
    const original = findOriginal(site, versions);
    for (const entry of versions) {
      const { translated, language } = entry;
      const source = translated ? byLanguage.get(translated.from) : original;
      if (translated && (!source || source === entry)) withoutSource.push(entry);
      else if (source && source.language !== language)
        translations.push({ entry, source, state: stateOf(entry, source, hashOf) });
    }
    if (!original || original.draft) continue;
    for (const language of site.languages.keys())
      if (!byLanguage.has(language) && !unread.has(`${language}/${nameOf(original)}`))
        missing.push({ source: original, language });
  }
  return { translations, missing, withoutSource };
}

/** Of all versions of a page, the one that the others were made from: without a record, in the first language. */
export function findOriginal(site: Site, versions: readonly Entry[]): Entry | undefined {
  const inOrder = [...site.languages.keys()].flatMap(
    (language) => versions.find((entry) => entry.language === language) ?? [],
  );
  const sources = new Set(inOrder.flatMap(({ translated }) => translated?.from ?? []));
  const originals = inOrder.filter(({ translated }) => translated === undefined);
  return originals.find(({ language }) => sources.has(language)) ?? originals[0] ?? inOrder[0];
}

function stateOf({ translated }: Entry, source: Entry, hashOf: (entry: Entry) => string): TranslationState {
  if (!translated?.source.startsWith(`${translationHashVersion}:`)) return 'unknown';
  return hashOf(source) === translated.source ? 'fresh' : 'stale';
}
