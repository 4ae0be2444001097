import { once } from '../cache/once.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { searchDictionaries, searchDocument, searchFacts } from '../catalog/search-documents.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import { type DocumentTerms, termsOfDocument } from '../search/document-terms.ts';
import { folding } from '../search/folding.ts';
import { writePageText } from '../search/page-text.ts';
import { type Dictionaries, type IndexFiles, writeIndex } from '../search/write-index.ts';
import type { PublishContext } from './context.ts';
import type { ViewFile } from './view-file.ts';

/** What is in an index, without its texts: name and key of each file; name of each text of a page, and its place in the list. */
interface IndexNames {
  readonly files: readonly (readonly [name: string, key: string])[];
  readonly texts: readonly (readonly [name: string, id: number])[];
}

/**
 * Write the search index of every language, by the address of each of its files. An index whose pages are those of the
 * last build is not made again, and the files that hold the texts of pages are made when they are asked for.
 */
export function writeSearchIndex({ catalog, siteHash }: PublishContext): Map<string, ViewFile> {
  const all = new Map<string, ViewFile>();
  for (const language of catalog.site.languages.keys()) {
    const folder = `/assets/search/${language}/`;
    const entries = catalog.entries.filter((entry) => entry.language === language);
    const dictionaries = searchDictionaries(catalog, language);
    const index = once(() => writeIndex(indexedPages(catalog, siteHash, entries), language, dictionaries));
    const key = hashOf(siteHash, ...entries.map((entry) => entry.key), writtenOut(dictionaries));
    const { files, texts } = JSON.parse(
      catalog.derive(`index ${language}`, key, () => JSON.stringify(namesOf(index()))),
    ) as IndexNames;
    for (const [name, key] of files)
      all.set(folder + name, { key: () => key, text: () => index().files.get(name) ?? '' });
    for (const [name, id] of texts) {
      const entry = entries[id];
      if (!entry) continue;
      const text = () => writePageText(searchDocument(catalog, entry, id));
      all.set(folder + name, { key: () => name, text }); // the name holds a hash of the text
    }
  }
  return all;
}

/** What is counted in a page is kept from one build to the next. */
function indexedPages(catalog: Catalog, siteHash: string, entries: readonly Entry[]) {
  const fold = folding(entries[0]?.language ?? '');
  return entries.map((entry, id) => {
    const terms = entry.derive('terms', hashOf(siteHash, entry.key), () =>
      JSON.stringify(termsOfDocument(searchDocument(catalog, entry, id), fold)),
    );
    return { ...searchFacts(catalog, entry, id), terms: JSON.parse(terms) as DocumentTerms };
  });
}

function namesOf({ files, texts }: IndexFiles): IndexNames {
  return { files: [...files].map(([name, text]) => [name, hashOf(text)]), texts: [...texts] };
}

function writtenOut(dictionaries: Dictionaries): string {
  return JSON.stringify([...dictionaries].map(([language, words]) => [language, [...words]]));
}
