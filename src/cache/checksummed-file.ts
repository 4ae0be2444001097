import { readRegularFile } from '../files/regular-file.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { checkedValue, withChecksum } from './checksum.ts';

/** Write a value to a file of its own, with its checksum, which holds for one key only. */
export async function writeChecksummed(path: string, key: string, value: unknown): Promise<void> {
  await writeAtomically(path, withChecksum(key, value));
}

/** Read a value that was written under this key; `undefined` when it is under another, damaged, or not there. */
export async function readChecksummed<Value>(path: string, key: string): Promise<Value | undefined> {
  try {
    return checkedValue<Value>(key, await readRegularFile(path));
  } catch {
    return undefined;
  }
}
