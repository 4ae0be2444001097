import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';

/**
 * Report which files directly in a folder nobody reads: those of other names than the ones known there.
 *
 * `isUsed` names more that are read. Default: there are none.
 * Folders and hidden files are left alone; a folder that is not there holds none.
 */
export async function unusedFiles(
  root: string,
  folder: string,
  known: readonly string[],
  isUsed: (name: string) => boolean = () => false,
): Promise<Diagnostic[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !known.includes(entry.name))
    .filter(({ name }) => !isUsed(name))
    .map(({ name }) => {
      const values = { nearest: nearest(name, known), known };
      return diagnose('site/unused-file', { file: `${folder}/${name}` }, values);
    });
}
