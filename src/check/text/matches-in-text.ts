import type { ParsedPage } from '../parsed-page.ts';

/** A match of a pattern in running text. */
export interface TextMatch {
  readonly found: string;
  /** Where it begins in the source. */
  readonly offset: number;
}

/**
 * Yield every match of a pattern in the running text of an answer: no code, no addresses, no raw HTML.
 *
 * The text is matched as it is in the file: escapes and entities are still written out.
 */
export function matchesInText({ nodes, source }: ParsedPage, pattern: RegExp): TextMatch[] {
  return nodes('text').flatMap(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    return [...source.slice(start, end).matchAll(pattern)].map((match) => ({
      found: match[0],
      offset: start + match.index,
    }));
  });
}
