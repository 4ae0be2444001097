/** A stretch of the source, by offsets, and what replaces it: text, and between the texts hrefs. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly string[];
}
