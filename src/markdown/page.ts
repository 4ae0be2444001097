import type { VFile } from 'vfile';
import type { DialectOptions } from './options.ts';

/** Ids that begin like this belong to the page around the answer. */
export const reservedIdPrefix = 'kotae-';

/** The id of the first picture that the viewer shows. */
export const picturesId = 'kotae-pictures';

declare module 'vfile' {
  interface DataMap {
    /** What the steps need to know about the page that the file becomes, and its site. */
    page: Readonly<DialectOptions>;
  }
}

/** What transforms ask about the page of a file: its language and texts, and where its links and pictures lead. */
export function pageOf(file: VFile): Readonly<DialectOptions> {
  if (file.data.page === undefined)
    throw new TypeError('a file is rendered for a page: set `file.data.page`');
  return file.data.page;
}
