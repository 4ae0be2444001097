import { join, relative, sep } from 'node:path';
import { filesAt } from '../files/files-at.ts';
import { hasImageName } from './problems.ts';

/** List the images in `assets/images/` and its folders: paths relative to the root, composed (NFC), sorted. */
export async function listImages(root: string): Promise<readonly string[]> {
  const folder = join(root, 'assets', 'images');
  return filesAt(folder, () => false)
    .filter(hasImageName)
    .map((path) => relative(root, path).split(sep).join('/').normalize('NFC'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort();
}
