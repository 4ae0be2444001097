import type { Term } from './vocabulary.ts';

/** The label of a word of the vocabulary in a language; its id in one that the site does not have. */
export function labelOf({ id, label }: Term, language: string): string {
  return label[language] ?? id;
}
