import { join, resolve } from 'node:path';
import { isWithin } from '../files/is-within.ts';

/** Folders of a site that a build reads or that other programs fill, the history among them. */
export const sourceFolders = ['content', 'assets', 'layouts', 'node_modules', '.git'] as const;

/** Whether a folder, as it is named relative to the root, is one of the sources, is in one or holds them all. */
export function isInSources(root: string, named: string): boolean {
  const path = resolve(root, named);
  return isWithin(root, path) || sourceFolders.some((folder) => isWithin(path, join(root, folder)));
}
