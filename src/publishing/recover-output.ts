import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type OnWait, withLock } from '../files/lock.ts';
import { onMachine } from '../files/machine-error.ts';
import { recover, swapPaths, sweep } from './swap.ts';

/** Finish what a build that was killed left at `output` (an absolute path), before anything else can fail. */
export async function recoverOutput(output: string, onWait?: OnWait): Promise<void> {
  const paths = swapPaths(output);
  await onMachine('write', dirname(output), async () => {
    await mkdir(dirname(output), { recursive: true });
    await withLock(
      paths.lock,
      async () => {
        await recover(paths);
        await sweep(paths);
      },
      { onWait },
    );
  });
}
