import { hashOf } from '../files/hash-of.ts';
import { readRegularText } from '../files/regular-file.ts';
import { writeWhole } from '../files/write-whole.ts';

/** Write a value with its checksum, which holds for one key only: a line with the hash of key and JSON, then the JSON. */
export async function writeChecksummed(path: string, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeWhole(path, `${hashOf(key, text)}\n${text}`);
}

/** Read a value that was written under this key; `undefined` when it is under another, damaged, or not there. */
export async function readChecksummed<Value>(path: string, key: string): Promise<Value | undefined> {
  try {
    const file = await readRegularText(path);
    const end = file.indexOf('\n');
    const text = file.slice(end + 1);
    return hashOf(key, text) === file.slice(0, end) ? (JSON.parse(text) as Value) : undefined;
  } catch {
    return undefined;
  }
}
