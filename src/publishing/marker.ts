import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that marks a folder as one that Kotae may replace. */
export const markerFile = '.kotae-output';
export const markerText = 'Made by Kotae, which may replace this folder.\n';

/** Whether a build may replace what is at a path: nothing, an empty folder, or an earlier build. */
export async function mayReplace(output: string): Promise<boolean> {
  const names = await readdir(output).catch((error: NodeJS.ErrnoException): string[] | undefined => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  return names !== undefined && (names.length === 0 || names.includes(markerFile));
}

/** Whether a folder is one that a build published, which the next build there replaces with all that is in it. */
export async function isBuilt(folder: string): Promise<boolean> {
  return lstat(join(folder, markerFile)).then(
    () => true,
    () => false,
  );
}
