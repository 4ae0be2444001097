/** A template of the site itself would write outside the published folder. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  /** The template, relative to the site's root. */
  readonly file: string;
  /** Where it would write, from the published folder. */
  readonly path: string;

  constructor(file: string, path: string) {
    super(`${file} would write to ${path}, outside the published folder. Give it another permalink.`);
    this.file = file;
    this.path = path;
  }
}
