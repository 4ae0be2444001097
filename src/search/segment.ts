import { countedFields, titleField, unpackCounts } from './document-terms.ts';
import {
  type CountedPage,
  type Field,
  type FieldLengths,
  type LabelTerms,
  labelTermsIn,
  totalLengths,
} from './field-lengths.ts';
import { folding } from './folding.ts';
import { addPosting, createPostings, type Postings, writePostings } from './postings-text.ts';
import { collectVariants } from './variants.ts';
import { canBeMisspelt } from './writing-systems.ts';

/** How much a term weighs by where it is, and how much a field's length counts against it (0 to 1). */
const fields: Readonly<Record<Field, { readonly weight: number; readonly lengthMatters: number }>> = {
  body: { weight: 1, lengthMatters: 0.75 },
  asides: { weight: 0.3, lengthMatters: 0.75 },
  title: { weight: 8, lengthMatters: 0.4 },
  keywords: { weight: 5, lengthMatters: 0.2 },
  slug: { weight: 3, lengthMatters: 0.6 },
  headings: { weight: 2, lengthMatters: 0.4 },
  labels: { weight: 0.7, lengthMatters: 0.2 },
};

/** What must be known of all pages before those of a segment are weighed: plain data, which can be kept as JSON. */
export interface SegmentCounts {
  readonly lengths: FieldLengths;
  /** Of each page, a hash of all that a result shows of its text. */
  readonly texts: readonly string[];
}

/** What some pages hold that follow each other in the list of an index: plain data, which can be kept as JSON. */
export interface Segment {
  readonly pages: number;
  /** Terms and their variants, separated by spaces. */
  readonly keys: string;
  /** For each key its postings, separated by spaces. Pages are counted from the first one of the segment. */
  readonly postings: string;
  /** For each key the last page that holds it. */
  readonly last: readonly number[];
  /** Words made of letters only, as written, separated by spaces: the ones that a misspelt word is compared with. */
  readonly words: string;
}

/** Count the pages of a segment. */
export function countSegment(pages: readonly CountedPage[], language: string): SegmentCounts {
  return {
    lengths: totalLengths(pages, labelTermsIn(folding(language))),
    texts: pages.map(({ terms: [text] }) => text),
  };
}

/**
 * Weigh every term of every page of a segment by BM25F, all but the term's rarity.
 *
 * The frequencies in the fields are divided by the field's length relative to the average of all pages, weighted, added,
 * and saturated together (Robertson, Zaragoza and Taylor 2004), so that a query needs no lengths: it adds rarity × impact.
 */
export function weighSegment(
  pages: readonly CountedPage[],
  average: FieldLengths,
  language: string,
): Segment {
  const lists = new Map<string, Postings>();
  const listOf = (term: string): Postings => {
    const known = lists.get(term) ?? createPostings();
    lists.set(term, known);
    return known;
  };
  const words = new Set<string>();
  const variants = collectVariants(words, listOf);
  const termsOf = labelTermsIn(folding(language));
  const counts = rememberingCounts();

  pages.forEach(({ labels, terms: [, lengths, rows] }, page) => {
    addLabels(labels.flatMap(termsOf), page);
    const shares = countedFields.map(({ name }, field) => share(name, lengths[field] ?? 0, average[name]));
    for (const [packed, text] of rows) {
      let frequency = 0;
      const counted = counts(packed);
      const isInTitle = (counted[titleField] ?? 0) > 0;
      counted.forEach((count, field) => {
        frequency += count * (shares[field] ?? 0);
      });
      for (const term of text.split(' ')) {
        const { list, spelled } = variants.read(term);
        addPosting(list, page, frequency, isInTitle);
        for (const spelling of spelled) addPosting(spelling, page, frequency, isInTitle);
        if (isInTitle) for (const form of variants.inTitle(term)) addPosting(form, page, 0);
      }
    }
  });

  function addLabels(terms: ReturnType<LabelTerms>, page: number): void {
    const shareOfLabel = share('labels', terms.length, average.labels);
    for (const { term, word } of terms) {
      addPosting(listOf(term), page, shareOfLabel);
      words.add(word);
    }
  }

  return {
    pages: pages.length,
    keys: [...lists.keys()].join(' '),
    postings: [...lists.values()].map(writePostings).join(' '),
    last: [...lists.values()].map(({ last }) => last),
    words: [...words].filter(canBeMisspelt).join(' '),
  };
}

/** What one count in a field adds to a term's frequency. */
function share(field: Field, length: number, average: number): number {
  const { weight, lengthMatters } = fields[field];
  return weight / (1 - lengthMatters + (lengthMatters * length) / (average || 1));
}

function rememberingCounts(): (packed: number) => number[] {
  const known = new Map<number, number[]>();
  return (packed) => {
    const counts = known.get(packed) ?? unpackCounts(packed);
    known.set(packed, counts);
    return counts;
  };
}
