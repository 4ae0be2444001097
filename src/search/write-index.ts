import { createHash } from 'node:crypto';
import type { SearchDocument } from './document.ts';
import { weighTerms } from './impacts.ts';
import type { Manifest, PageText } from './manifest.ts';
import { manifestName, pageFile, pagesPerGroup } from './manifest.ts';
import { writePostings } from './postings-text.ts';
import type { ShardTable } from './shard-text.ts';
import { writeShard } from './shard-text.ts';
import { backwards } from './spelling.ts';

/** Characters in a shard before compression: small enough that a query loads little more than it asks for. */
const shardLength = 2000;

/** A long list is cut into about so many shards, each longer then: more would cost more requests than they save bytes. */
const mostShards = 256;

type Entry = readonly [key: string, value: string];

/**
 * Write the search index of one language.
 *
 * In: all its documents. Out: file name → content, for one folder of their own. All names but `manifest.json` follow
 * from the content, so these files can be cached for ever. The same documents give the same bytes, in whatever order.
 */
export function writeIndex(documents: readonly SearchDocument[]): Map<string, string> {
  const ordered = [...documents].sort((a, b) => a.id - b.id);
  const files = new Map<string, string>();
  const { postings, words } = weighTerms(ordered);

  const terms: Entry[] = [...postings].map(([term, list]) => [term, writePostings(list)]);
  for (const database of new Set(ordered.flatMap(({ databases }) => databases))) {
    const members = ordered.flatMap(({ databases }, document) =>
      databases.includes(database) ? [{ document, impact: 0 }] : [],
    );
    terms.push([`#${database.toLowerCase()}`, writePostings(members)]);
  }
  const texts = ordered.map(pageText);
  const manifest: Manifest = {
    documents: ordered.length,
    terms: writeShards(terms, files),
    words: writeShards(withoutValues(words), files),
    backwards: writeShards(withoutValues(words.map(backwards)), files),
    pages: groupNames(texts),
  };
  texts.forEach((text, page) => {
    files.set(pageFile(manifest, page), text);
  });
  files.set(manifestName, JSON.stringify(manifest));
  return files;
}

function withoutValues(keys: readonly string[]): Entry[] {
  return keys.map((key) => [key, '']);
}

/** Cut a list into shards, put them among the files, and tell where each begins. */
function writeShards(entries: Entry[], files: Map<string, string>): ShardTable {
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const limit = Math.max(shardLength, whole / mostShards);
  const table: [string, string][] = [];
  let shard: Entry[] = [];
  let length = 0;
  let previous = '';
  const close = (): void => {
    const [first] = shard[0] ?? [''];
    const text = writeShard(shard);
    const file = `${hash(text)}.txt`;
    files.set(file, text);
    table.push([table.length === 0 ? '' : shortestBetween(previous, first), file]);
    previous = shard.at(-1)?.[0] ?? '';
    shard = [];
    length = 0;
  };
  for (const entry of entries) {
    const added = entry[0].length + entry[1].length;
    if (shard.length > 0 && length + added > limit) close();
    shard.push(entry);
    length += added;
  }
  if (shard.length > 0) close();
  return table;
}

/** The shortest beginning of `key` that still sorts after `before`. */
function shortestBetween(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}

function groupNames(texts: readonly string[]): string[] {
  const names: string[] = [];
  for (let first = 0; first < texts.length; first += pagesPerGroup) {
    names.push(hash(texts.slice(first, first + pagesPerGroup).join('\n')));
  }
  return names;
}

function pageText({ address, title, databases, updated, sections }: SearchDocument): string {
  const page: PageText = {
    address,
    title,
    databases,
    updated,
    sections: sections.map(({ id, heading, text, aside }) => ({
      ...(id ? { id } : {}),
      heading,
      text: [text, aside].filter(Boolean).join('\n'),
    })),
  };
  return JSON.stringify(page);
}

/** Eight hexadecimal digits: names must also differ where capitals don't count. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
