import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFileSync } from '../files/regular-file.ts';
import { checkedValue, withChecksum } from './checksum.ts';
import { touch } from './expiry.ts';

/** A text of a record: its pack, where it begins there, its length in bytes, its CRC-32, and what it was made from. */
export type Part = readonly [pack: number, offset: number, length: number, checksum: number, key: string];

export interface StoredRecord<Facts> {
  facts: Facts;
  parts: Record<string, Part>;
}

export interface StoreIndex<Facts> {
  readonly packs: readonly string[];
  readonly records: Readonly<Record<string, StoredRecord<Facts>>>;
}

/** The file that holds the index of a store. */
export const indexName = 'index';

/** Note that a file is of use. One that is gone is met when it is read. */
export function keepOn(path: string): void {
  try {
    touch(path);
  } catch {
    // told by whoever reads it
  }
}

/** Read the index of a store; undefined when it is of another version, damaged, or not there. */
export function readIndex<Facts>(folder: string, version: string): StoreIndex<Facts> | undefined {
  try {
    return checkedValue<StoreIndex<Facts>>(version, readRegularFileSync(join(folder, indexName)));
  } catch {
    return undefined;
  }
}

/** Write the index of a store, whole or not at all. */
export function writeIndex<Facts>(folder: string, version: string, index: StoreIndex<Facts>): void {
  const temporary = join(folder, `${randomBytes(8).toString('hex')}.tmp`);
  writeFileSync(temporary, withChecksum(version, index));
  renameSync(temporary, join(folder, indexName));
}
