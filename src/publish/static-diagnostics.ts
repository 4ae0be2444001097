import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type StaticFiles, staticFolder } from '../site/static-files.ts';

/** Tell of files that want the address of a page. */
export function staticDiagnostics({ files }: StaticFiles, pages: ReadonlySet<string>): Diagnostic[] {
  return [...files.keys()].flatMap((address) => {
    const page = address.replace(/\/index\.html$/, '/');
    return pages.has(page) || pages.has(address)
      ? [diagnose('publish/static-address', { file: staticFolder + address }, { address: page })]
      : [];
  });
}
