/** A video among the files that are published as they are. Addresses are within the site. */
export interface Video {
  /** Pixels; missing where the file does not tell. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** A picture of the same name. */
  readonly poster?: string | undefined;
  /** A `.vtt` of the same name. */
  readonly captions?: string | undefined;
}
