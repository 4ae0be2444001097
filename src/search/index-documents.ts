import type { SearchDocument } from './document.ts';
import { termsOfDocument } from './document-terms.ts';
import { averageLengths } from './field-lengths.ts';
import { folding } from './folding.ts';
import { mergeSegments } from './merge-segments.ts';
import { writePageText } from './page-text.ts';
import { countSegment, weighSegment } from './segment.ts';
import { type Dictionaries, writeIndex } from './write-index.ts';

/** Write the whole index of one language from whole documents, in whatever order: file name → content. */
export function indexDocuments(
  documents: readonly SearchDocument[],
  toward?: Dictionaries,
): Map<string, string> {
  const language = documents[0]?.language ?? 'en';
  const fold = folding(language);
  const ordered = [...documents].sort((a, b) => a.id - b.id);
  const pages = ordered.map((document) => ({ ...document, terms: termsOfDocument(document, fold) }));
  const { lengths } = countSegment(pages, language);
  const segment = weighSegment(pages, averageLengths([lengths], pages.length), language);
  const listed = pages.map((page) => ({ ...page, text: page.terms[0] }));
  const { files, texts } = writeIndex(listed, mergeSegments([segment]), language, toward);
  const byId = new Map(ordered.map((document) => [document.id, document]));
  for (const [name, id] of texts) {
    const document = byId.get(id);
    if (document) files.set(name, writePageText(document));
  }
  return files;
}
