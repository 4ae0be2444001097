import { renameSync, rmSync } from 'node:fs';
import { linkAll } from './link-all.ts';
import { isAsBefore, listTree, type TreeFile, treeFile } from './list-tree.ts';
import { type Manifest, treeIdentity } from './manifest.ts';

interface KeptTree {
  /** What is published now. */
  readonly last: Manifest;
  /** Absolute path of the published folder. */
  readonly output: string;
  /** Absolute path of the tree of the build before. */
  readonly kept: string;
  /** Where it is to go. */
  readonly folder: string;
}

/**
 * Make the tree of the build before the next one: bring it up to what is published now. Returns what it holds;
 * undefined when it can't be had.
 *
 * Both trees share their files by links on disk, so nothing is copied and all times stay.
 */
export function takeKeptTree({ last, output, kept, folder }: KeptTree): Map<string, TreeFile> | undefined {
  const { before } = last;
  if (!before || treeIdentity(kept) !== before.tree) return undefined;
  try {
    renameSync(kept, folder); // one build takes it
    const tree = listTree(folder);
    // Through a link that somebody put here, files would be removed and written elsewhere.
    if ([...tree.values()].some(([size]) => size === -1)) return undefined;
    for (const path of [...before.removed, ...before.written]) {
      rmSync(folder + path, { force: true, recursive: true });
      tree.delete(path);
    }
    linkAll(before.written, output, folder);
    for (const path of before.written) {
      const file = treeFile(folder + path);
      if (file) tree.set(path, file);
    }
    const isWhole = Object.entries(last.files).every(([path, [, size, modified]]) =>
      isAsBefore(tree.get(path), [size, modified]),
    );
    return isWhole ? tree : undefined;
  } catch {
    return undefined;
  }
}
