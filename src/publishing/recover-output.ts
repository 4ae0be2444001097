import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type OnWait, withLock } from '../files/lock.ts';
import { onMachine } from '../files/machine-error.ts';
import { recover, swapPaths, sweep } from './swap.ts';

/**
 * Finish what a build that was killed left at `output` (an absolute path), before anything else can fail; then do some
 * work, if any, while no other build can publish there.
 */
export async function recoverOutput<Result = void>(
  output: string,
  onWait?: OnWait,
  work?: () => Promise<Result>,
): Promise<Result | undefined> {
  const paths = swapPaths(output);
  return onMachine('write', dirname(output), async () => {
    await mkdir(dirname(output), { recursive: true });
    return withLock(
      paths.lock,
      async () => {
        await recover(paths);
        await sweep(paths);
        return work?.();
      },
      { onWait },
    );
  });
}
