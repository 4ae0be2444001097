import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type StaticFiles, staticFileAt } from '../site/static-files.ts';

/** Folders that a build fills by itself. */
const filled = ['/assets/fonts/', '/assets/images/', '/assets/kotae/', '/assets/search/'];

/**
 * Report files that want the address of a page, or are where a folder or a file of the site is to be.
 *
 * `pages` are the addresses of all pages. A file may take the place of a view such as `/robots.txt`, but not lie below it.
 */
export function staticDiagnostics(
  { files }: StaticFiles,
  pages: ReadonlySet<string>,
  views: { readonly has: (address: string) => boolean },
): Diagnostic[] {
  const folders = new Set([...pages, ...filled].flatMap(foldersOf));
  return [...files.keys()].flatMap((address) => {
    const page = address.replace(/\/index\.html$/, '/');
    const inTheWay = [page, address, ...foldersOf(address)].find((one) => pages.has(one));
    const covered = foldersOf(address).find((one) => views.has(one));
    const taken = inTheWay ?? covered ?? (folders.has(address) ? `${address}/` : undefined);
    return taken === undefined
      ? []
      : [diagnose('publish/static-address', { file: staticFileAt(address) }, { address: taken })];
  });
}

/** `/en` and `/en/faq` of `/en/faq/sftp/`. */
function foldersOf(address: string): string[] {
  const folder = posix.dirname(address.replace(/\/$/, '/index.html'));
  return folder === '/' ? [] : [folder, ...foldersOf(folder)];
}
