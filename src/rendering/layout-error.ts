/** A layout that the site brings itself does not compile, has no default export, or failed on a page. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  /** `layouts/answer.tsx`, with line and column where they are known. */
  readonly place: string;

  constructor(place: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.place = place;
  }
}
