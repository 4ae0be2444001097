import { type OnWait, withLock } from '../files/lock.ts';
import type { Changes } from './find-changes.ts';
import { differences, inventory, listWritten } from './inventory.ts';
import { folderChangedAt, listTree, type Tree } from './list-tree.ts';
import { treeIdentity, writeManifest } from './manifest.ts';
import { recover, swap, swapPaths } from './swap.ts';

/** A folder that a build has published. */
export interface Published {
  readonly tree: Tree;
  /** How many of its files templates of the site itself made. */
  readonly others: number;
}

interface StagedBuild {
  /** Absolute path of the folder that holds the build, whole. */
  readonly folder: string;
  /** Absolute path of the folder to publish. */
  readonly output: string;
  /** Identity of what was published when the build was compared with it. */
  readonly published: string | undefined;
  /** Absolute path of the cache. */
  readonly cacheFolder: string;
  /** Absolute path at which the tree that is published now is kept. */
  readonly kept: string;
  readonly changes: Changes;
  /** The tree as it was staged; undefined where something may have been written into the folder since. */
  readonly unchanged: Tree | undefined;
  readonly onWait?: OnWait | undefined;
}

/**
 * Put a staged build in the place of the published one, keep that one for the next build, and write the manifest.
 *
 * `keys` are those of all its files, as they were written in the end. Rejects when one of them is missing.
 */
export async function swapIn(
  { folder, output, published, cacheFolder, kept, changes, unchanged, onWait }: StagedBuild,
  keys: ReadonlyMap<string, string>,
): Promise<Published> {
  const paths = swapPaths(output);
  const { last } = changes;
  const tree = unchanged ? listWritten(folder, keys, unchanged) : listTree(folder);
  const { files, others } = inventory(tree, keys);
  let isPublished = false;
  const publish = async () => {
    await recover(paths);
    const isAsCompared = published === treeIdentity(output);
    await swap(paths, folder, isAsCompared ? kept : undefined);
    isPublished = true;
    const identity = treeIdentity(output);
    const keptAt = isAsCompared ? folderChangedAt(kept) : undefined;
    const before =
      last && keptAt !== undefined ? { tree: last.tree, keptAt, ...differences(last, files) } : undefined;
    if (identity !== undefined)
      await writeManifest(cacheFolder, output, { tree: identity, files, others, before });
  };
  // A lock that can't be removed then is taken over by the next build.
  await withLock(paths.lock, publish, { onWait }).catch((error: unknown) => {
    if (!isPublished) throw error;
  });
  return { tree, others: Object.keys(others).length };
}
