import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../entry/entry.ts';
import type { SearchDocument } from '../search/document.ts';
import { indexDocuments } from '../search/index-documents.ts';

/** Write the search index of every language, by the address of each of its files. */
export function writeSearchIndex(catalog: Catalog): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of catalog.site.languages.keys()) {
    for (const [name, text] of indexDocuments(searchDocuments(catalog, language)))
      files.set(`/assets/search/${language}/${name}`, text);
  }
  return files;
}

/** What search knows of the pages of one language. */
export function searchDocuments(catalog: Catalog, language: string): SearchDocument[] {
  const entries = catalog.entries.filter((entry) => entry.language === language);
  return entries.map((entry, id) => searchDocument(catalog, entry, id));
}

function searchDocument({ site }: Catalog, entry: Entry, id: number): SearchDocument {
  const { language, category, slug, answer } = entry;
  const databases = entry.databases.flatMap((name) => site.databases.get(name) ?? []);
  const tags = entry.tags.flatMap((name) => site.tags.get(name) ?? []);
  const labels = [
    ...tags.flatMap(({ label, synonyms }) => [label[language] ?? '', ...synonyms]),
    ...databases.flatMap(({ label, name }) => [label[language] ?? '', name[language] ?? '']),
  ];
  return {
    id,
    address: site.addresses.href(site.addresses.of('answer', { lang: language, category, slug })),
    language,
    title: entry.title,
    slug,
    keywords: entry.keywords,
    headings: answer.headings,
    labels: [...new Set(labels)].filter((label) => label !== ''),
    databases: entry.databases,
    sections: answer.sections,
    updated: site.languages.get(language)?.format.date(entry.updated).iso ?? '',
  };
}
