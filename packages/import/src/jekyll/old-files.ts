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
  const places = new Map<string, string>();
  /** Find a place for a file: the wanted one, or the next that is free, since old folders come together here. */
  const plan = (wanted: string, file: string): string => {
    const known = places.get(file);
    if (known !== undefined) return known;
    const ending = posix.extname(wanted);
    let path = wanted;
    for (let number = 2; planned.has(path); number += 1)
      path = `${wanted.slice(0, wanted.length - ending.length)}-${number}${ending}`;
    planned.set(path, { copyOf: posix.join(source, file) });
    places.set(file, path);
    return path;
  };
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
        return `/${plan(address, file)}`;
      }
      const address = file.startsWith('assets/') ? file : `assets/${file}`;
      return plan(`assets/static/${address}`, file).slice('assets/static'.length);
    },
    planned: () => planned,
  };
}
