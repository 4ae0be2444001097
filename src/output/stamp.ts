import { createHash } from 'node:crypto';
import { type BigIntStats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How some files stood at a moment. */
export interface Stamp {
  /** Another one when a file was added, removed, renamed or written. */
  readonly text: string;
  /** Instant of the last change to a file, in milliseconds since 1970; 0 without files. */
  readonly changed: number;
}

/**
 * Stamp files, and all files below folders, by path, size, inode and times; none is read. Links on disk are followed.
 * A path at which nothing stands is stamped as such; `except` names files that do not count.
 *
 * Synchronous, since thousands of files are asked for several times quicker so.
 */
export function stampOf(paths: readonly string[], except: readonly string[] = []): Stamp {
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

/** The files below a folder, and below the folders that are linked in there; anything else stands for itself. */
function filesAt(path: string, above: readonly string[] = []): string[] {
  if (!look(path)?.isDirectory()) return [path];
  const real = realpathSync(path);
  if (above.includes(real)) return []; // a link back to where it stands
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return [];
    return entry.isSymbolicLink() ? filesAt(file, [...above, real]) : [file];
  });
}

/** What stands at a path; nothing, too, where a link leads nowhere or to itself. */
function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
