import { contentHash } from '../files/sha256.ts';
import type { DocumentText } from './document.ts';
import { folding } from './folding.ts';
import { formMark, spellingMark } from './index-manifest.ts';
import { type FoldWord, tokenise } from './tokens.ts';

/** The fields of a page's own text, and how often a term is counted in each at most: more says nothing more. */
export const countedFields = [
  { name: 'body', most: 31 },
  { name: 'asides', most: 3 },
  { name: 'title', most: 3 },
  { name: 'keywords', most: 3 },
  { name: 'slug', most: 3 },
  { name: 'headings', most: 7 },
] as const;

export const titleField = countedFields.findIndex(({ name }) => name === 'title');

/**
 * What the index needs to know of the text of one page: plain data, which can be kept as JSON.
 *
 * `text` is a hash of all that a result shows of the text. `lengths` are the numbers of terms in the fields, in the
 * order of `countedFields`. `terms` has a row for each count that occurs (see `packCounts`): the terms counted
 * so, separated by spaces. A term that was written otherwise is followed by the words as written: `submit=submitted`; of
 * several, those in the title have a mark: `submit=submitted=>submission`.
 */
export type DocumentTerms = readonly [
  text: string,
  lengths: readonly number[],
  terms: readonly (readonly [counts: number, terms: string])[],
];

/** Find the terms of one page. The same text always gives the same value; `fold` may remember what it folded. */
export function termsOfDocument(
  document: DocumentText,
  fold: FoldWord = folding(document.language),
): DocumentTerms {
  const { title, slug, keywords, headings, sections } = document;
  const texts = [
    sections.map(({ text }) => text),
    sections.map(({ aside = '' }) => aside),
    [title],
    keywords,
    [slug],
    headings.map(({ text }) => text),
  ];
  const lengths = texts.map(() => 0);
  const found = new Map<string, { counts: number[]; words: Set<string>; inTitle: Set<string> }>();
  texts.forEach((parts, field) => {
    for (const { term, word, kind } of parts.flatMap((part) => tokenise(part, fold))) {
      lengths[field] = (lengths[field] ?? 0) + 1;
      const known = found.get(term) ?? { counts: texts.map(() => 0), words: new Set(), inTitle: new Set() };
      found.set(term, known);
      known.counts[field] = (known.counts[field] ?? 0) + 1;
      const written = kind === 'pair' || kind === 'single' ? term : word;
      known.words.add(written);
      if (field === titleField) known.inTitle.add(written);
    }
  });
  const rows = new Map<number, string[]>();
  for (const [term, { counts, words, inTitle }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const packed = packCounts(counts);
    const row = rows.get(packed) ?? [];
    rows.set(packed, row);
    const marked = [...words]
      .sort()
      .map((word) => (words.size > 1 && inTitle.has(word) ? formMark + word : word));
    row.push(words.size === 1 && words.has(term) ? term : [term, ...marked].join(spellingMark));
  }
  return [
    contentHash(JSON.stringify([title, sections])),
    lengths,
    [...rows].sort(([a], [b]) => a - b).map(([counts, terms]) => [counts, terms.join(' ')]),
  ];
}

/** Write counts in the order of `countedFields` as one number, the first in its lowest digits. */
function packCounts(counts: readonly number[]): number {
  let packed = 0;
  let place = 1;
  countedFields.forEach(({ most }, field) => {
    packed += Math.min(most, counts[field] ?? 0) * place;
    place *= most + 1;
  });
  return packed;
}

/** Read what `packCounts` wrote. */
export function unpackCounts(packed: number): number[] {
  let rest = packed;
  return countedFields.map(({ most }) => {
    const count = rest % (most + 1);
    rest = Math.floor(rest / (most + 1));
    return count;
  });
}
