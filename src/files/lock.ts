import { randomBytes } from 'node:crypto';
import { link, open, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { LockedError } from './machine-error.ts';
import { isOfEndedProcess, ownProcessName } from './process-name.ts';
import { processStart } from './process-start.ts';
import { readRegularText } from './regular-file.ts';

/** A lock is held while a build takes over what did not change, or swaps: one that is older, in milliseconds, has lost its owner. */
const staleAfter = 5 * 60_000;
const pause = 20;
/** A lock without an owner in it, in milliseconds: its writer was killed between two calls. */
const emptyLockGrace = 2000;
/** How long a living owner is waited for, in milliseconds. */
const maxWait = 120_000;
/** Milliseconds of waiting after which `onWait` is called. */
const noticeAfter = 1000;

/** Called once while a lock is waited for: the id of the process that holds it, or 0 where none is named. */
export type OnWait = (path: string, owner: number, limit: number) => void;

export interface LockOptions {
  /** How long a living owner is waited for, in milliseconds. Default: two minutes. */
  readonly limit?: number;
  readonly onWait?: OnWait | undefined;
}

/**
 * Do some work while no other process does the same.
 *
 * `path` is a file that holds the owner's process id, and when it began, while the lock is held; it appears with that
 * content, so that an owner who is killed can be distinguished from one who is at work, and from another who has the id now. A
 * dead owner's lock is taken over. A living one's is waited for; then, and where a folder replaces it, it
 * rejects with a `LockedError`.
 *
 * Own code, since the packages for it (proper-lockfile) keep a lock alive by a timer, which a long synchronous step
 * stops: the lock would be taken from a build at work.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  { limit = maxWait, onWait }: LockOptions = {},
): Promise<T> {
  const temporary = `${path}.${await ownProcessName()}-${randomBytes(4).toString('hex')}`;
  const began = performance.now();
  const waited = () => performance.now() - began;
  let isTold = false;
  try {
    await writeFile(temporary, await signature());
    while (!(await take(path, temporary))) {
      if (await isAbandoned(path)) await breakLock(path);
      else if (waited() > limit || (await isFolder(path)))
        throw new LockedError(path, (await ownerOf(path)).id, Math.round(waited() / 1000));
      else await setTimeout(pause);
      if (isTold || waited() < noticeAfter) continue;
      isTold = true;
      onWait?.(path, (await ownerOf(path)).id, limit);
    }
    const result = await work().catch(async (error: unknown) => {
      await rm(path, { force: true }).catch(() => undefined); // the first failure is the one to tell
      throw error;
    });
    await rm(path, { force: true });
    return result;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * Take a dead owner's lock away, if it is still there. One at a time does so: a second one, late with what it saw, would
 * take away the lock of whoever came next.
 */
async function breakLock(path: string): Promise<void> {
  await withLock(`${path}.breaking`, async () => {
    if (await isAbandoned(path)) await rm(path, { force: true });
  });
}

async function take(path: string, temporary: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS') throw error;
    return takeWithoutLink(path); // file systems without hard links
  }
}

async function takeWithoutLink(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(await signature());
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const age = await stat(path).then(
    (found) => (found.isDirectory() ? 0 : Date.now() - found.mtimeMs),
    () => 0,
  );
  const { id, start } = await ownerOf(path);
  // A clock that was set back makes the time of a lock one to come.
  if (age > staleAfter || (id === 0 && Math.abs(age) > emptyLockGrace)) return true;
  return isOfEndedProcess(`${id}.${start}`);
}

async function ownerOf(path: string): Promise<{ readonly id: number; readonly start: string }> {
  const [id = '', start = ''] = (await readRegularText(path).catch(() => '')).split(' ');
  return { id: Number(id) || 0, start };
}

async function signature(): Promise<string> {
  return `${process.pid} ${await processStart(process.pid)}`;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
