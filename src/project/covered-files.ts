import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { outputPath } from '../pages/output-path.ts';

/** What may be in the place of a file. */
export interface Covering {
  readonly pages: ReadonlyMap<string, { readonly file: string }>;
  readonly entries: readonly Pick<Entry, 'aliases' | 'file' | 'lines'>[];
}

/**
 * Report pages that would be where a file of Kotae's is, such as a former address `/_redirects`, or need a folder there.
 *
 * `files` tells whether there is a file at an address. An alias is told where it is written.
 */
export function coveredFiles(
  { pages, entries }: Covering,
  files: { readonly has: (address: string) => boolean },
): Diagnostic[] {
  return [...pages].flatMap(([address, { file }]) => {
    const other = pathsOf(outputPath(address)).find((path) => files.has(path));
    if (other === undefined) return [];
    const former = entries.find(({ aliases }) => aliases.includes(address));
    const place = former ? { file: former.file, line: former.lines.aliases } : { file };
    return [diagnose('catalog/same-address', place, { address, other })];
  });
}

/** `/en/faq/index.html`, `/en/faq` and `/en`. */
function pathsOf(path: string): string[] {
  const folder = posix.dirname(path);
  return [path, ...(folder === '/' ? [] : pathsOf(folder))];
}
