import { mkdtemp, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Take folders out of a site before a cold run, and leave them in `folder`; those that are not there are passed over.
 *
 * They are moved, not removed: for five seconds, ext4 looks at each inode that was freed before it creates a file, which
 * would be measured as a cost of the build.
 */
export async function setAside(paths, folder) {
  const aside = await mkdtemp(join(folder, 'aside-'));
  for (const path of paths)
    await rename(path, join(aside, basename(path))).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
}
