/** A stretch of the source, by offsets, and what stands in its place: text, and between the texts hrefs. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly string[];
}
