import { readShard, readTable, type ShardTable, shardFile } from './shard-text.ts';

/** Returns the content of one file of the index. */
export type Load = (name: string) => Promise<string>;

/** Finds keys in a list that was cut into shards, and loads only the shards that may hold them. */
export interface ShardReader {
  /** The value of a key, or `undefined`. */
  get(key: string): Promise<string | undefined>;
  /** All entries whose key begins like this; from the first so many shards only, if a number is given. */
  startingWith(prefix: string, mostShards?: number): Promise<(readonly [key: string, value: string])[]>;
}

/** Read the list whose table is the content of a file, which is loaded when a key is first looked up. */
export function lazyShardReader(file: string, load: Load): ShardReader {
  const read = kept(async (name) => shardReader(readTable(await load(name)), load));
  return {
    get: async (key) => (await read(file)).get(key),
    startingWith: async (prefix, mostShards) => (await read(file)).startingWith(prefix, mostShards),
  };
}

/** Read a shard table. Shards are kept once they are read. */
export function shardReader(table: ShardTable, load: Load): ShardReader {
  const read = kept(async (file) => readShard(await load(file)));
  /** The last shard that begins at or before a key. */
  const placeOf = (key: string): number => {
    let least = 0;
    let most = table.length;
    while (least < most) {
      const middle = (least + most) >> 1;
      if ((table[middle]?.[0] ?? '') <= key) least = middle + 1;
      else most = middle;
    }
    return least - 1;
  };
  return {
    async get(key) {
      const row = table[placeOf(key)];
      return row && (await read(shardFile(...row))).get(key);
    },
    async startingWith(prefix, mostShards = Number.POSITIVE_INFINITY) {
      const first = Math.max(0, placeOf(prefix));
      const rows = table.slice(first, Math.min(placeOf(`${prefix}\uffff`) + 1, first + mostShards));
      const parts = await Promise.all(rows.map((row) => read(shardFile(...row))));
      return parts.flatMap((part) => [...part].filter(([key]) => key.startsWith(prefix)));
    },
  };
}

/** Keep what was read; what failed is asked for again by the next query. */
function kept<T>(read: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const all = new Map<string, Promise<T>>();
  return (file) => {
    const known = all.get(file);
    if (known) return known;
    const reading = read(file);
    all.set(file, reading);
    reading.catch(() => all.delete(file));
    return reading;
  };
}
