import type { SearchDocument } from './document.ts';
import { rememberingFold } from './fold-english.ts';
import { canBeMisspelt } from './spelling.ts';
import type { FoldWord } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** How much a word weighs by where it stands, and how much a field's length counts against it (0 to 1). */
const fields = {
  title: { weight: 6, lengthMatters: 0.4 },
  keywords: { weight: 5, lengthMatters: 0.2 },
  slug: { weight: 5, lengthMatters: 0.6 },
  headings: { weight: 2.5, lengthMatters: 0.4 },
  labels: { weight: 1.5, lengthMatters: 0.2 },
  body: { weight: 1, lengthMatters: 0.75 },
  asides: { weight: 0.3, lengthMatters: 0.75 },
} as const;

/** How fast repetition stops counting (BM25's k1). */
const saturation = 2;

/** One page that holds a term. `impact` (0 to 1) is the term's saturated, weighted frequency there. */
interface Posting {
  readonly document: number;
  readonly impact: number;
}

/** What the pages of one language hold. */
export interface Vocabulary {
  /** By term; documents ascending, counted by their place in the list. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** Words made of letters only, as written: the ones that a misspelt word is compared with. */
  readonly words: readonly string[];
}

type Field = keyof typeof fields;
const fieldNames = Object.keys(fields) as Field[];

/**
 * Weigh every term of every document by BM25F, all but the term's rarity.
 *
 * The frequencies in the fields are divided by the field's relative length, weighted, added, and saturated together
 * (Robertson, Zaragoza and Taylor 2004), so that a query needs no lengths: it adds rarity × impact.
 */
export function weighTerms(documents: readonly SearchDocument[]): Vocabulary {
  const words = new Set<string>();
  const fold = rememberingFold();
  const counted = documents.map((document) => countTerms(document, words, fold));
  const average = Object.fromEntries(
    fieldNames.map((field) => [
      field,
      counted.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(1, documents.length),
    ]),
  );
  const postings = new Map<string, Posting[]>();
  counted.forEach(({ lengths, counts }, document) => {
    const frequencies = new Map<string, number>();
    for (const field of fieldNames) {
      const { weight, lengthMatters } = fields[field];
      const relativeLength = lengths[field] / (average[field] || 1);
      const share = weight / (1 - lengthMatters + lengthMatters * relativeLength);
      for (const [term, count] of counts[field]) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + count * share);
      }
    }
    for (const [term, frequency] of frequencies) {
      const posting = { document, impact: frequency / (frequency + saturation) };
      const list = postings.get(term);
      if (list) list.push(posting);
      else postings.set(term, [posting]);
    }
  });
  return { postings, words: [...words].filter(canBeMisspelt) };
}

interface Counted {
  readonly lengths: Record<Field, number>;
  readonly counts: Record<Field, Map<string, number>>;
}

function countTerms(document: SearchDocument, words: Set<string>, fold: FoldWord): Counted {
  const texts: Record<Field, readonly string[]> = {
    title: [document.title],
    keywords: document.keywords,
    slug: [document.slug],
    headings: document.headings.map(({ text }) => text),
    labels: document.labels,
    body: document.sections.map(({ text }) => text),
    asides: document.sections.map(({ aside = '' }) => aside),
  };
  const lengths = { title: 0, keywords: 0, slug: 0, headings: 0, labels: 0, body: 0, asides: 0 };
  const counts = {
    title: new Map<string, number>(),
    keywords: new Map<string, number>(),
    slug: new Map<string, number>(),
    headings: new Map<string, number>(),
    labels: new Map<string, number>(),
    body: new Map<string, number>(),
    asides: new Map<string, number>(),
  };
  for (const field of fieldNames) {
    for (const text of texts[field]) {
      for (const { term, word } of tokenise(text, fold)) {
        lengths[field] += 1;
        counts[field].set(term, (counts[field].get(term) ?? 0) + 1);
        words.add(word);
      }
    }
  }
  return { lengths, counts };
}
