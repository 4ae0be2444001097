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
 * The text is matched as it is in the file: escapes and entities are still written out. With `goesOn`, a match that begins
 * in running text may end in what follows on its line, such as an address.
 */
export function matchesInText(
  { nodes, source }: ParsedPage,
  pattern: RegExp,
  { goesOn = false } = {},
): TextMatch[] {
  return nodes('text').flatMap(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    const lineEnd = goesOn ? source.indexOf('\n', end) : end;
    return [...source.slice(start, lineEnd < 0 ? undefined : lineEnd).matchAll(pattern)]
      .map((match) => ({ found: match[0], offset: start + match.index }))
      .filter(({ offset }) => offset < end);
  });
}
