import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './is-running.ts';

/** A lock is held for the moment of a swap: one that is older, in milliseconds, has lost its owner. */
const stale = 5 * 60_000;
const pause = 20;

/**
 * Do some work while no other process does the same.
 *
 * `path` is a file that holds the owner's process id while the lock is held; it appears with that content, so that
 * an owner who is killed can be told from one who is at work. A dead owner's lock is taken over, a living one's is
 * waited for.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const own = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(own, String(process.pid));
    while (!(await take(path, own))) {
      if (await isAbandoned(path)) await breakLock(path);
      else await setTimeout(pause);
    }
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Take a dead owner's lock away, if it still stands. One at a time does so: a second one, late with what it saw, would
 * take away the lock of whoever came next.
 */
async function breakLock(path: string): Promise<void> {
  await withLock(`${path}.breaking`, async () => {
    if (await isAbandoned(path)) await rm(path, { force: true });
  });
}

async function take(path: string, own: string): Promise<boolean> {
  try {
    await link(own, path);
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
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const [owner, age] = await Promise.all([
    ownerOf(path),
    stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    ),
  ]);
  return age > stale || (owner > 0 && !isRunning(owner));
}

function ownerOf(path: string): Promise<number> {
  return readFile(path, 'utf8').then(Number, () => 0);
}
