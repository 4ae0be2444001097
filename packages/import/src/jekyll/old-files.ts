import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { decodeAddress } from 'kotae/files';
import type { PlannedFile } from '../site-folder.ts';
import { listFiles } from './list-files.ts';

/** The files of the old site that are no pages. */
export interface OldFiles {
  /** The new address of an old one; `undefined` when there is no such file. What is asked for is brought along. */
  readonly find: (path: string) => string | undefined;
  /** The new address of a file by its path from the source, which is brought along. */
  readonly bring: (file: string) => string;
  /** Make a file of a picture that is in a page as `data:`, and return its address. */
  readonly writeOut: (address: string) => string | undefined;
  /** What the new site must hold, by its path there. */
  readonly planned: () => ReadonlyMap<string, PlannedFile>;
}

/** Pictures that Kotae shows, by what a `data:` address calls them. */
const inlineTypes = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'svg']);

const image = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Find a place in the new site for the old site's files.
 *
 * What an answer shows or links to comes along. Pictures in `assets/images/` keep their place, those elsewhere move
 * there, and other files below `/assets/`; their new address is reported. `further` are files that had another address than
 * their path, by that address.
 */
export async function findOldFiles(
  source: string,
  further: ReadonlyMap<string, string> = new Map(),
): Promise<OldFiles> {
  const files = new Map([...further].map(([address, file]) => [address.normalize('NFC'), file]));
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
  const bring = (file: string): string => {
    const shown = file.replace(/^(?:\.\.\/)*(?:static|public)\/|^(?:\.\.\/)+(?:src\/)?|^_/, '');
    if (image.test(file)) {
      const address = file.startsWith('assets/images/')
        ? file
        : `assets/images/${shown.replace(/^assets\//, '')}`;
      return `/${plan(address, file)}`;
    }
    const address = file.startsWith('assets/') ? file : `assets/${shown.replace(/^assets\//, '')}`;
    return plan(`assets/static/${address}`, file).slice('assets/static'.length);
  };
  return {
    find: (path) => {
      const file = files.get(path.normalize('NFC'));
      return file === undefined ? undefined : bring(file);
    },
    bring,
    writeOut: (address) => {
      const [, type = '', base64, data = ''] =
        /^data:image\/([a-z]+)(?:\+xml)?(?:;[^,;]*)*?(;base64)?,(.*)$/is.exec(address) ?? [];
      if (!inlineTypes.has(type.toLowerCase())) return undefined;
      const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeAddress(data));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      const path = `assets/images/inline/${hash}.${type.toLowerCase().replace('jpeg', 'jpg')}`;
      planned.set(path, bytes);
      return `/${path}`;
    },
    planned: () => planned,
  };
}
