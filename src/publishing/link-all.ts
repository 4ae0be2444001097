import { constants, copyFileSync, linkSync, mkdirSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { treeFile } from './list-tree.ts';

/**
 * Link files of one tree into another; where the disk can't, or where they are `apart`, since somebody may write into
 * them, copy them with their times.
 */
export function linkAll(paths: readonly string[], from: string, to: string, apart = false): void {
  const made = new Set<string>();
  for (const path of paths) {
    const parent = dirname(to + path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (!apart && isLinked(from + path, to + path)) continue;
    copyFileSync(from + path, to + path, constants.COPYFILE_FICLONE);
    const [, modified = 0] = treeFile(from + path) ?? [];
    utimesSync(to + path, modified / 1000, modified / 1000);
  }
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
