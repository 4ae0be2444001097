/** A stretch of the source, by offsets, and what replaces it: text, and between the texts hrefs. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly string[];
}

/** What a line begins with that is in the same list item or quote as this offset. */
export function prefixOf(offset: number, source: string): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^>\t]/g, ' ');
}
