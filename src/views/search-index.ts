import type { Catalog } from '../catalog/catalog.ts';
import { searchDictionaries, searchDocuments } from '../catalog/search-documents.ts';
import { indexDocuments } from '../search/index-documents.ts';

/** Write the search index of every language, by the address of each of its files. */
export function writeSearchIndex(catalog: Catalog): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of catalog.site.languages.keys()) {
    const documents = searchDocuments(catalog, language);
    for (const [name, text] of indexDocuments(documents, searchDictionaries(catalog, language)))
      files.set(`/assets/search/${language}/${name}`, text);
  }
  return files;
}
