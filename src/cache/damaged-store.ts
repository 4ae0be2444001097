import { rmSync } from 'node:fs';

/** A part of the cache is damaged: it has to be removed and made again. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';
  /** Absolute path of the folder or file. */
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(`${path} is not what was written`, { cause });
    this.path = path;
  }
}

/** Do some work with the cache; where a part of it turns out to be damaged, remove that and do the work once more. */
export async function withIntactStores<T>(work: () => Promise<T>): Promise<T> {
  const removed = new Set<string>();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedStoreError) || removed.has(error.path)) throw error;
      removed.add(error.path);
      rmSync(error.path, { recursive: true, force: true });
    }
  }
}
