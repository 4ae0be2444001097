import { isAbsolute, join } from 'node:path';
import type { Site } from './site.ts';

/** Absolute path of the folder for what can be made again: where a command was told, else where the settings say. */
export function cacheFolderOf({ root, settings }: Pick<Site, 'root' | 'settings'>, told?: string): string {
  const folder = told ?? settings.cache;
  return isAbsolute(folder) ? folder : join(root, folder);
}
