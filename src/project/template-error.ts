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
