import { searchDictionaries, searchDocument, searchFacts } from '../catalog/search-documents.ts';
import { hashOf } from '../files/hash-of.ts';
import { type DocumentTerms, termsOfDocument } from '../search/document-terms.ts';
import { folding } from '../search/folding.ts';
import { writePageText } from '../search/page-text.ts';
import { writeIndex } from '../search/write-index.ts';
import type { PublishContext } from './context.ts';
import type { ViewFile } from './view-file.ts';

/**
 * Write the search index of every language, by the address of each of its files. What is counted in a page is kept from
 * one build to the next, and the files that hold the texts of pages are made when they are asked for.
 */
export function writeSearchIndex({ catalog, basis }: PublishContext): Map<string, string | ViewFile> {
  const all = new Map<string, string | ViewFile>();
  for (const language of catalog.site.languages.keys()) {
    const fold = folding(language);
    const entries = catalog.entries.filter((entry) => entry.language === language);
    const pages = entries.map((entry, id) => {
      const terms = entry.derive('terms', hashOf(basis, entry.key), () =>
        JSON.stringify(termsOfDocument(searchDocument(catalog, entry, id), fold)),
      );
      return { ...searchFacts(catalog, entry, id), terms: JSON.parse(terms) as DocumentTerms };
    });
    const folder = `/assets/search/${language}/`;
    const { files, texts } = writeIndex(pages, language, searchDictionaries(catalog, language));
    for (const [name, text] of files) all.set(folder + name, text);
    for (const [name, id] of texts) {
      const entry = entries[id];
      if (!entry) continue;
      const text = () => writePageText(searchDocument(catalog, entry, id));
      all.set(folder + name, { key: () => name, text }); // the name holds a hash of the text
    }
  }
  return all;
}
