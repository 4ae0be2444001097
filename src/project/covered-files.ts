import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { outputPath } from '../pages/output-path.ts';
import type { SitePage } from './plan-site.ts';

/**
 * Report pages that would be where a file of Kotae's is, such as a former address `/_redirects`, or need a folder there.
 *
 * `files` tells whether there is a file at an address.
 */
export function coveredFiles(
  pages: ReadonlyMap<string, Pick<SitePage, 'file'>>,
  files: { readonly has: (address: string) => boolean },
): Diagnostic[] {
  return [...pages].flatMap(([address, { file }]) => {
    const covered = pathsOf(outputPath(address)).find((path) => files.has(path));
    return covered === undefined
      ? []
      : [diagnose('catalog/same-address', { file }, { address, other: covered })];
  });
}

/** `/en/faq/index.html`, `/en/faq` and `/en`. */
function pathsOf(path: string): string[] {
  const folder = posix.dirname(path);
  return [path, ...(folder === '/' ? [] : pathsOf(folder))];
}
