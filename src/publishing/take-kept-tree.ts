import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { linkAll } from './link-all.ts';
import { folderChangedAt, type Tree, type TreeFile, treeFile } from './list-tree.ts';
import { type KeptBuild, type Manifest, treeIdentity } from './manifest.ts';
import { removeFiles, removeWithFolders } from './remove-files.ts';

interface KeptTree {
  /** What is published now. */
  readonly last: Manifest;
  /** What is in the published folder: all that `last` names, as it was written. */
  readonly found: Tree;
  /** Absolute path of the published folder. */
  readonly output: string;
  /** Absolute path of the tree of the build before. */
  readonly kept: string;
  /** Where it is to go. */
  readonly folder: string;
}

/**
 * Make the tree of the build before the next one: bring it up to what is published now. Returns the files in it that
 * are Kotae's; undefined when it can't be had.
 *
 * Both trees share their files by links on disk: nothing is copied, all times stay, and what was seen of the published
 * files holds for these. So only folders are looked at here, for files that somebody else added, took away or replaced.
 */
export function takeKeptTree({
  last,
  found,
  output,
  kept,
  folder,
}: KeptTree): Map<string, TreeFile> | undefined {
  const { before } = last;
  if (!before || treeIdentity(kept) !== before.tree) return undefined;
  try {
    const written = new Set(before.written);
    const shared = [...last.files.keys()].filter((path) => !written.has(path));
    if (!isUntouched(kept, [...shared, ...before.removed], before)) return undefined;
    if (shared[0] !== undefined && !isSameFile(kept + shared[0], output + shared[0])) return undefined;
    renameSync(kept, folder); // one build takes it
    removeWithFolders(folder, before.removed);
    removeFiles(folder, written);
    linkAll(before.written, output, folder);
    const files = new Map<string, TreeFile>();
    for (const path of last.files.keys()) {
      // A new link is a change of the file, which moves the instant of its last change.
      const file = written.has(path) ? treeFile(folder + path) : found.get(path);
      if (file) files.set(path, file);
    }
    return files;
  } catch {
    return undefined;
  }
}

/** Whether no folder that holds these files has changed since the tree was put away. */
function isUntouched(kept: string, paths: readonly string[], { keptAt }: KeptBuild): boolean {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = dirname(path);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return [...folders].every(
    (folder) => (folderChangedAt(kept + folder) ?? Number.POSITIVE_INFINITY) <= keptAt,
  );
}

/** Where the disk has no links, each tree has copies of its own. */
function isSameFile(one: string, other: string): boolean {
  return treeIdentity(one) === treeIdentity(other);
}
