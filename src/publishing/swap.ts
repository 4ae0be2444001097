import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onMachine } from '../files/machine-error.ts';
import { isOfEndedProcess, ownProcessName } from '../files/process-name.ts';

/** The paths beside an output folder that a swap uses. */
export interface SwapPaths {
  readonly output: string;
  /** The published build, in the instant between the two renames. */
  readonly previous: string;
  readonly lock: string;
  /** Prefix of the names of staged builds; the name of the process follows. */
  readonly next: string;
  /** Prefix of the names of what is being removed. */
  readonly old: string;
}

export function swapPaths(output: string): SwapPaths {
  const beside = join(dirname(output), `.${basename(output)}`);
  return {
    output,
    previous: `${beside}.previous`,
    lock: `${beside}.lock`,
    next: `${beside}.next-`,
    old: `${beside}.old-`,
  };
}

/** Finish a swap that was interrupted: the earlier build comes back when the new one had not arrived. */
export async function recover(paths: SwapPaths): Promise<void> {
  const { output, previous } = paths;
  if (!(await exists(previous))) return;
  if (await exists(output)) await remove(paths, previous);
  else await restore(paths);
}

/**
 * Put a staged build in the place of the published one; if that fails, the published one stays.
 *
 * What was published is moved to `kept`, where the next build takes it up; without one, or on another disk, it is removed.
 */
export async function swap(paths: SwapPaths, staged: string, kept?: string): Promise<void> {
  const { output, previous } = paths;
  const isReplaced = await rename(output, previous).then(() => true, ignoreMissing);
  try {
    await rename(staged, output);
  } catch (error) {
    if (isReplaced) await restore(paths);
    throw error;
  }
  if (!isReplaced) return;
  // The new build is published: what cannot be cleared away now is cleared by the next build.
  if (kept === undefined || !(await keep(previous, kept)))
    await remove(paths, previous).catch(() => undefined);
}

/** Move the published build back. When the disk refuses, the error says where the build is. */
async function restore({ output, previous }: SwapPaths): Promise<void> {
  await onMachine('restore', previous, () => rename(previous, output));
}

/** Move a tree to where the next build finds it. */
async function keep(folder: string, kept: string): Promise<boolean> {
  try {
    await mkdir(dirname(kept), { recursive: true });
    await rm(kept, { recursive: true, force: true });
    await rename(folder, kept);
    return true;
  } catch {
    return false;
  }
}

/**
 * Remove what builds left that were killed: their staged files, and what they were removing. What the disk does not
 * let go of is harmless: the next build tries again.
 */
export async function sweep({ lock, next, old }: SwapPaths): Promise<void> {
  const parent = dirname(lock);
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const prefix = [next, old, `${lock}.`].find((start) => path.startsWith(start));
    if (prefix === undefined) continue;
    if (await isOfEndedProcess(path.slice(prefix.length)))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A folder on its way out gets another name first, so that no half of it can be taken for a build; what stays is swept later. */
async function remove({ old }: SwapPaths, folder: string): Promise<void> {
  const aside = `${old}${await ownProcessName()}-${performance.now().toString(36).replace('.', '')}`;
  await rename(folder, aside);
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}
