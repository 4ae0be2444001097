import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readRegularFileSync } from '../files/regular-file.ts';
import { checkedValue, withChecksum } from './checksum.ts';
import { touch } from './expiry.ts';

/** A text of a record: its pack, where it begins there, its length in bytes, its CRC-32, and what it was made from. */
export type Part = readonly [pack: number, offset: number, length: number, checksum: number, key: string];

export interface StoredRecord<Facts> {
  facts: Facts;
  parts: Record<string, Part>;
}

/** Records that are written together, into a file of their own. */
export interface Block<Facts> {
  /** Name of the file that holds them as they are, if any. */
  file: string | undefined;
  readonly records: Map<string, StoredRecord<Facts>>;
}

export interface StoreIndex<Facts> {
  readonly packs: readonly string[];
  readonly blocks: readonly Block<Facts>[];
}

/** Records in a block: so few that one change costs little, and so many that a site of thousands has few files. */
export const blockSize = 256;

/** The file that names the packs and the blocks of a store. */
export const indexName = 'index';

type IndexFile = Omit<StoreIndex<unknown>, 'blocks'> & { readonly blocks: readonly string[] };

/**
 * Read the index of a store; undefined when it is of another version, damaged, or not there. The records of a block for which
 * that is so count as none.
 */
export function readIndex<Facts>(folder: string, version: string): StoreIndex<Facts> | undefined {
  const index = read<IndexFile>(join(folder, indexName), version);
  if (!index) return undefined;
  for (const pack of index.packs) keepOn(join(folder, pack));
  const blocks = index.blocks.flatMap((file): Block<Facts>[] => {
    const records = read<Record<string, StoredRecord<Facts>>>(join(folder, file), version);
    return records ? [{ file, records: new Map(Object.entries(records)) }] : [];
  });
  return { packs: index.packs, blocks };
}

/** Write the blocks that no file holds, and name these files; then the index, whole or not at all. */
export function writeIndex<Facts>(
  folder: string,
  version: string,
  { packs, blocks }: StoreIndex<Facts>,
): void {
  const files = blocks.map((block) => {
    // Another process that shares the folder may have replaced the file, and removed it.
    if (block.file === undefined || !existsSync(join(folder, block.file)))
      block.file = writeBlock(folder, version, block.records);
    return block.file;
  });
  const temporary = join(folder, `${randomBytes(8).toString('hex')}.tmp`);
  writeFileSync(
    temporary,
    withChecksum(keyOf(join(folder, indexName), version), { packs, blocks: files } satisfies IndexFile),
  );
  renameSync(temporary, join(folder, indexName));
}

function writeBlock(folder: string, version: string, records: Block<unknown>['records']): string {
  const file = `${randomBytes(8).toString('hex')}.facts`;
  writeFileSync(
    join(folder, file),
    withChecksum(keyOf(join(folder, file), version), Object.fromEntries(records)),
    {
      flag: 'wx',
    },
  );
  return file;
}

function read<Value>(path: string, version: string): Value | undefined {
  try {
    keepOn(path);
    return checkedValue<Value>(keyOf(path, version), readRegularFileSync(path));
  } catch {
    return undefined;
  }
}

/** A file is what was written under its own name and in a store of this name alone; a cache may be moved as a whole. */
function keyOf(path: string, version: string): string {
  return [version, ...path.split(sep).slice(-3)].join(' ');
}

/** Note that a file is used. One that is gone is met when it is read. */
function keepOn(path: string): void {
  try {
    touch(path);
  } catch {
    // reported when it is read
  }
}
