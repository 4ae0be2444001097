import { createHash } from 'node:crypto';
import { type BigIntStats, statSync } from 'node:fs';
import { filesAt } from './files-at.ts';

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
  for (const file of paths.flatMap((path) => filesAt(path)).sort()) {
    if (except.includes(file)) continue;
    const found = look(file);
    if (found && Number(found.ctimeMs) > changed) changed = Number(found.ctimeMs);
    hash.update(JSON.stringify([file, ...(found ? timesOf(found) : [])]));
  }
  return { text: hash.digest('hex').slice(0, 32), changed };
}

function timesOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string[] {
  return [size, ino, mtimeNs, ctimeNs].map(String);
}

/** What is at a path; nothing, too, where a link leads nowhere or to itself. */
function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
