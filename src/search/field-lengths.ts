import type { DocumentFacts } from './document.ts';
import { countedFields, type DocumentTerms } from './document-terms.ts';
import { type FoldWord, tokenise } from './tokens.ts';

/** What is counted and weighed of one page: its text is not needed. */
export interface CountedPage extends Pick<DocumentFacts, 'labels'> {
  readonly terms: DocumentTerms;
}

/** The fields of a page: those of its own text, and the labels of its tags and databases. */
export type Field = (typeof countedFields)[number]['name'] | 'labels';

/** A number of terms for each field. */
export type FieldLengths = Readonly<Record<Field, number>>;

/** How many terms the fields of some pages hold together. */
export function totalLengths(pages: readonly CountedPage[], termsOf: LabelTerms): FieldLengths {
  const own = countedFields.map(({ name }, field) => [
    name,
    sum(pages.map(({ terms: [, lengths] }) => lengths[field] ?? 0)),
  ]);
  const labels = sum(pages.map(({ labels }) => sum(labels.map((label) => termsOf(label).length))));
  return { ...Object.fromEntries(own), labels } as FieldLengths;
}

/** The mean length of each field, rounded so that an edit of one page among many leaves the impacts of the others. */
export function averageLengths(totals: readonly FieldLengths[], pages: number): FieldLengths {
  const names: readonly Field[] = [...countedFields.map(({ name }) => name), 'labels'];
  const means = names.map((name) => [
    name,
    inSteps(sum(totals.map((total) => total[name])) / Math.max(1, pages)),
  ]);
  return Object.fromEntries(means) as FieldLengths;
}

/** The nearest of the numbers that grow by a quarter from one to the next. */
function inSteps(value: number): number {
  const step = Math.log(1.25);
  return value > 0 ? Math.exp(Math.round(Math.log(value) / step) * step) : 0;
}

/** The terms of a label, each with its word as written. */
export type LabelTerms = (label: string) => readonly { readonly term: string; readonly word: string }[];

/** Find the terms of labels, of which there are few, on many pages. */
export function labelTermsIn(fold: FoldWord): LabelTerms {
  const known = new Map<string, ReturnType<LabelTerms>>();
  return (label) => {
    const terms = known.get(label) ?? [...tokenise(label, fold)];
    known.set(label, terms);
    return terms;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
