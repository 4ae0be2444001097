import type { SearchDocument } from './document.ts';
import { termsOfDocument } from './document-terms.ts';
import { folding } from './folding.ts';
import { writePageText } from './page-text.ts';
import { type Dictionaries, writeIndex } from './write-index.ts';

/** Write the whole index of one language from whole documents: file name → content. */
export function indexDocuments(
  documents: readonly SearchDocument[],
  toward?: Dictionaries,
): Map<string, string> {
  const language = documents[0]?.language ?? 'en';
  const fold = folding(language);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { files, texts } = writeIndex(
    documents.map((document) => ({ ...document, terms: termsOfDocument(document, fold) })),
    language,
    toward,
  );
  for (const [name, id] of texts) {
    const document = byId.get(id);
    if (document) files.set(name, writePageText(document));
  }
  return files;
}
