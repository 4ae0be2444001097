import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hasImageName } from './problems.ts';

/** List the images in `assets/images/` and its folders: paths relative to the root, composed (NFC), sorted. */
export async function listImages(root: string): Promise<readonly string[]> {
  const folder = join(root, 'assets', 'images');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && hasImageName(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/').normalize('NFC'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort();
}
