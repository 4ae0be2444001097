import { posix } from 'node:path';
import type { PlannedFile } from '../site-folder.ts';
import { listFiles } from './list-files.ts';

/** The files of the old site that are no pages. */
export interface OldFiles {
  /** The new address of an old one; `undefined` when there is no such file. What is asked for is brought along. */
  readonly find: (path: string) => string | undefined;
  /** What the new site must hold, by its path there. */
  readonly planned: () => ReadonlyMap<string, PlannedFile>;
}

const image = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Find a place in the new site for the old site's files.
 *
 * All pictures in `assets/images/` stay where they are. Pictures elsewhere move there, and other files below
 * `/assets/`, when an answer shows them or links to them; their new address is told.
 */
export async function findOldFiles(source: string): Promise<OldFiles> {
  const files = new Map<string, string>();
  for (const file of await listFiles(source)) {
    if (/(?:^|\/)[._]/.test(file) || /^(?:node_modules|vendor)\//.test(file)) continue;
    files.set(`/${file.normalize('NFC')}`, file);
  }
  const planned = new Map<string, PlannedFile>();
  const plan = (path: string, file: string) => planned.set(path, { copyOf: posix.join(source, file) });
  for (const [path, file] of files) {
    if (path.startsWith('/assets/images/') && image.test(path)) plan(path.slice(1), file);
  }
  return {
    find: (path) => {
      const file = files.get(path.normalize('NFC'));
      if (file === undefined) return undefined;
      if (image.test(file)) {
        const address = file.startsWith('assets/images/')
          ? file
          : `assets/images/${file.replace(/^assets\//, '')}`;
        plan(address, file);
        return `/${address}`;
      }
      const address = file.startsWith('assets/') ? file : `assets/${file}`;
      plan(`assets/static/${address}`, file);
      return `/${address}`;
    },
    planned: () => planned,
  };
}
