import { randomBytes } from 'node:crypto';
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf } from '../files/hash-of.ts';
import { type OnWait, withLock } from '../files/lock.ts';
import { onMachine } from '../files/machine-error.ts';
import { ownProcessName } from '../files/process-name.ts';
import { differences, inventory, listWritten } from './inventory.ts';
import { linkAll } from './link-all.ts';
import { isAsBefore, listTree, type Tree, type TreeFile } from './list-tree.ts';
import {
  type Manifest,
  markerFile,
  markerText,
  readManifest,
  treeIdentity,
  writeManifest,
} from './manifest.ts';
import { recover, swap, swapPaths, sweep } from './swap.ts';
import { lastChangeOf, takeKeptTree } from './take-kept-tree.ts';
import { type OutputContent, writeContent } from './write-content.ts';

export interface StagingOptions {
  /** Absolute path of the folder that is published. */
  readonly output: string;
  /** Absolute path of the cache, which keeps the tree of the build before the published one. */
  readonly cacheFolder: string;
  /** Templates of the site itself may write any files: there is always something to stage. */
  readonly hasTemplates?: boolean;
  /** What is in the published folder. Default: what is found there. */
  readonly found?: Tree | undefined;
  /** Called while another build is waited for. */
  readonly onWait?: OnWait | undefined;
}

/** A build on its way to the folder that is published. */
export interface Staging {
  /** Absolute path of the folder to write files into; it already holds what did not change. */
  readonly folder: string;
  /** Paths of the files to write: new ones, and those that are made from something else than before. */
  readonly changed: ReadonlySet<string>;
  /** Stage a file, by its path within the published folder; what is there goes. */
  readonly write: (path: string, content: OutputContent) => Promise<void>;
  /**
   * Put the staged build in the place of the published one, by two renames. Files that did not change keep their
   * times. `keys` are those of the files as they were written in the end. Rejects when one of them is missing.
   */
  readonly publish: (keys: ReadonlyMap<string, string>) => Promise<Published>;
  /**
   * Throw the staged build away; the published one stays as it is. What has begun, a swap above all, is finished
   * first; `write` and `publish` begin nothing any more, and never resolve then.
   */
  readonly discard: () => Promise<void>;
}

/** A folder that a build has published. */
export interface Published {
  readonly tree: Tree;
  /** How many of its files templates of the site itself made. */
  readonly others: number;
}

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

/** Finish what a build that was killed left at `output` (an absolute path), before anything else can fail. */
export async function recoverOutput(output: string, onWait?: OnWait): Promise<void> {
  const paths = swapPaths(output);
  await onMachine('write', dirname(output), async () => {
    await mkdir(dirname(output), { recursive: true });
    await withLock(
      paths.lock,
      async () => {
        await recover(paths);
        await sweep(paths);
      },
      { onWait },
    );
  });
}

/**
 * Begin a build of these files, by their paths within the published folder, each with the key of what it is made from.
 *
 * A folder beside the published one gets all files that did not change: out of the tree of the build before, brought
 * up to date by the differences of the last build; where there is none, by linking each. A published folder that
 * somebody else has changed gives nothing. Returns `undefined` when just these files are published already. Throws a
 * `MachineError` when the disk refuses.
 */
export async function openStaging(
  { output, cacheFolder, hasTemplates = false, found = listTree(output), onWait }: StagingOptions,
  keys: ReadonlyMap<string, string>,
): Promise<Staging | undefined> {
  const paths = swapPaths(output);
  const folder = `${paths.next}${await ownProcessName()}-${randomBytes(4).toString('hex')}`;
  const remove = () => rm(folder, { recursive: true, force: true });
  const kept = join(cacheFolder, 'trees', hashOf(output).slice(0, 16));
  const underWay = new Set<Promise<unknown>>();
  let discarding: Promise<void> | undefined;
  await recoverOutput(output, onWait);
  const published = treeIdentity(output);
  const last = await readIntactManifest(cacheFolder, output, found);
  const changed = new Set(
    [...keys].filter(([path, key]) => last?.files[path]?.[0] !== key).map(([path]) => path),
  );
  const removed = Object.keys(last?.files ?? {}).filter((path) => !keys.has(path));
  const hasOthers = hasTemplates || Object.keys(last?.others ?? {}).length > 0;
  if (last && changed.size + removed.length === 0 && !hasOthers) return undefined;
  /** Folders that were written into. */
  const parents = new Set<string>();
  /** What is in the folder, but for what was written. */
  let unchanged = new Map<string, TreeFile>();
  await onMachine('write', folder, async () => {
    try {
      const taken = last && takeKeptTree({ last, found, output, kept, folder });
      if (!taken) {
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder);
        if (last) linkAll(Object.keys(last.files), output, folder);
      }
      unchanged = taken ?? listTree(folder);
      // What templates of the site itself made, they make anew.
      const others = [...unchanged.keys()].filter((path) => !last?.files[path]);
      for (const path of [...changed, ...removed, ...others]) {
        rmSync(folder + path, { force: true, recursive: true });
        unchanged.delete(path);
      }
      await writeFile(join(folder, markerFile), markerText);
    } catch (error) {
      await remove();
      throw error;
    }
  });

  /** Do a part of the build that is to be waited for before the folder may go. */
  const begin = <T>(work: () => Promise<T>): Promise<T> => {
    if (discarding) return new Promise(() => {});
    const working = work().finally(() => underWay.delete(working));
    underWay.add(working);
    return working;
  };
  const swapIn = async (final: ReadonlyMap<string, string>) => {
    removeEmptyFolders(folder, removed);
    const tree = hasOthers ? listTree(folder) : listWritten(folder, final, unchanged);
    const { files, others } = inventory(tree, final);
    let isPublished = false;
    const publish = async () => {
      await recover(paths);
      const isAsCompared = published === treeIdentity(output);
      await swap(paths, folder, isAsCompared ? kept : undefined);
      isPublished = true;
      const identity = treeIdentity(output);
      const keptAt = isAsCompared ? lastChangeOf(kept) : undefined;
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
  };

  return {
    folder,
    changed,
    write: (path, content) =>
      begin(() => {
        const file = join(folder, path);
        return onMachine('write', file, async () => {
          if (unchanged.delete(path) || hasOthers) rmSync(file, { recursive: true, force: true });
          const parent = dirname(file);
          if (!parents.has(parent)) mkdirSync(parent, { recursive: true });
          parents.add(parent);
          await writeContent(file, content);
        });
      }),
    publish: (final) => begin(() => onMachine('replace', output, () => swapIn(final))),
    discard: () => {
      // What the disk keeps is swept away by the next build: by now, nothing that is said may depend on it.
      discarding ??= Promise.allSettled(underWay)
        .then(remove)
        .catch(() => undefined);
      return discarding;
    },
  };
}

/** Read what was published, if it is still there as it was written. */
async function readIntactManifest(
  cacheFolder: string,
  output: string,
  tree: Tree,
): Promise<Manifest | undefined> {
  const manifest = await readManifest(cacheFolder, output);
  if (!manifest) return undefined;
  const files = Object.entries(manifest.files);
  const others = Object.entries(manifest.others);
  const isIntact =
    tree.size === files.length + others.length + 1 &&
    (tree.get(`/${markerFile}`)?.[0] ?? -1) >= 0 && // a link in its place would be written through
    files.every(([path, [, size, modified]]) => isAsBefore(tree.get(path), [size, modified])) &&
    others.every(([path, file]) => isAsBefore(tree.get(path), file));
  return isIntact ? manifest : undefined;
}

/** A folder that lost its last file goes, too: a build of its own would not have made it. */
function removeEmptyFolders(folder: string, removed: readonly string[]): void {
  for (const path of removed) {
    for (let parent = dirname(path); parent !== '/'; parent = dirname(parent)) {
      try {
        rmdirSync(folder + parent);
      } catch {
        break; // it holds something, or has gone already
      }
    }
  }
}
