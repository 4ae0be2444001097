import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onMachine } from './machine-error.ts';

/**
 * Write a file of ours, whole or not at all, so that others may read it meanwhile. Its folder is made, and what stands
 * in its place goes, be it a folder. Throws a `MachineError` when the disk refuses.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await onMachine('write', path, async () => {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, content);
      await rename(temporary, path).catch(async () => {
        await rm(path, { recursive: true, force: true });
        await rename(temporary, path);
      });
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  });
}
