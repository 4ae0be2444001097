import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf } from '../files/hash-of.ts';
import type { OnWait } from '../files/lock.ts';
import { onMachine } from '../files/machine-error.ts';
import { ownProcessName } from '../files/process-name.ts';
import { findChanges } from './find-changes.ts';
import { listTree, type Tree } from './list-tree.ts';
import { treeIdentity } from './manifest.ts';
import { recoverOutput } from './recover-output.ts';
import { stageUnchanged } from './stage-unchanged.ts';
import { swapPaths } from './swap.ts';
import { type Published, swapIn } from './swap-in.ts';
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

/**
 * Begin a build of these files, by their paths within the published folder, each with the key of what it is made from.
 *
 * A folder beside the published one gets all files that did not change. A published folder that somebody else has changed
 * gives nothing. Returns `undefined` when just these files are published already. Throws a `MachineError` when the disk
 * refuses.
 */
export async function openStaging(
  { output, cacheFolder, hasTemplates = false, found = listTree(output), onWait }: StagingOptions,
  keys: ReadonlyMap<string, string>,
): Promise<Staging | undefined> {
  const folder = `${swapPaths(output).next}${await ownProcessName()}-${randomBytes(4).toString('hex')}`;
  const kept = join(cacheFolder, 'trees', hashOf(output).slice(0, 16));
  // What is taken over must be what it was compared with: no other build may publish in between.
  const begun = await recoverOutput(output, onWait, async () => {
    const published = treeIdentity(output);
    const changes = await findChanges({ output, cacheFolder, found }, keys);
    const { last, changed, removed } = changes;
    const hasOthers = hasTemplates || Object.keys(last?.others ?? {}).length > 0;
    if (last && changed.size + removed.length === 0 && !hasOthers) return undefined;
    const unchanged = await onMachine('write', folder, () =>
      stageUnchanged({ folder, output, found, kept, apart: hasTemplates }, changes),
    );
    return { published, changes, hasOthers, unchanged };
  });
  if (!begun) return undefined;
  const { published, changes, hasOthers, unchanged } = begun;
  const underWay = new Set<Promise<unknown>>();
  let discarding: Promise<void> | undefined;
  /** Do a part of the build that is to be waited for before the folder may go. */
  const begin = <T>(work: () => Promise<T>): Promise<T> => {
    if (discarding) return new Promise(() => {});
    const working = work().finally(() => underWay.delete(working));
    underWay.add(working);
    return working;
  };
  /** Folders that were written into. */
  const parents = new Set<string>();

  return {
    folder,
    changed: changes.changed,
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
    publish: (final) =>
      begin(() =>
        onMachine('replace', output, () =>
          swapIn(
            {
              folder,
              output,
              published,
              cacheFolder,
              kept,
              changes,
              unchanged: hasOthers ? undefined : unchanged,
              onWait,
            },
            final,
          ),
        ),
      ),
    discard: () => {
      // What the disk keeps is swept away by the next build: by now, nothing that is said may depend on it.
      discarding ??= Promise.allSettled(underWay)
        .then(() => rm(folder, { recursive: true, force: true }))
        .catch(() => undefined);
      return discarding;
    },
  };
}
