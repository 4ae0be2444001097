import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** Folders that are read, by the folder that they are in, relative to the root of a site. */
const known = { assets: ['fonts', 'images', 'static'], '': ['assets', 'layouts'] };

/**
 * Report which folders of a site are one that is read but for a slip of the name: `assets/font/`. Those of other names may
 * be anything.
 */
export async function misnamedFolders(root: string): Promise<Diagnostic[]> {
  const found = await Promise.all(
    Object.entries(known).map(async ([folder, names]) => misnamedIn(root, folder, names)),
  );
  return found.flat();
}

async function misnamedIn(root: string, folder: string, read: readonly string[]): Promise<Diagnostic[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const missing = read.filter((name) => !names.includes(name));
  return names.flatMap((name) => {
    const meant = read.includes(name) ? undefined : nearest(name, missing);
    if (meant === undefined) return [];
    const file = posix.join(folder, name);
    return [diagnose('site/misnamed-folder', { file }, { meant: posix.join(folder, meant) })];
  });
}
