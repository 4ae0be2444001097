import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import { alignWords, type SaidTwice } from '../search/align-words.ts';
import type { DocumentFacts, DocumentText, SearchDocument } from '../search/document.ts';
import { folding } from '../search/folding.ts';
import { synonymsIn } from '../search/synonyms.ts';
import type { Dictionaries } from '../search/write-index.ts';
import type { Catalog } from './catalog.ts';
import { shownTitle } from './shown-title.ts';

/** What search knows of the pages of one language. */
export function searchDocuments(catalog: Catalog, language: string): SearchDocument[] {
  const entries = catalog.entries.filter((entry) => entry.language === language);
  return entries.map((entry, id) => searchDocument(catalog, entry, id));
}

/**
 * For each other language, which of its words stand for which of this one, as titles, keywords and headings of
 * translations and the names of tags and databases say; for its own, the other names of tags.
 */
export function searchDictionaries(catalog: Catalog, language: string): Dictionaries {
  const { site, entries } = catalog;
  const pages = entries.filter((entry) => entry.language === language);
  const dictionaries = new Map<string, Map<string, string[]>>();
  const names = [...site.tags.values()].map(({ label, synonyms }) => [label[language] ?? '', ...synonyms]);
  const synonyms = synonymsIn(names.map(inOneScript), folding(language));
  if (synonyms.size > 0) dictionaries.set(language, synonyms);
  for (const other of site.languages.keys()) {
    if (other === language) continue;
    const twice = pages.flatMap((entry): SaidTwice[] => {
      const counterpart = catalog.counterpart(entry, other);
      if (!counterpart) return [];
      return [{ own: wordsFor(entry), other: wordsFor(counterpart) }];
    });
    for (const { label } of [...site.tags.values(), ...site.databases.values()])
      twice.push({ own: [label[language] ?? ''], other: [label[other] ?? ''] });
    const words = catalog.derive(`dictionary ${language} ${other}`, hashOf(JSON.stringify(twice)), () =>
      JSON.stringify([...alignWords(twice, folding(language), folding(other))]),
    );
    if (words !== '[]') dictionaries.set(other, new Map(JSON.parse(words) as [string, string[]][]));
  }
  return dictionaries;
}

/** A tag's synonyms are of any language: those that are written like its label. */
function inOneScript([label = '', ...synonyms]: readonly string[]): string[] {
  const isLatin = (name: string) => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);
  return label === '' ? [] : [label, ...synonyms.filter((name) => isLatin(name) === isLatin(label))];
}

function wordsFor({ title, keywords, answer }: Entry): string[] {
  return [title, ...keywords, ...answer.headings.map(({ text }) => text)];
}

/** What search knows of the page of an entry, all of its text included. */
export function searchDocument(catalog: Catalog, entry: Entry, id: number): SearchDocument {
  return { labels: labelsOf(catalog, entry), ...documentText(entry), ...listedFacts(catalog, entry, id) };
}

/** The text of an entry's page. */
export function documentText(entry: Entry): DocumentText {
  const { language, slug, keywords, answer } = entry;
  const { headings, sections } = answer;
  return { language, title: shownTitle(entry), slug, keywords, headings, sections };
}

/** What results say of the page of an entry besides its text. */
export function listedFacts({ site }: Catalog, entry: Entry, id: number): Omit<DocumentFacts, 'labels'> {
  return {
    id,
    address: site.addresses.href(site.addresses.ofEntry(entry)),
    databases: entry.databases,
    updated: site.languages.get(entry.language)?.format.date(entry.updated).iso ?? '',
  };
}

/** Labels and synonyms of an entry's tags and databases, in its language. */
export function labelsOf({ site }: Catalog, entry: Entry): string[] {
  const { language } = entry;
  const databases = entry.databases.flatMap((name) => site.databases.get(name) ?? []);
  const tags = entry.tags.flatMap((name) => site.tags.get(name) ?? []);
  const labels = [
    ...tags.flatMap(({ label, synonyms }) => [label[language] ?? '', ...synonyms]),
    ...databases.flatMap(({ label, name }) => [label[language] ?? '', name[language] ?? '']),
  ];
  return [...new Set(labels)].filter((label) => label !== '');
}
