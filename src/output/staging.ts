import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from './lock.ts';
import { onMachine } from './machine-error.ts';
import { mend, swap, swapPaths, sweep } from './swap.ts';
import { type OutputContent, writeContent } from './write-content.ts';

/** The file that marks a folder as one that Kotae may replace. */
export const markerFile = '.kotae-output';

/** A folder that a build is made in, beside the folder that is published. */
export interface Staging {
  /** Absolute path. */
  readonly folder: string;
  /** Write a file, by its path within the published folder. */
  readonly write: (path: string, content: OutputContent) => Promise<void>;
  /** Put the staged build in the place of the published one. Files that did not change keep their times. */
  readonly publish: () => Promise<void>;
  /** Throw the staged build away; the published one stays as it is. A swap that has begun is finished first. */
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
      await mend(paths);
      await sweep(paths);
    });
  });
}

/**
 * Begin a build that will be published at `output` (an absolute path).
 *
 * The build is made in a folder of its own beside it and swapped in by two renames. A swap that was interrupted
 * between the two is finished first. Throws a `MachineError` when the disk refuses.
 */
export async function openStaging(output: string): Promise<Staging> {
  const paths = swapPaths(output);
  const folder = `${paths.next}${process.pid}-${randomBytes(4).toString('hex')}`;
  const discard = () => rm(folder, { recursive: true, force: true });
  let publishing: Promise<void> = Promise.resolve();
  await recoverOutput(output);
  await onMachine('write', folder, async () => {
    try {
      await mkdir(folder);
      await writeFile(join(folder, markerFile), 'Made by Kotae, which may replace this folder.\n');
    } catch (error) {
      await discard();
      throw error;
    }
  });
  return {
    folder,
    write: (path, content) => {
      const file = join(folder, path);
      return onMachine('write', file, async () => {
        await mkdir(dirname(file), { recursive: true });
        await writeContent(file, content);
      });
    },
    publish: () => {
      publishing = onMachine('replace', output, () =>
        withLock(paths.lock, async () => {
          await mend(paths);
          await swap(paths, folder);
        }),
      );
      return publishing;
    },
    discard: async () => {
      await publishing.catch(() => {});
      await discard();
    },
  };
}
