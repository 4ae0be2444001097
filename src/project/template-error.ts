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

/** Code of the site itself leaves a page of Kotae's without its text. */
export class LostPageError extends Error {
  override readonly name = 'LostPageError';
  /** The configuration of Eleventy, relative to the site's root. */
  readonly file: string;
  readonly address: string;
  /** Name of the transform that gave no text; undefined where it is not known what left the page out. */
  readonly transform: string | undefined;

  constructor(file: string, address: string, transform?: string) {
    super(`No text for ${address}${transform === undefined ? '' : ` from the transform ${transform}`}`);
    this.file = file;
    this.address = address;
    this.transform = transform;
  }
}

/** Code of the site itself ended a command before it was done, or keeps it from ever being done. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';
  /** The file, relative to the site's root, with a line where that is known. */
  readonly file: string;
  /** `exited`: it ended the process. `unanswered`: nothing is left that could go on. */
  readonly reason: 'exited' | 'unanswered';

  constructor(file: string, reason: 'exited' | 'unanswered') {
    super(`${file}: ${reason}`);
    this.file = file;
    this.reason = reason;
  }
}
