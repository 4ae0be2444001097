import { readFile } from 'node:fs/promises';
import { hashOf } from './hash-of.ts';
import { writeWhole } from './write-whole.ts';

/** Keep a value in a file that holds for one seal only: a line with the hash of seal and rest, then JSON. */
export async function writeSealed(path: string, seal: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeWhole(path, `${hashOf(seal, text)}\n${text}`);
}

/** Read what was kept under this seal; `undefined` when it is another's, damaged, or not there. */
export async function readSealed<Value>(path: string, seal: string): Promise<Value | undefined> {
  try {
    const file = await readFile(path, 'utf8');
    const end = file.indexOf('\n');
    const text = file.slice(end + 1);
    return hashOf(seal, text) === file.slice(0, end) ? (JSON.parse(text) as Value) : undefined;
  } catch {
    return undefined;
  }
}
