import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * Find the real place of a path, with all links on disk followed: `undefined` when they lead out of the folder.
 *
 * Throws what the system says when nothing is there. Synchronous, since every answer is asked for.
 */
export function realPathInside(folder: string, path: string): string | undefined {
  const [real, realFolder] = [realpathSync.native(path), realpathSync.native(folder)];
  return real.startsWith(realFolder + sep) ? real : undefined;
}
