import { writeFile } from 'node:fs/promises';
import { DamagedStoreError } from '../cache/damaged-store.ts';
import { onMachine } from '../files/machine-error.ts';
import { openRegularFile } from '../files/regular-file.ts';
import { sha256 } from '../files/sha256.ts';

/** Files up to this size, in bytes, are read as a whole; of a longer one, such as a video, a part at a time. */
const readAtOnce = 4 * 1024 * 1024;

/** What is published at one address: bytes, text, or a file on disk, which may have to have a SHA-256 (hexadecimal). */
export type OutputContent =
  | string
  | Uint8Array
  | { readonly path: string; readonly hash?: string | undefined };

/**
 * Write content to a file whose folder is there.
 *
 * Rejects with a `MachineError` of reading when it is the other file that can't be read, and with a `DamagedStoreError`
 * when that has another hash.
 */
export async function writeContent(file: string, content: OutputContent): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFile(file, content);
  const { path, hash } = content;
  const from = await onMachine('read', path, () => openRegularFile(path));
  try {
    const { size } = await from.stat();
    if (hash === undefined && size > readAtOnce)
      return await writeFile(file, from.createReadStream({ autoClose: false }));
    const bytes = await from.readFile();
    if (hash !== undefined && sha256(bytes) !== hash) throw new DamagedStoreError(path);
    await writeFile(file, bytes);
  } finally {
    await from.close();
  }
}
