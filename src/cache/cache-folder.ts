import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { hashOf } from '../files/hash-of.ts';

/** What of a site says where its cache is. */
interface CacheSettings {
  readonly root: string;
  /** The folder, absolute or relative to the root. */
  readonly settings: { readonly cache: string };
}

/**
 * Absolute path of the folder for what can be made again: the one that a command names, else that of the settings.
 *
 * A site that may only be read, such as a checkout that others look at, has it among the user's own caches.
 */
export function cacheFolderOf({ root, settings }: CacheSettings, told?: string): string {
  const folder = told || settings.cache;
  const path = isAbsolute(folder) ? folder : join(root, folder);
  if (told || mayWrite(path)) return path;
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(caches, 'kotae', hashOf(root).slice(0, 16));
}

/** Whether a folder can be written to, or can be made. */
function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' && path !== dirname(path) ? mayWrite(dirname(path)) : code === 'ENOTDIR';
  }
}
