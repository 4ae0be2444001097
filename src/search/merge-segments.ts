import { postingsAfter } from './postings-text.ts';
import type { Segment } from './segment.ts';
import { idleVariants } from './variants.ts';

/** What the pages of one language hold. */
export interface Vocabulary {
  /** By term: written postings; documents are counted by their place in the list. */
  readonly postings: ReadonlyMap<string, string>;
  /** Words made of letters only, as written: the ones that a misspelt word is compared with. */
  readonly words: readonly string[];
}

/** Put the segments of an index together, in their order: the same as one segment of all their pages. */
export function mergeSegments(segments: readonly Segment[]): Vocabulary {
  const postings = new Map<string, string>();
  const last = new Map<string, number>();
  const words = new Set<string>();
  let first = 0;
  for (const segment of segments) {
    const texts = apart(segment.postings);
    apart(segment.keys).forEach((key, i) => {
      const distance = first - (last.get(key) ?? -1) - 1;
      postings.set(key, (postings.get(key) ?? '') + postingsAfter(texts[i] ?? '', distance));
      last.set(key, first + (segment.last[i] ?? 0));
    });
    for (const word of apart(segment.words)) words.add(word);
    first += segment.pages;
  }
  for (const key of idleVariants(postings.keys())) postings.delete(key);
  return { postings, words: [...words] };
}

function apart(list: string): string[] {
  return list === '' ? [] : list.split(' ');
}
