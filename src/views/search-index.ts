import { once } from '../cache/once.ts';
import type { Catalog } from '../catalog/catalog.ts';
import {
  documentText,
  labelsOf,
  listedFacts,
  searchDictionaries,
  searchDocument,
} from '../catalog/search-documents.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import { type DocumentTerms, termsOfDocument } from '../search/document-terms.ts';
import { averageLengths } from '../search/field-lengths.ts';
import { folding } from '../search/folding.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { writePageText } from '../search/page-text.ts';
import { countSegment, type Segment, type SegmentCounts, weighSegment } from '../search/segment.ts';
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
    const index = once(() => indexOf(catalog, siteHash, entries, dictionaries));
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

/** Write the index of one language; what its segments hold is kept from one build to the next. */
function indexOf(
  catalog: Catalog,
  siteHash: string,
  entries: readonly Entry[],
  dictionaries: Dictionaries,
): IndexFiles {
  const language = entries[0]?.language ?? '';
  const segments = inSegments(entries).map((own) => {
    const name = `${language} ${own[0]?.file}`;
    const key = hashOf(siteHash, ...own.map((entry) => entry.key));
    const pages = once(() => countedPages(catalog, siteHash, own));
    const counts = catalog.derive(`counts ${name}`, key, () =>
      JSON.stringify(countSegment(pages(), language)),
    );
    return { name, key, pages, counts: JSON.parse(counts) as SegmentCounts };
  });
  const average = averageLengths(
    segments.map(({ counts }) => counts.lengths),
    entries.length,
  );
  const weighed = segments.map(({ name, key, pages }) => {
    const segment = catalog.derive(`segment ${name}`, hashOf(key, JSON.stringify(average)), () =>
      JSON.stringify(weighSegment(pages(), average, language)),
    );
    return JSON.parse(segment) as Segment;
  });
  const texts = segments.flatMap(({ counts }) => counts.texts);
  const listed = entries.map((entry, id) => ({ text: texts[id] ?? '', ...listedFacts(catalog, entry, id) }));
  return writeIndex(listed, mergeSegments(weighed), language, dictionaries);
}

/** Cut a list behind one of 128 entries, chosen by their names: one that comes or goes changes no segment but its own. */
function inSegments(entries: readonly Entry[]): Entry[][] {
  const segments: Entry[][] = [[]];
  for (const entry of entries) {
    segments.at(-1)?.push(entry);
    if (Number.parseInt(hashOf(entry.file).slice(0, 4), 16) % 128 === 0) segments.push([]);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** What is counted in a page is kept from one build to the next, too. */
function countedPages(catalog: Catalog, siteHash: string, entries: readonly Entry[]) {
  const fold = folding(entries[0]?.language ?? '');
  return entries.map((entry) => {
    const terms = entry.derive('terms', hashOf(siteHash, entry.key), () =>
      JSON.stringify(termsOfDocument(documentText(entry), fold)),
    );
    return { labels: labelsOf(catalog, entry), terms: JSON.parse(terms) as DocumentTerms };
  });
}

function namesOf({ files, texts }: IndexFiles): IndexNames {
  return { files: [...files].map(([name, text]) => [name, hashOf(text)]), texts: [...texts] };
}

function writtenOut(dictionaries: Dictionaries): string {
  return JSON.stringify([...dictionaries].map(([language, words]) => [language, [...words]]));
}
