import { rmSync, statSync, utimesSync } from 'node:fs';
import { filesAt } from '../files/files-at.ts';

export const day = 24 * 60 * 60 * 1000;

/** Days for which a file of a cache stays after it was last used. */
export const daysKept = 30;

/** Days between two notes that a file was used: a cache that is read is seldom written. */
const daysBetweenNotes = 7;

/**
 * Note, by its time of change, that a file of a cache was used, so that it is kept on.
 *
 * Returns the time of change in milliseconds since 1970. A disk that refuses the note is no reason to fail. Synchronous,
 * as is `removeExpired`, since thousands of files are asked for several times quicker so.
 */
export function touch(path: string, modified = statSync(path).mtimeMs): number {
  const now = Date.now();
  if (now - modified < daysBetweenNotes * day) return modified;
  try {
    utimesSync(path, now / 1000, now / 1000);
    return statSync(path).mtimeMs;
  } catch {
    return modified;
  }
}

/**
 * Remove the files below a folder that are named by a hash and were not used for thirty days.
 *
 * Nothing is lost: what is asked for again is made again. Links are not followed; a file that goes meanwhile, or that
 * can't be removed, stands for itself.
 */
export function removeExpired(folder: string): void {
  for (const file of filesIn(folder)) {
    if (!namedByHash.test(file.slice(folder.length))) continue;
    try {
      if (Date.now() - statSync(file).mtimeMs > daysKept * day) rmSync(file);
    } catch {
      // Another build removed it first, or the disk is not ours to write.
    }
  }
}

function filesIn(folder: string): string[] {
  try {
    return filesAt(folder, () => false);
  } catch {
    return []; // a folder went meanwhile, or can't be read
  }
}

/** A file, or the folder that it is in, whose name begins with at least 16 hexadecimal digits. */
const namedByHash = /\/[0-9a-f]{16}[^/]*(?:\/[^/]+)?$/;
