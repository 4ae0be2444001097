import type { DocumentFacts } from './document.ts';
import { countedFields, type DocumentTerms, titleField, unpackCounts } from './document-terms.ts';
import { folding } from './folding.ts';
import { addPosting, createPostings, type Postings, writePostings } from './postings-text.ts';
import { type FoldWord, tokenise } from './tokens.ts';
import { collectVariants } from './variants.ts';
import { canBeMisspelt } from './writing-systems.ts';

/** How much a term weighs by where it is, and how much a field's length counts against it (0 to 1). */
const fields = {
  body: { weight: 1, lengthMatters: 0.75 },
  asides: { weight: 0.3, lengthMatters: 0.75 },
  title: { weight: 8, lengthMatters: 0.4 },
  keywords: { weight: 5, lengthMatters: 0.2 },
  slug: { weight: 3, lengthMatters: 0.6 },
  headings: { weight: 2, lengthMatters: 0.4 },
  labels: { weight: 0.7, lengthMatters: 0.2 },
} as const;

/** What the index is written from, of one page: its text is not needed. */
export interface IndexedPage extends DocumentFacts {
  readonly terms: DocumentTerms;
}

/** What the pages of one language hold. */
export interface Vocabulary {
  /** By term: written postings; documents are counted by their place in the list. */
  readonly postings: ReadonlyMap<string, string>;
  /** Words made of letters only, as written: the ones that a misspelt word is compared with. */
  readonly words: readonly string[];
}

/**
 * Weigh every term of every page by BM25F, all but the term's rarity.
 *
 * The frequencies in the fields are divided by the field's relative length, weighted, added, and saturated together
 * (Robertson, Zaragoza and Taylor 2004), so that a query needs no lengths: it adds rarity × impact.
 */
export function weighTerms(pages: readonly IndexedPage[], language: string): Vocabulary {
  const lists = new Map<string, Postings>();
  const listOf = (term: string): Postings => {
    const known = lists.get(term) ?? createPostings();
    lists.set(term, known);
    return known;
  };
  const words = new Set<string>();
  const variants = collectVariants(words, listOf);
  const labelTerms = rememberingLabels(words, folding(language));
  const counts = rememberingCounts();
  const labelled = pages.map(({ labels }) => labels.map(labelTerms));
  const average = averageLengths(pages, labelled);

  pages.forEach(({ terms: [, lengths, rows] }, page) => {
    const shares = countedFields.map(({ name }, field) => share(name, lengths[field] ?? 0, average[name]));
    const labels = labelled[page] ?? [];
    const shareOfLabel = share('labels', sum(labels.map(({ length }) => length)), average.labels);
    for (const term of labels.flat()) addPosting(listOf(term), page, shareOfLabel);
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
  for (const key of variants.idle()) lists.delete(key);
  return {
    postings: new Map([...lists].map(([term, list]) => [term, writePostings(list)])),
    words: [...words].filter(canBeMisspelt),
  };
}

type Field = keyof typeof fields;

/** What one count in a field adds to a term's frequency. */
function share(field: Field, length: number, average: number): number {
  const { weight, lengthMatters } = fields[field];
  return weight / (1 - lengthMatters + (lengthMatters * length) / (average || 1));
}

/** The mean length of each field, rounded so that an edit of one page among many leaves the impacts of the others. */
function averageLengths(
  pages: readonly IndexedPage[],
  labelled: readonly (readonly string[][])[],
): Readonly<Record<Field, number>> {
  const mean = (lengths: readonly number[]): number => inSteps(sum(lengths) / Math.max(1, pages.length));
  const own = countedFields.map(({ name }, field) => [
    name,
    mean(pages.map(({ terms: [, lengths] }) => lengths[field] ?? 0)),
  ]);
  const labels = mean(labelled.map((terms) => sum(terms.map(({ length }) => length))));
  return { ...Object.fromEntries(own), labels } as Record<Field, number>;
}

/** The nearest of the numbers that grow by a quarter from one to the next. */
function inSteps(value: number): number {
  const step = Math.log(1.25);
  return value > 0 ? Math.exp(Math.round(Math.log(value) / step) * step) : 0;
}

/** There are few labels, on many pages. */
function rememberingLabels(words: Set<string>, fold: FoldWord): (label: string) => string[] {
  const known = new Map<string, string[]>();
  return (label) => {
    const terms = known.get(label) ?? [];
    if (known.has(label)) return terms;
    for (const { term, word } of tokenise(label, fold)) {
      terms.push(term);
      words.add(word);
    }
    known.set(label, terms);
    return terms;
  };
}

function rememberingCounts(): (packed: number) => number[] {
  const known = new Map<number, number[]>();
  return (packed) => {
    const counts = known.get(packed) ?? unpackCounts(packed);
    known.set(packed, counts);
    return counts;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
