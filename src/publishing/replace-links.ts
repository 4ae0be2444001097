import { lstatSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Take away links that stand in the place of these files of a folder, or of a folder on the way to one: what is written
 * there would go where they lead. The folder itself may be a link.
 */
export function replaceLinks(folder: string, paths: Iterable<string>): void {
  const looked = new Set<string>();
  const look = (path: string): void => {
    if (path === '/' || looked.has(path)) return;
    looked.add(path);
    look(dirname(path)); // the outer one first: what is behind it stays
    const file = join(folder, path);
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(file);
  };
  for (const path of paths) look(join('/', path));
}
