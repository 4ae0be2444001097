import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Find the real place of a path, with all links on disk followed: `undefined` when they lead out of the folder.
 *
 * Rejects with what the system says when nothing stands there.
 */
export async function realPathInside(folder: string, path: string): Promise<string | undefined> {
  const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
  return real.startsWith(realFolder + sep) ? real : undefined;
}
