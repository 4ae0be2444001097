import { contentHash } from '../files/sha256.ts';
import { hashLength, isHalf, type ShardTable, shardFile, writeShard, writeTable } from './shard-text.ts';

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
 * A shard begins at a key because of the keys near it, not of how many are before it, so that a key more or less
 * changes the shard that it is in and seldom another.
 */
export function writeShards(rows: Row[], files: Map<string, string>, most = mostShards): ShardTable {
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = rows.reduce((sum, row) => sum + lengthOf(row), 0);
  const limit = Math.max(shardLength, powerOfTwo(whole / most));
  const begins = beginnings(rows, limit / 2);
  return begins.map((first, i) => {
    const [key = ''] = rows[first] ?? [];
    const text = writeShard(rows.slice(first, begins[i + 1]));
    const begin = i === 0 ? '' : beginOf(key, sharedLength(rows, first) + 1);
    const hash = contentHash(text, hashLength);
    files.set(shardFile(begin, hash), text);
    return [begin, hash];
  });
}

/**
 * The places in a sorted list at which shards begin: those that are best to begin at among all that are less than `reach`
 * characters away, so that shards are twice as long on average.
 *
 * The less a key shares with the one before, the shorter is what a table must hold of it; of equals, a number that
 * looks random decides.
 */
function beginnings(rows: readonly Row[], reach: number): number[] {
  const costs = rows.map(([key], i) => sharedLength(rows, i) * 2 ** 32 + mix(key));
  const isLowest = (place: number, step: 1 | -1): boolean => {
    const cost = costs[place] ?? 0;
    let distance = 0;
    for (let other = place + step; other > 0 && other < rows.length; other += step) {
      distance += lengthOf(rows[step > 0 ? other - 1 : other] ?? ['', '']);
      if (distance >= reach) return true;
      if ((costs[other] ?? 0) < cost) return false;
    }
    return true;
  };
  return rows.flatMap((_, i) => (i === 0 || (isLowest(i, 1) && isLowest(i, -1)) ? [i] : []));
}

function lengthOf([key, value]: Row): number {
  return key.length + value.length;
}

/** How many characters a key shares with the one before. */
function sharedLength(rows: readonly Row[], place: number): number {
  const [before = ''] = rows[place - 1] ?? [];
  const [key = ''] = rows[place] ?? [];
  let length = 0;
  while (length < before.length && key[length] === before[length]) length += 1;
  return length;
}

/** The first so many UTF-16 code units, and one more where half a character would be the last. */
function beginOf(key: string, length: number): string {
  return key.slice(0, isHalf(key.charCodeAt(length - 1)) ? length + 1 : length);
}

/** The same for a list that few queries need: its table becomes a file of its own, whose name is returned. */
export function writeLazyShards(rows: Row[], files: Map<string, string>): string {
  const text = writeTable(writeShards(rows, files, mostLazyShards));
  const file = `${contentHash(text)}.txt`;
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
