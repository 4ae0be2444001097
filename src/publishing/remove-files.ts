import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Remove files from a tree, by their paths in it, such as `/en/index.html`. Those that are not there are passed over. */
export function removeFiles(folder: string, paths: Iterable<string>): void {
  for (const path of paths) {
    try {
      rmSync(folder + path, { force: true, recursive: true });
    } catch (error) {
      // A file stands where its folder would: so it is not there.
      if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    }
  }
}

/** Remove files, and the folders that are empty without them: a build of its own would not have made these. */
export function removeWithFolders(folder: string, paths: readonly string[]): void {
  removeFiles(folder, paths);
  for (const path of paths) {
    for (let parent = dirname(path); parent !== '/'; parent = dirname(parent)) {
      try {
        rmdirSync(folder + parent);
      } catch {
        break; // it holds something, or has gone already
      }
    }
  }
}
