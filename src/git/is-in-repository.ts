import { lstat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Whether a folder, or one above it, has a `.git`, even a broken one. */
export async function isInRepository(folder: string): Promise<boolean> {
  const isHere = await lstat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  const above = dirname(resolve(folder));
  return isHere || (folder !== above && isInRepository(above));
}
