import { createQueue } from '../files/queue.ts';
import { readRegularFile, unlessUnreadable } from '../files/regular-file.ts';
import { sha256 } from '../files/sha256.ts';
import type { ImageCache } from './cache.ts';
import type { LocatedFile } from './locate.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measurement.ts';

/** A file with what its bytes are. */
export interface IdentifiedImage extends LocatedFile {
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly measurement: Measurement;
}

/**
 * Make a function that finds what a file is: its content hash and its measurement, `undefined` when it is
 * gone. Rejects when it is there and cannot be read.
 *
 * A file whose path and fingerprint are as the cache knows them is not read. Otherwise its content decides: the same
 * bytes are not measured twice, whatever their name and times (a fresh clone sets all times anew).
 */
export function createIdentifier(
  cache: ImageCache,
): (file: LocatedFile) => Promise<IdentifiedImage | undefined> {
  const { files, measurements } = cache.index;
  const queue = createQueue(8);
  return async (file) => {
    const known = files[file.path];
    if (file.fingerprint !== '' && known?.fingerprint === file.fingerprint) {
      const measurement = measurements[known.hash];
      if (measurement !== undefined) return { ...file, hash: known.hash, measurement };
    }
    return queue(async () => {
      const bytes = await readRegularFile(file.absolute).catch(unlessUnreadable);
      if (bytes === undefined) return undefined;
      const hash = sha256(bytes);
      const measurement = measurements[hash] ?? (await measure(bytes));
      measurements[hash] = measurement;
      files[file.path] = { fingerprint: file.fingerprint, hash };
      return { ...file, hash, measurement };
    });
  };
}
