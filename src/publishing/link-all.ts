import { copyFileSync, linkSync, mkdirSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { treeFile } from './list-tree.ts';

/** Link files of one tree into another; where the disk can't, copy them with their times. */
export function linkAll(paths: readonly string[], from: string, to: string): void {
  const made = new Set<string>();
  for (const path of paths) {
    const parent = dirname(to + path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      linkSync(from + path, to + path);
    } catch {
      copyFileSync(from + path, to + path);
      const [, modified = 0] = treeFile(from + path) ?? [];
      utimesSync(to + path, modified / 1000, modified / 1000);
    }
  }
}
