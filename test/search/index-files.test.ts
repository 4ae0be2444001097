import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOfDocument } from '../../src/search/document-terms.ts';
import { averageLengths } from '../../src/search/field-lengths.ts';
import { indexDocuments } from '../../src/search/index-documents.ts';
import {
  type IndexManifest,
  indexManifestName,
  pageFile,
  pagesPerGroup,
} from '../../src/search/index-manifest.ts';
import { mergeSegments, type Vocabulary } from '../../src/search/merge-segments.ts';
import {
  addPosting,
  createPostings,
  readPostings,
  titleImpact,
  writePostings,
} from '../../src/search/postings-text.ts';
import { openIndex } from '../../src/search/query.ts';
import { countSegment, weighSegment } from '../../src/search/segment.ts';
import { type Load, lazyShardReader, shardReader } from '../../src/search/shard-reader.ts';
import { readShard, readTable, shardFile, writeShard, writeTable } from '../../src/search/shard-text.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { writeLazyShards, writeShards } from '../../src/search/write-shards.ts';
import { english, grow, japanese } from './documents.ts';
import { inMemory } from './memory.ts';

describe('postings', () => {
  const written = (postings: readonly { document: number; impact: number }[]) => {
    const list = createPostings();
    for (const { document, impact } of postings) {
      const frequency = (2 * impact) / (1 - Math.min(impact, 0.999)); // that this impact follows from
      addPosting(list, document, frequency / 2);
      addPosting(list, document, frequency / 2, impact >= titleImpact);
    }
    return writePostings(list);
  };

  const list = fc
    .uniqueArray(
      fc.record({ document: fc.nat(1_000_000), impact: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        selector: ({ document }) => document,
      },
    )
    .map((postings) => postings.sort((a, b) => a.document - b.document));

  it('come back with the same documents and nearly the same impacts', () => {
    fc.assert(
      fc.property(list, (postings) => {
        const read = readPostings(written(postings));
        expect([...read.keys()]).toEqual(postings.map(({ document }) => document));
        for (const { document, impact } of postings) {
          expect(Math.abs((read.get(document) ?? 0) - impact)).toBeLessThanOrEqual(1 / 16);
        }
      }),
    );
  });
});

describe('impacts of a title', () => {
  it('are told from those of a text, however often that repeats a term', () => {
    const list = createPostings();
    addPosting(list, 0, 0.1, true);
    addPosting(list, 1, 1000);
    const impacts = readPostings(writePostings(list));
    expect(impacts.get(0)).toBeGreaterThanOrEqual(titleImpact);
    expect(impacts.get(1)).toBeLessThan(titleImpact);
  });
});

describe('shards', () => {
  const entries = fc
    .uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-c公開鍵𠮟𠮷ー0-9#]{1,30}$/u), fc.stringMatching(/^[!-~]{0,5}$/)),
      {
        selector: ([key]) => key,
      },
    )
    .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)));

  it('come back from a file as they were written', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const bytes = new TextEncoder().encode(writeShard(list));
        expect([...readShard(new TextDecoder().decode(bytes))]).toEqual(list);
      }),
    );
  });

  it('are asked again after a failure', async () => {
    let attempts = 0;
    const reader = shardReader([['', 'a.txt']], async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('offline');
      return writeShard([['word', '!']]);
    });
    await expect(reader.get('word')).rejects.toThrow('offline');
    await expect(reader.get('word')).resolves.toBe('!');
    await expect(reader.get('word')).resolves.toBe('!');
    expect(attempts).toBe(2);
  });
});

describe('a table of shards', () => {
  const tables: [string, string][][] = [
    [],
    [['', 'a1b2c3']],
    [
      ['', '000000'],
      ['ab', 'ffffff'],
      ['abc=café', '123abc'],
      ['公', '9e8d7c'],
    ],
  ];

  it.each(tables.map((table) => [table]))('comes back as it was: %j', (table) => {
    expect(readTable(writeTable(table))).toEqual(table);
  });

  it('names a file by its key and its content, in letters that every file system and address can hold', () => {
    for (const first of ['', 'ab', ':dra', 'c=c++', '#1', "don't", '公開', 'a/b', '..', 'ıł\ud83d\ude00']) {
      expect(shardFile(first, 'a1b2c3')).toMatch(/^[a-z0-9]*a1b2c3\.txt$/);
    }
    expect(shardFile('ab', 'a1b2c3')).not.toBe(shardFile('ac', 'a1b2c3'));
  });
});

describe('writeShards', () => {
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 3 + random(5) }, () => 'etaoinshrdlu'[random(12)]).join(''),
  );
  const rowsOf = (keys: Iterable<string>): [string, string][] => [...new Set(keys)].map((key) => [key, '!!']);

  it('begins shards where little must be told of a key', () => {
    const keys = [...new Set(words)].sort();
    const needed = keys.map((key, i) => {
      let length = 1;
      while (key.slice(0, length) <= (keys[i - 1] ?? '')) length += 1;
      return length;
    });
    const mean = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const table = writeShards(rowsOf(words), new Map());
    expect(table.length).toBeGreaterThan(20);
    expect(mean(table.map(([first]) => first.length))).toBeLessThan(mean(needed) - 1);
  });

  it('cuts as before where nothing is near a key that is new', () => {
    const before = new Set(writeShards(rowsOf(words), new Map()).map((row) => row.join(' ')));
    for (const word of ['aaa', 'hole', 'idle', 'rest', 'stone', 'zebra', 'ÿ']) {
      const after = writeShards(rowsOf([...words, word]), new Map()).map((row) => row.join(' '));
      expect(after.filter((row) => !before.has(row)).length).toBeLessThanOrEqual(2);
    }
  });
});

describe('writeLazyShards', () => {
  /** The files as they are read back from a disk, where text is UTF-8. */
  const stored = (files: ReadonlyMap<string, string>): Load => {
    const bytes = new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));
    return async (name) => new TextDecoder().decode(bytes.get(name) ?? new Uint8Array());
  };
  const characters = ['a', 'c', '0', '公', '開', '鍵', '𠮟', '𠮷', '𩸽', '𐐨', 'ー', 'る'];
  const rows = fc.uniqueArray(
    fc.tuple(
      fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
      fc.integer({ min: 1, max: 400 }).map((length) => '!'.repeat(length)),
    ),
    { selector: ([key]) => key, minLength: 1, maxLength: 60 },
  );

  it('tells every key from a file, whatever its characters', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const files = new Map<string, string>();
        const reader = lazyShardReader(writeLazyShards([...list], files), stored(files));
        for (const [key, value] of list) expect(await reader.get(key)).toBe(value);
        expect(new Map(await reader.startingWith(''))).toEqual(new Map(list));
      }),
    );
  });

  it('tells keys of rare kanji among those of common ones', async () => {
    const han = Array.from({ length: 40 }, (_, i) => `${String.fromCodePoint(0x4e00 + i * 97)}字`);
    const rare = Array.from({ length: 10 }, (_, i) => `${String.fromCodePoint(0x20b9f + i * 301)}る`);
    const files = new Map<string, string>();
    const list = [...han, ...rare].map((key) => [key, '!'.repeat(300)] as const);
    const reader = lazyShardReader(writeLazyShards([...list], files), stored(files));
    expect(files.size).toBeGreaterThan(10);
    for (const [key, value] of list) expect(await reader.get(key)).toBe(value);
  });
});

describe('an index', () => {
  it.each(['en', 'de', 'ja'])('in files of UTF-8 holds no half of a character (%s)', (language) => {
    const [first] = english as [(typeof english)[0]];
    const words = ['𐐨', 'a'].map((start) => start + '𐐨𐐩'.repeat(30));
    const text = [...words, '𐐨𐐩𐐪𐐫𐐬𐐭', '𠮟る𩸽𠮷野家', '鍵'.repeat(39) + '𠮟'.repeat(30)].join(' ');
    const files = indexDocuments([{ ...first, language, title: text, sections: [{ heading: '', text }] }]);
    for (const [name, content] of files) expect([name, content.isWellFormed()]).toEqual([name, true]);
    const manifest = JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest;
    expect(manifest.terms.isWellFormed()).toBe(true);
  });
});

describe('pageFile', () => {
  it.each([0, 1, 16, 94, 2047, 2048, 5000, 100_000])(
    'names few groups of a site of %i pages',
    (documents) => {
      const size = pagesPerGroup(documents);
      expect(size).toBeGreaterThanOrEqual(16);
      expect(Math.ceil(documents / size)).toBeLessThanOrEqual(128);
      expect(Math.log2(size) % 1).toBe(0);
    },
  );
});

describe('writeIndex', () => {
  it('gives the same bytes for the same documents in any order', () => {
    const written = [...indexDocuments(english)];
    expect([...indexDocuments([...english].reverse())]).toEqual(written);
    expect([...indexDocuments(structuredClone(english))]).toEqual(written);
  });

  it('names every file that the manifest speaks of, and no other', () => {
    for (const documents of [english, japanese, []]) {
      const files = indexDocuments(documents);
      const manifest = JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest;
      const lazy = [manifest.words, manifest.backwards];
      const tables = [manifest.terms, ...lazy.map((file) => files.get(file) ?? '')];
      const shards = [
        ...lazy,
        ...tables.flatMap((table) => readTable(table).map((row) => shardFile(...row))),
      ];
      const pages = documents.map((_, page) => pageFile(manifest, page));
      expect(new Set(files.keys())).toEqual(new Set([indexManifestName, ...shards, ...pages]));
      expect(manifest.documents).toBe(documents.length);
    }
  });

  it('renames only the files whose content changed', () => {
    const changed = english.map((document) =>
      document.id === 3 ? { ...document, updated: '2025-05-01' } : document,
    );
    const before = new Set(indexDocuments(english).keys());
    const shards = [...indexDocuments(changed).keys()].filter((name) => name.endsWith('.txt'));
    expect(shards.filter((name) => !before.has(name))).toEqual([]);
    expect(indexDocuments(changed).keys()).not.toEqual(before);
  });

  it('is written from segments, wherever the list is cut, as from all pages at once', () => {
    const documents = [...english, ...grow(40).map((document) => ({ ...document, id: document.id + 100 }))];
    const pages = documents.map(({ labels, ...text }) => ({ labels, terms: termsOfDocument(text) }));
    const { lengths } = countSegment(pages, 'en');
    const average = averageLengths([lengths], pages.length);
    const whole = mergeSegments([weighSegment(pages, average, 'en')]);
    const inOrder = ({ postings, words }: Vocabulary) => [[...postings].sort(), [...words].sort()];
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(pages.length), { maxLength: 6 }), (cuts) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), pages.length];
        const parts = bounds.slice(1).map((end, i) => pages.slice(bounds[i], end));
        const counts = parts.map((part) => countSegment(part, 'en'));
        expect(
          averageLengths(
            counts.map((count) => count.lengths),
            pages.length,
          ),
        ).toEqual(average);
        expect(counts.flatMap(({ texts }) => texts)).toEqual(pages.map(({ terms: [text] }) => text));
        const kept = JSON.parse(JSON.stringify(parts.map((part) => weighSegment(part, average, 'en'))));
        expect(inOrder(mergeSegments(kept))).toEqual(inOrder(whole));
      }),
      { numRuns: 40 },
    );
  });

  it('changes few shards when one text of many changes', () => {
    const many = grow(1600);
    const edited = many.map((document) =>
      document.id === 77
        ? { ...document, sections: [...document.sections, { heading: '', text: 'A quokka came by.' }] }
        : document,
    );
    const before = new Set(indexDocuments(many).keys());
    const after = [...indexDocuments(edited).keys()].filter((name) => name.endsWith('.txt'));
    expect(after.length).toBeGreaterThan(40);
    expect(after.filter((name) => !before.has(name)).length).toBeLessThan(15);
  });

  it('takes time in proportion to the pages', () => {
    const pages = grow(8000).map((document) => ({ ...document, terms: termsOfDocument(document) }));
    const write = (some: typeof pages) => {
      const { lengths } = countSegment(some, 'en');
      const segment = weighSegment(some, averageLengths([lengths], some.length), 'en');
      const listed = some.map((page) => ({ ...page, text: page.terms[0] }));
      writeIndex(listed, mergeSegments([segment]), 'en');
    };
    write(pages);
    const time = (count: number) => {
      const runs = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        write(pages.slice(0, count));
        const { user, system } = process.cpuUsage(start);
        return user + system;
      });
      return Math.min(...runs);
    };
    expect(time(8000)).toBeLessThan(time(2000) * 8);
  }, 180_000);

  it('brings the words that typing errors are compared with, and their tables, only to a query that needs them', async () => {
    const { files, load, loaded } = inMemory(grow(600));
    const manifest = JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest;
    const lists = [manifest.words, manifest.backwards];
    const index = await openIndex(load);
    await index.search('manuscript renewed');
    expect(lists.filter((file) => loaded.includes(file))).toEqual([]);
    await index.search('manuscirpt renewed');
    expect(lists.filter((file) => loaded.includes(file))).toEqual(lists);
  });

  it('cuts long lists, and finds every term again', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${((i * 7919) % 3000).toString(36)}x`);
    const [first] = english;
    if (!first) throw new Error('no document');
    const files = indexDocuments([{ ...first, sections: [{ heading: '', text: words.join(' ') }] }]);
    const manifest = JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest;
    const table = readTable(manifest.terms);
    expect(table.length).toBeGreaterThan(3);
    const reader = shardReader(table, async (name) => files.get(name) ?? '');
    for (const word of words) expect(await reader.get(word)).toBeDefined();
    expect(await reader.get('absent')).toBeUndefined();
    const all = await reader.startingWith('w');
    expect(new Set(all.map(([key]) => key)).size).toBeGreaterThanOrEqual(new Set(words).size);
  });
});
