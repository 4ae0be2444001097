/** A template of the site itself, or its configuration of Eleventy, does not work. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** The file, relative to the site's root, as far as it is known, with a line where that is known. */
  readonly file: string;
  /** What went wrong; undefined for a configuration that leaves the plugin out. */
  readonly reason: string | undefined;

  constructor(file: string, reason: string | undefined, cause?: unknown) {
    super(reason, { cause });
    this.file = file;
    this.reason = reason;
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
