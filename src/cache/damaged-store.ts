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

/** Remove what is damaged: a damaged file is as good as none. */
export function removeDamaged({ path }: DamagedStoreError): void {
  rmSync(path, { recursive: true, force: true });
}

/**
 * Do some work with the cache; where a part of it turns out to be damaged, `mend` that and do the work once more.
 *
 * By default that part is removed, which is enough for work that opens the cache itself. Rejects with the
 * `DamagedStoreError` of a part that is damaged a second time.
 */
export async function withIntactStores<T>(
  work: () => T | Promise<T>,
  mend: (damaged: DamagedStoreError) => void | Promise<void> = removeDamaged,
): Promise<T> {
  const mended = new Set<string>();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedStoreError) || mended.has(error.path)) throw error;
      mended.add(error.path);
      await mend(error);
    }
  }
}

export interface OpenedOptions {
  /** What is open at the moment: another value after each opening. */
  readonly opened: () => unknown;
  /** Open anew in its place. */
  readonly reopen: () => Promise<unknown>;
  /** Run one opening after the other. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** Do some work on what is open; where the cache turns out to be damaged, once more on what is opened anew. */
export type Intact = <T>(work: () => T | Promise<T>) => Promise<T>;

/** Create `Intact` for a program that keeps something of the cache open. What several meet at once is mended once. */
export function createIntact({ opened, reopen, inTurn }: OpenedOptions): Intact {
  return (work) => {
    let seen: unknown;
    return withIntactStores(
      () => {
        seen = opened();
        return work();
      },
      (damaged) =>
        inTurn(async () => {
          if (opened() !== seen) return;
          removeDamaged(damaged);
          await withIntactStores(reopen);
        }),
    );
  };
}
