import type { ShardTable } from './shard-text.ts';
import { readShard } from './shard-text.ts';

/** Brings the content of one file of the index. */
export type Load = (name: string) => Promise<string>;

/** Finds keys in a list that was cut into shards, and loads only the shards that may hold them. */
export interface ShardReader {
  /** The value of a key, or `undefined`. */
  get(key: string): Promise<string | undefined>;
  /** All entries whose key begins like this; from the first so many shards only, if a number is given. */
  startingWith(prefix: string, mostShards?: number): Promise<(readonly [key: string, value: string])[]>;
}

/** Read a shard table. Shards are kept once they are read. */
export function shardReader(table: ShardTable, load: Load): ShardReader {
  const shards = new Map<string, Promise<Map<string, string>>>();
  const read = (file: string): Promise<Map<string, string>> => {
    const known = shards.get(file);
    if (known) return known;
    const shard = load(file).then(readShard);
    shards.set(file, shard);
    shard.catch(() => shards.delete(file)); // so that the next query asks again
    return shard;
  };
  /** The last shard that begins at or before a key. */
  const placeOf = (key: string): number => {
    let place = -1;
    while (place + 1 < table.length && (table[place + 1]?.[0] ?? '') <= key) place += 1;
    return place;
  };
  return {
    async get(key) {
      const row = table[placeOf(key)];
      return row && (await read(row[1])).get(key);
    },
    async startingWith(prefix, mostShards = Number.POSITIVE_INFINITY) {
      const first = Math.max(0, placeOf(prefix));
      const rows = table.slice(first, Math.min(placeOf(`${prefix}\uffff`) + 1, first + mostShards));
      const parts = await Promise.all(rows.map(([, file]) => read(file)));
      return parts.flatMap((part) => [...part].filter(([key]) => key.startsWith(prefix)));
    },
  };
}
