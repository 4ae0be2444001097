/** A sorted list that was cut into files: where each begins, and its file. */
export type ShardTable = readonly (readonly [first: string, file: string])[];

/** How the names of shards end. */
const ending = '.txt';

const noneShared = 'A'.charCodeAt(0);

/**
 * Write a shard: its keys in one line, their values in the next, so that like compresses with like.
 *
 * Keys are ascending and hold no capitals. A capital before each says how many characters it shares with the key
 * before: `A` none, `Z` twenty-five. Values hold no white space; when all are empty, their line is left out.
 */
export function writeShard(entries: readonly (readonly [key: string, value: string])[]): string {
  let keys = '';
  let last = '';
  for (const [key] of entries) {
    let shared = 0;
    while (shared < 25 && shared < key.length && key.charCodeAt(shared) === last.charCodeAt(shared))
      shared += 1;
    if (isHalf(key.charCodeAt(shared - 1))) shared -= 1; // half a character can't be written
    keys += String.fromCharCode(noneShared + shared) + key.slice(shared);
    last = key;
  }
  const values = entries.map(([, value]) => value).join(' ');
  return values.trim() ? `${keys}\n${values}` : keys;
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Read what `writeShard` wrote, in the same order. */
export function readShard(text: string): Map<string, string> {
  const [keys = '', values = ''] = text.split('\n');
  const value = values.split(' ');
  let key = '';
  return new Map(
    (keys.match(/[A-Z][^A-Z]*/g) ?? []).map((written, i) => {
      key = key.slice(0, written.charCodeAt(0) - noneShared) + written.slice(1);
      return [key, value[i] ?? ''];
    }),
  );
}

/** Write a table in the form of a shard, the files without their ending. */
export function writeTable(table: ShardTable): string {
  return writeShard(table.map(([first, file]) => [first, file.replace(ending, '')]));
}

/** Read what `writeTable` wrote. */
export function readTable(text: string): ShardTable {
  return [...readShard(text)].map(([first, name]) => [first, name + ending]);
}
