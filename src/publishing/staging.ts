import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../files/in-parallel.ts';
import { withLock } from '../files/lock.ts';
import { onMachine } from '../files/machine-error.ts';
import { isSame } from './is-same.ts';
import { recover, swap, swapPaths, sweep } from './swap.ts';
import { type OutputContent, writeContent } from './write-content.ts';

/** The file that marks a folder as one that Kotae may replace. */
const markerFile = '.kotae-output';

/** A build on its way to the folder that is published. */
export interface Staging {
  /** Stage a file, by its path within the published folder. One that is published already is not written again. */
  readonly write: (path: string, content: OutputContent) => Promise<void>;
  /**
   * Put the staged build in the place of the published one. Files that did not change keep their times, and
   * nothing is touched when none did.
   */
  readonly publish: () => Promise<void>;
  /**
   * Throw the staged build away; the published one stays as it is. What has begun, a swap above all, is finished
   * first; `write` and `publish` begin nothing any more, and never resolve then.
   */
  readonly discard: () => Promise<void>;
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

/** Finish what a build that was killed left at `output` (an absolute path), before anything else can fail. */
export async function recoverOutput(output: string): Promise<void> {
  const paths = swapPaths(output);
  await onMachine('write', dirname(output), async () => {
    await mkdir(dirname(output), { recursive: true });
    await withLock(paths.lock, async () => {
      await recover(paths);
      await sweep(paths);
    });
  });
}

/**
 * Begin a build that will be published at `output` (an absolute path).
 *
 * What changed is written into a folder beside it, which is swapped in by two renames once the rest has been linked
 * to it. A swap that was interrupted between the two is finished first. Throws a `MachineError` when the disk
 * refuses.
 */
export async function openStaging(output: string): Promise<Staging> {
  const paths = swapPaths(output);
  const folder = `${paths.next}${process.pid}-${randomBytes(4).toString('hex')}`;
  const remove = () => rm(folder, { recursive: true, force: true });
  const makeFolder = createFolderMaker();
  const unchanged = new Map<string, OutputContent>();
  let written = 0;
  const underWay = new Set<Promise<void>>();
  let discarding: Promise<void> | undefined;
  await recoverOutput(output);
  const published = await identityOf(output);
  await onMachine('write', folder, async () => {
    try {
      await mkdir(folder);
      await writeFile(join(folder, markerFile), 'Made by Kotae, which may replace this folder.\n');
    } catch (error) {
      await remove();
      throw error;
    }
  });

  const put = (path: string, content: OutputContent) => {
    const file = join(folder, path);
    return onMachine('write', file, async () => {
      await makeFolder(dirname(file));
      await writeContent(file, content);
    });
  };
  /** Link a file to the published one, where the disk can. */
  const keep = async (path: string, content: OutputContent) => {
    const file = join(folder, path);
    await onMachine('write', file, () => makeFolder(dirname(file)));
    await link(join(output, path), file).catch(() => put(path, content));
  };

  /** Do a part of the build that is to be waited for before the folder may go. */
  const begin = (work: () => Promise<void>): Promise<void> => {
    if (discarding) return new Promise(() => {});
    const working = work().finally(() => underWay.delete(working));
    underWay.add(working);
    return working;
  };

  return {
    write: (path, content) =>
      begin(async () => {
        if (isSame(join(output, path), content)) {
          unchanged.set(path, content);
        } else {
          written += 1;
          await put(path, content);
        }
      }),
    publish: () =>
      begin(() =>
        onMachine('replace', output, () =>
          withLock(paths.lock, async () => {
            await recover(paths);
            const isAsCompared = published === (await identityOf(output));
            if (isAsCompared && written === 0 && unchanged.size === (await countFiles(output))) return;
            await inParallel(unchanged, ([path, content]) =>
              isAsCompared || isSame(join(output, path), content) ? keep(path, content) : put(path, content),
            );
            await swap(paths, folder);
          }),
        ),
      ),
    discard: () => {
      discarding ??= Promise.allSettled(underWay).then(remove);
      return discarding;
    },
  };
}

/** What tells one build in a place from another that was swapped in meanwhile; undefined where there is none. */
async function identityOf(output: string): Promise<string | undefined> {
  return stat(output, { bigint: true }).then(
    ({ dev, ino, birthtimeNs }) => `${dev} ${ino} ${birthtimeNs}`,
    () => undefined,
  );
}

/** How many files are published, short of the marker. */
async function countFiles(output: string): Promise<number> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).length - 1;
}

/** Make each folder once. */
function createFolderMaker(): (folder: string) => Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  return async (folder) => {
    const making = made.get(folder) ?? mkdir(folder, { recursive: true });
    made.set(folder, making);
    await making;
  };
}
