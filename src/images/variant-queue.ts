import { createQueue } from '../files/queue.ts';
import type { ImageCache } from './cache.ts';
import type { Integrity } from './measurement.ts';
import { findMissing, produce, type Work } from './produce.ts';

/** How far the making of variants is, counted in images. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The cache folder cannot be written: the disk is full, or may not be written to. */
class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** What became of the images that were ordered. */
export interface VariantResult {
  /** By content hash: how the image decoded, or that it changed in between. */
  readonly outcomes: ReadonlyMap<string, Integrity | 'changed'>;
  readonly encoded: number;
  readonly reused: number;
}

/** Makes variants in the background, two images at a time, from the moment they are ordered. */
export interface VariantQueue {
  /** Have an image's files made unless the cache holds them. The same content is made once. */
  readonly order: (work: Work) => void;
  /** Wait for everything that was ordered, and save what is known. Throws a `CacheError`. */
  readonly close: (onProgress?: ((progress: Progress) => void) | undefined) => Promise<VariantResult>;
}

export function createVariantQueue(cache: ImageCache): VariantQueue {
  const checks = createQueue(16);
  const encoders = createQueue(2);
  const ordered = new Map<string, Promise<void>>();
  const outcomes = new Map<string, Integrity | 'changed'>();
  const failures: unknown[] = [];
  let [encoded, reused, done, total] = [0, 0, 0, 0];
  let report: ((progress: Progress) => void) | undefined;

  const complete = async (work: Work) => {
    const { image, variants, isProved } = work;
    const missing = await checks(() => findMissing(cache, work));
    reused += (image.measurement.format === 'svg' ? 1 : variants.length) - missing.length;
    const known = cache.index.integrity[image.hash];
    if (known !== undefined) outcomes.set(image.hash, known);
    if (missing.length === 0 && (known !== undefined || !isProved)) return;
    total += 1;
    const result = await encoders(() => produce(cache, work, missing));
    outcomes.set(image.hash, result === 'changed' ? result : result.integrity);
    encoded += result === 'changed' ? 0 : result.made;
    done += 1;
    report?.({ done, total });
  };

  return {
    order: (work) => {
      const key = work.image.hash;
      if (ordered.has(key)) return;
      ordered.set(
        key,
        complete(work).catch((error: unknown) => {
          failures.push(error);
        }),
      );
    },
    close: async (onProgress) => {
      report = onProgress;
      await Promise.all(ordered.values());
      await cache.save().catch((error: unknown) => failures.push(error));
      const [failure] = failures;
      if (failure !== undefined) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        throw new CacheError(`The image cache cannot be written: ${reason}`, { cause: failure });
      }
      return { outcomes, encoded, reused };
    },
  };
}
