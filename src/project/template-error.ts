/** A template of the site itself, or its configuration of Eleventy, does not work. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** The file, relative to the site's root, as far as it is known. */
  readonly file: string;

  constructor(file: string, message: string, cause: unknown) {
    super(message, { cause });
    this.file = file;
  }
}

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
