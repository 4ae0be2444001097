import { createHash } from 'node:crypto';

/**
 * Write a value with its checksum, which holds for one key only: a line with the hash of key and JSON, then the JSON.
 *
 * Bytes, since what is known of thousands of pages would be in memory several times as a text.
 */
export function withChecksum(key: string, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${checksum(key, json)}\n`), json]);
}

/** Read a value that was written under this key; `undefined` when it is under another, or damaged. */
export function checkedValue<Value>(key: string, bytes: Buffer): Value | undefined {
  const end = bytes.indexOf('\n');
  const json = bytes.subarray(end + 1);
  if (end < 0 || checksum(key, json) !== bytes.toString('latin1', 0, end)) return undefined;
  return JSON.parse(json.toString()) as Value;
}

function checksum(key: string, json: Uint8Array): string {
  return createHash('sha256').update(`${key}\0`).update(json).digest('hex').slice(0, 32);
}
