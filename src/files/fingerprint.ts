import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, realpathSync, statSync } from 'node:fs';
import { filesAt } from './files-at.ts';

/** Milliseconds that the clock of a disk may stand still: a second change within them would not show. */
export const tick = 50;

/** The state of some files at a moment. */
export interface Fingerprint {
  /** Another one when a file was added, removed, renamed or written. */
  readonly text: string;
  /** Instant of the last change to a file, in milliseconds since 1970; 0 without files. */
  readonly changed: number;
}

/**
 * Fingerprint files, and all files below folders, by path, size, inode and times; none is read. Links on disk are followed.
 * A path that does not exist is stamped as such; `except` names files that do not count.
 *
 * Synchronous, since thousands of files are asked for several times quicker so.
 */
export function fingerprintOf(paths: readonly string[], except: readonly string[] = []): Fingerprint {
  const hash = createHash('sha256');
  let changed = 0;
  for (const file of paths.flatMap((path) => filesAt(path, undefined, { all: true })).sort()) {
    if (except.includes(file)) continue;
    const { stats, real } = look(file);
    if (stats && Number(stats.ctimeMs) > changed) changed = Number(stats.ctimeMs);
    hash.update(JSON.stringify([file, ...(stats ? timesOf(stats) : []), ...(real ? [real] : [])]));
  }
  return { text: hash.digest('hex').slice(0, 32), changed };
}

/**
 * Fingerprint one file as `stampOf` does, a link by where it leads. `now` is in milliseconds since 1970; empty, too, when
 * there is no such file.
 */
export function fileFingerprint(path: string, now: number): string {
  const { stats, real } = look(path);
  const stamp = stats?.isFile() ? stampOf(stats, now) : '';
  return stamp !== '' && real !== undefined ? `${stamp} ${real}` : stamp;
}

/**
 * Fingerprint what was found at `now`, in milliseconds since 1970, by size, inode and times.
 *
 * Empty when it changed too shortly before to be distinguished from a later change: then it is as good as unknown.
 */
export function stampOf(found: BigIntStats, now: number): string {
  return now - Number(found.ctimeMs) < tick ? '' : timesOf(found).join(' ');
}

function timesOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string[] {
  return [size, ino, mtimeNs, ctimeNs].map(String);
}

/** What is at a path, and where that is when a link leads there; nothing, too, where it leads nowhere or to itself. */
function look(path: string): { readonly stats?: BigIntStats; readonly real?: string } {
  try {
    const stats = lstatSync(path, { bigint: true });
    if (!stats.isSymbolicLink()) return { stats };
    return { stats: statSync(path, { bigint: true }), real: realpathSync.native(path) };
  } catch {
    return {};
  }
}
