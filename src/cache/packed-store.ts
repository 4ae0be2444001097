import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openRegularFileSync } from '../files/regular-file.ts';
import { DamagedStoreError } from './damaged-store.ts';
import {
  type Block,
  blockSize,
  indexName,
  type Part,
  readIndex,
  type StoreIndex,
  writeIndex,
} from './store-index.ts';

/**
 * Records kept from one build to the next: facts, which are read at once, and long texts, which are read one by one.
 *
 * Synchronous, since thousands of small texts are read several times quicker so.
 */
export interface PackedStore<Facts> {
  readonly facts: (name: string) => Facts | undefined;
  /** Keep the facts of a record. Each of its texts stays until it is asked for by another key. */
  readonly set: (name: string, facts: Facts) => void;
  /**
   * Read a text of a record, or make and keep it when there is none that was made from `key`.
   *
   * Throws a `DamagedStoreError` when the text is not what was written.
   */
  readonly part: (name: string, part: string, key: string, make: () => string) => string;
  /** Write what is new, and forget all records but those with these names. Returns whether it could be written. */
  readonly save: (isKept: (name: string) => boolean) => boolean;
  readonly close: () => void;
}

/** A store with more packs, or with more bytes unused than in use, is written anew when it is saved. */
const mostPacks = 16;

/**
 * Open a store in a folder of its own.
 *
 * `version` names everything that all records depend on: those of another version, or in a damaged index, count as none.
 * A folder that cannot be written to is no reason to fail: texts stay in memory then, and `save` says so. Each process
 * writes files of its own and the index whole, so that several may share a folder: the last to save is remembered.
 */
export function openPackedStore<Facts>(folder: string, version: string): PackedStore<Facts> {
  const index = readIndex<Facts>(folder, version);
  let packs = [...(index?.packs ?? [])];
  let blocks = [...(index?.blocks ?? [])];
  let blockOf = namesOf(blocks);
  const open = new Map<number, number>();
  const unwritten = new Map<Part, string>();
  let own: { readonly pack: number; readonly file: number; size: number } | undefined;
  let isDirty = index === undefined;
  let isWritable = true;

  const fileOf = (pack: number): number => {
    const file = open.get(pack) ?? openRegularFileSync(join(folder, packs[pack] ?? ''));
    open.set(pack, file);
    return file;
  };
  // Held open: another process may write the store anew, and remove them.
  for (const pack of packs.keys()) {
    try {
      fileOf(pack);
    } catch {
      // reported by whoever reads it
    }
  }

  const recordOf = (name: string) => blockOf.get(name)?.records.get(name);
  /** The block of a record, which is about to change. */
  const changing = (name: string): Block<Facts> => {
    let block = blockOf.get(name) ?? blocks.at(-1);
    if (!block || (!blockOf.has(name) && block.records.size >= blockSize)) {
      block = { file: undefined, records: new Map() };
      blocks.push(block);
    }
    blockOf.set(name, block);
    block.file = undefined;
    isDirty = true;
    return block;
  };
  const begin = (): typeof own => {
    if (own || !isWritable) return own;
    try {
      mkdirSync(folder, { recursive: true });
      const name = `${randomBytes(8).toString('hex')}.pack`;
      const file = openSync(join(folder, name), 'wx+');
      const pack = packs.push(name) - 1;
      open.set(pack, file);
      own = { pack, file, size: 0 };
    } catch {
      isWritable = false;
    }
    return own;
  };
  const append = (text: string, key: string): Part => {
    const bytes = Buffer.from(text);
    const target = begin();
    if (target) {
      try {
        writeAt(target.file, bytes, target.size);
        const part: Part = [target.pack, target.size, bytes.length, crc32(bytes), key];
        target.size += bytes.length;
        return part;
      } catch {
        isWritable = false; // a full disk: what was written so far stays readable
      }
    }
    const part: Part = [-1, 0, bytes.length, 0, key];
    unwritten.set(part, text);
    return part;
  };
  const read = (part: Part): string => {
    const [pack, offset, length, checksum] = part;
    const kept = unwritten.get(part);
    if (kept !== undefined) return kept;
    const bytes = Buffer.allocUnsafe(length);
    try {
      const file = fileOf(pack);
      for (let got = 0; got < length; ) {
        const count = readSync(file, bytes, got, length - got, offset + got);
        if (count === 0) throw new Error('the pack ends');
        got += count;
      }
    } catch (error) {
      throw new DamagedStoreError(folder, error);
    }
    if (crc32(bytes) !== checksum) throw new DamagedStoreError(folder, 'another checksum');
    return bytes.toString();
  };
  const close = () => {
    for (const file of open.values()) closeSync(file);
    open.clear();
    own = undefined; // what is asked for later opens its pack again
  };

  return {
    facts: (name) => recordOf(name)?.facts,
    set: (name, facts) => {
      const parts = recordOf(name)?.parts ?? {};
      changing(name).records.set(name, { facts, parts });
    },
    part: (name, part, key, make) => {
      const record = recordOf(name);
      const known = record?.parts[part];
      if (known?.[4] === key) return read(known);
      const text = make();
      if (record) {
        record.parts[part] = append(text, key);
        changing(name);
      }
      return text;
    },
    save: (isKept) => {
      for (const name of blockOf.keys()) {
        if (isKept(name)) continue;
        changing(name).records.delete(name);
        blockOf.delete(name);
      }
      if (!isDirty) return true;
      if (!isWritable || unwritten.size > 0) return false;
      try {
        mkdirSync(folder, { recursive: true });
        blocks = blocks.filter(({ records }) => records.size > 0);
        const compact = isWasteful(folder, packs, blocks) ? repack(folder, blocks, read) : undefined;
        writeIndex(folder, version, compact ?? { packs, blocks });
        if (compact) {
          close(); // the packs before
          packs = [...compact.packs];
          blocks = [...compact.blocks];
          blockOf = namesOf(blocks);
        }
        removeOthers(folder, { packs, blocks });
        isDirty = false;
        return true;
      } catch (error) {
        if (error instanceof DamagedStoreError) throw error;
        return false;
      }
    },
    close,
  };
}

function namesOf<Facts>(blocks: readonly Block<Facts>[]): Map<string, Block<Facts>> {
  return new Map(blocks.flatMap((block) => [...block.records.keys()].map((name) => [name, block] as const)));
}

function isWasteful<Facts>(
  folder: string,
  packs: readonly string[],
  blocks: readonly Block<Facts>[],
): boolean {
  let used = 0;
  for (const { records } of blocks)
    for (const { parts } of records.values()) for (const [, , length] of Object.values(parts)) used += length;
  const total = packs.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return packs.length > mostPacks || total > 2 * used + (1 << 20);
}

/** Write all texts that are in use into one new pack, and fill all blocks. When the disk refuses, no pack stays. */
function repack<Facts>(
  folder: string,
  blocks: readonly Block<Facts>[],
  read: (part: Part) => string,
): StoreIndex<Facts> {
  const name = `${randomBytes(8).toString('hex')}.pack`;
  const file = openSync(join(folder, name), 'wx');
  let size = 0;
  const move = (place: Part): Part => {
    const bytes = Buffer.from(read(place));
    writeAt(file, bytes, size);
    const written: Part = [0, size, bytes.length, place[3], place[4]];
    size += bytes.length;
    return written;
  };
  try {
    const moved = blocks.flatMap(({ records }) =>
      [...records].map(([key, { facts, parts }]) => {
        const entries = Object.entries(parts).map(([part, place]) => [part, move(place)] as const);
        return [key, { facts, parts: Object.fromEntries(entries) }] as const;
      }),
    );
    const filled: Block<Facts>[] = [];
    for (let first = 0; first < moved.length; first += blockSize)
      filled.push({ file: undefined, records: new Map(moved.slice(first, first + blockSize)) });
    return { packs: [name], blocks: filled };
  } catch (error) {
    rmSync(join(folder, name), { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Write bytes whole: the system may take fewer at once. */
function writeAt(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
}

/** Files that a saved index does not name; a younger one than an hour may be of another process that has not saved yet. */
function removeOthers<Facts>(folder: string, { packs, blocks }: StoreIndex<Facts>): void {
  const used = new Set([indexName, ...packs, ...blocks.map(({ file }) => file)]);
  for (const name of readdirSync(folder)) {
    if (used.has(name)) continue;
    if (Date.now() - statSync(join(folder, name)).mtimeMs > hour)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const hour = 60 * 60 * 1000;
