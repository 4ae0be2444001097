import { randomBytes } from 'node:crypto';
import { copyFile, cp, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';
import { onMachine } from './machine-error.ts';

/** The file that marks a folder as one that Kotae may replace. */
export const markerFile = '.kotae-output';

/** What is published at one address: bytes, text, or a file on disk. */
export type OutputContent = string | Uint8Array | { readonly path: string };

/** A folder that a build is made in, beside the folder that is published. */
export interface Staging {
  /** Absolute path. */
  readonly folder: string;
  /** Write a file, by its path within the published folder. */
  readonly write: (path: string, content: OutputContent) => Promise<void>;
  /** Copy everything below a folder, if it is there; for files that are published as they are. */
  readonly copyAll: (source: string) => Promise<void>;
  /** Put the staged build in the place of the published one. Files that did not change keep their times. */
  readonly publish: () => Promise<void>;
  /** Throw the staged build away; the published one stays as it is. */
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

/**
 * Begin a build that will be published at `output` (an absolute path).
 *
 * The build is made in a folder of its own beside it and swapped in by two renames. A swap that was interrupted
 * between the two is finished first. Throws a `MachineError` when the disk refuses.
 */
export async function openStaging(output: string): Promise<Staging> {
  const parent = dirname(output);
  const name = basename(output);
  const folder = join(parent, `.${name}.next-${process.pid}-${randomBytes(4).toString('hex')}`);
  const previous = join(parent, `.${name}.previous`);
  const lock = join(parent, `.${name}.lock`);
  await onMachine('write', folder, async () => {
    await mkdir(parent, { recursive: true });
    await withLock(lock, () => mend(output, previous));
    await mkdir(folder);
    await writeFile(join(folder, markerFile), 'Made by Kotae, which may replace this folder.\n');
  });
  return {
    folder,
    write: (path, content) => {
      const file = join(folder, path);
      return onMachine('write', file, async () => {
        await mkdir(dirname(file), { recursive: true });
        if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content);
        else await copyFile(content.path, file);
      });
    },
    copyAll: (source) =>
      onMachine('write', folder, async () => {
        const isThere = await stat(source).then(
          (found) => found.isDirectory(),
          () => false,
        );
        if (isThere)
          await cp(source, folder, { recursive: true, errorOnExist: true, force: false, dereference: false });
      }),
    publish: () =>
      onMachine('replace', output, () =>
        withLock(lock, async () => {
          await mend(output, previous);
          await linkUnchanged(output, folder);
          await rename(output, previous).catch(ignoreMissing);
          await rename(folder, output);
          await rm(previous, { recursive: true, force: true });
        }),
      ),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Finish a swap that was interrupted: the earlier build comes back when the new one had not arrived. */
async function mend(output: string, previous: string): Promise<void> {
  if (!(await exists(previous))) return;
  if (await exists(output)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, output);
}

/** Replace each file that is the same as in the last build by a link to it. */
async function linkUnchanged(last: string, next: string): Promise<void> {
  const entries = await readdir(next, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const before = join(last, file.slice(next.length));
    if (!(await isSame(before, file))) continue;
    const spare = `${file}.link`;
    await link(before, spare);
    await rename(spare, file);
  }
}

async function isSame(before: string, after: string): Promise<boolean> {
  const [old, fresh] = await Promise.all([stat(before).catch(() => undefined), stat(after)]);
  if (!old?.isFile() || old.size !== fresh.size) return false;
  if (old.ino === fresh.ino && old.dev === fresh.dev) return false; // the same file already
  const [a, b] = await Promise.all([readFile(before), readFile(after)]);
  return a.equals(b);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
