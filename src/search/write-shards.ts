import { hashText } from './hash-text.ts';
import { hashLength, type ShardTable, shardFile, writeShard, writeTable } from './shard-text.ts';

/** Characters in a shard before compression: small enough that a query loads little more than it asks for. */
const shardLength = 500;

/** A long list is cut into about so many shards, each longer then: a longer table would cost more than shorter shards save. */
const mostShards = 1024;

/** Where the table is loaded only with the list. */
const mostLazyShards = 64;

type Row = readonly [key: string, value: string];

/**
 * Cut a list into shards, put them among the files, and tell where each begins.
 *
 * A shard begins at a key because of the key itself, not of how many stand before it, so that a key more or less
 * changes the shard that it stands in and seldom another.
 */
export function writeShards(rows: Row[], files: Map<string, string>, most = mostShards): ShardTable {
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = rows.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const limit = Math.max(shardLength, powerOfTwo(whole / most));
  const least = limit / 2;
  // Half of a shard is always there, the other half is how long it takes on average until a key begins the next.
  const oneIn = powerOfTwo((least * rows.length) / Math.max(1, whole));
  const table: [string, string][] = [];
  let shard: Row[] = [];
  let length = 0;
  let previous = '';
  const close = (): void => {
    const [first] = shard[0] ?? [''];
    const text = writeShard(shard);
    const begin = table.length === 0 ? '' : shortestBetween(previous, first);
    const hash = hashText(text, hashLength);
    files.set(shardFile(begin, hash), text);
    table.push([begin, hash]);
    previous = shard.at(-1)?.[0] ?? '';
    shard = [];
    length = 0;
  };
  for (const row of rows) {
    const isLong = length >= limit * 2;
    if (shard.length > 0 && (isLong || (length >= least && mix(row[0]) % oneIn === 0))) close();
    shard.push(row);
    length += row[0].length + row[1].length;
  }
  if (shard.length > 0) close();
  return table;
}

/** The same for a list that few queries need: its table becomes a file of its own, whose name is returned. */
export function writeLazyShards(rows: Row[], files: Map<string, string>): string {
  const text = writeTable(writeShards(rows, files, mostLazyShards));
  const file = `${hashText(text)}.txt`;
  files.set(file, text);
  return file;
}

/** The nearest power of two, so that a little more or less of everything leaves it as it was. */
function powerOfTwo(value: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, value))));
}

/** A number that follows from a key, and looks random (FNV-1a). */
function mix(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The shortest beginning of `key` that still sorts after `before`. */
function shortestBetween(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}
