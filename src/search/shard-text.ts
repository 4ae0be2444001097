/** A sorted list that was cut into files: with which key each begins, and the hash of its content in `hashLength` digits. */
export type ShardTable = readonly (readonly [first: string, hash: string])[];

/** So few digits do, since the key is beside them: a hash must differ from those of other contents of the same shard only. */
export const hashLength = 6;

/** The file of a shard. */
export function shardFile(first: string, hash: string): string {
  return `${first.replace(/[^a-z0-9]/g, (other) => other.charCodeAt(0).toString(36))}${hash}.txt`;
}

const noneShared = 'A'.charCodeAt(0);

/**
 * Write a shard: its keys in one line, their values in the next, so that like compresses with like.
 *
 * Keys are ascending and hold no capitals. A capital before each says how many characters it shares with the key
 * before: `A` none, `Z` twenty-five. Values hold no white space; when all are empty, their line is left out.
 */
export function writeShard(entries: readonly (readonly [key: string, value: string])[]): string {
  const keys = writeKeys(entries.map(([key]) => key));
  const values = entries.map(([, value]) => value).join(' ');
  return values.trim() ? `${keys}\n${values}` : keys;
}

function writeKeys(all: readonly string[]): string {
  let keys = '';
  let last = '';
  for (const key of all) {
    let shared = 0;
    while (shared < 25 && shared < key.length && key.charCodeAt(shared) === last.charCodeAt(shared))
      shared += 1;
    if (isHalf(key.charCodeAt(shared - 1))) shared -= 1; // half a character can't be written
    keys += String.fromCharCode(noneShared + shared) + key.slice(shared);
    last = key;
  }
  return keys;
}

/** Is a UTF-16 code unit the first of two that are one character together? */
export function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Read what `writeShard` wrote, in the same order. */
export function readShard(text: string): Map<string, string> {
  const [keys = '', values = ''] = text.split('\n');
  const value = values.split(' ');
  return new Map(readKeys(keys).map((key, i) => [key, value[i] ?? '']));
}

function readKeys(keys: string): string[] {
  let key = '';
  return (keys.match(/[A-Z][^A-Z]*/g) ?? []).map((written) => {
    key = key.slice(0, written.charCodeAt(0) - noneShared) + written.slice(1);
    return key;
  });
}

/** Write a table: its keys in one line, as those of a shard, and the hashes in the next, with nothing between them. */
export function writeTable(table: ShardTable): string {
  return `${writeKeys(table.map(([first]) => first))}\n${table.map(([, hash]) => hash).join('')}`;
}

/** Read what `writeTable` wrote. */
export function readTable(text: string): ShardTable {
  const [keys = '', hashes = ''] = text.split('\n');
  return readKeys(keys).map((first, i) => [first, hashes.slice(i * hashLength, (i + 1) * hashLength)]);
}
