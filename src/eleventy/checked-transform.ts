import type { Transform } from '@11ty/eleventy';
import { LostPageError } from '../project/template-error.ts';
import { pagesTemplate } from './pages-template.ts';

/** A transform that a site itself brings. */
export interface OwnTransform {
  /** The configuration of Eleventy, relative to the site's root. */
  readonly config: string;
  readonly name: string;
  readonly transform: Transform;
  /** Names the path of a file as people know it. */
  readonly shownPath: (path: string) => string;
}

/** Make a transform one that is told the paths that people know, and that throws a `LostPageError` where it gives no text. */
export function checkedTransform({ config, name, transform, shownPath }: OwnTransform): Transform {
  return async function (html, path) {
    const outputPath = path === false ? path : shownPath(path);
    const page = { ...this.page, outputPath };
    const text: unknown = await transform.call({ ...this, outputPath, page }, html, outputPath);
    // A template of the site's own may well become an empty file.
    const isLost = text === '' ? html !== '' && page.inputPath.endsWith(pagesTemplate) : !text;
    if (isLost && page.url !== false) throw new LostPageError(config, page.url, name);
    return text as string;
  };
}
