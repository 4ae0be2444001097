import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexes } from '../../assets/client/search/indexes.ts';
import { optionsFor } from '../../assets/client/search/options.ts';
import { pieces } from '../../assets/client/search/pieces.ts';
import { readState, step, writeState } from '../../assets/client/search/state.ts';
import { stretches } from '../../assets/client/search/stretches.ts';
import { nextStop } from '../../assets/client/search/walk.ts';
import { indexDocuments } from '../../src/search/index-documents.ts';
import { indexManifestName } from '../../src/search/index-manifest.ts';

const site = {
  language: 'en',
  languages: [
    { id: 'en', name: 'English' },
    { id: 'ja', name: '日本語' },
  ],
  databases: [
    { id: 'dra', text: 'DRA', href: '/en/db/dra/' },
    { id: 'biosample', text: 'BioSample', href: '/en/db/biosample/' },
  ],
};
const nothing = { query: '', database: '', language: 'en', limit: step };

describe('what is asked, in an address', () => {
  it.each([
    ['', nothing],
    ['?q=ssh+key', { ...nothing, query: 'ssh key' }],
    ['?q=sftp&db=dra&lang=ja', { ...nothing, query: 'sftp', database: 'dra', language: 'ja' }],
    ['?db=BioSample', { ...nothing, database: 'biosample' }],
    ['?q=%E5%85%AC%E9%96%8B&db=nowhere&lang=xx', { ...nothing, query: '公開' }],
  ])('reads %s', (search, state) => {
    expect(readState(search, site)).toEqual(state);
  });

  it('says nothing when nothing is asked', () => {
    expect(writeState({ ...nothing, query: '  ' }, site)).toBe('');
  });

  it('reads back what was written, whatever the words', () => {
    const states = fc.record({
      query: fc.string({ unit: 'grapheme' }),
      database: fc.constantFrom('', 'dra', 'biosample'),
      language: fc.constantFrom('en', 'ja'),
      limit: fc.constant(step),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state, site), site)).toEqual({ ...state, query: state.query.trim() });
      }),
    );
  });
});

describe('a text of two directions', () => {
  const cut = (text: string) =>
    stretches({ text, marks: [] }).map(({ text, isLeftToRight }) => (isLeftToRight ? `<${text}>` : text));

  it.each([
    ['شغّل $ robot calibrate --arm left ثم انتظر.', ['شغّل ', '<$ robot calibrate --arm left>', ' ثم انتظر.']],
    ['الخيار --arm مطلوب', ['الخيار ', '<--arm>', ' مطلوب']],
    ['הקובץ ~/.ssh/config/ (גרסה 2.4)', ['הקובץ ', '<~/.ssh/config/>', ' (גרסה 2.4)']],
    ['اكتب إلى help@robots.example.', ['اكتب إلى ', '<help@robots.example>', '.']],
    ['معرض الصور <b>sftp -v</b> (DRA)', ['معرض الصور ', '<<b>sftp -v</b> (DRA)>']],
    ['الأمر "sftp -v" (لا غير)', ['الأمر "', '<sftp -v>', '" (لا غير)']],
    ['اكتب echo "a b" ثم [x]', ['اكتب ', '<echo "a b">', ' ثم [', '<x>', ']']],
    ['انظر (DRA وغيرها) وكذلك <title>', ['انظر (', '<DRA>', ' وغيرها) وكذلك <', '<title>', '>']],
    ['قبل f(x) {y} بعد', ['قبل ', '<f(x) {y}>', ' بعد']],
    ['$ sftp host.example', ['$ sftp host.example']],
    ['ファイルを転送できません', ['ファイルを転送できません']],
  ])('is cut where the direction changes: %s', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });

  it('keeps its marks, whatever the text', () => {
    const words = fc.constantFrom(
      'شغّل',
      'robot',
      '--arm',
      ' ',
      '.',
      '$',
      '90',
      'עברית',
      '転送',
      '<',
      '>',
      '(',
      ')',
      '"',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.nat(20), fc.nat(20), (parts, one, other) => {
        const text = parts.join('');
        const mark = [
          Math.min(one, other, text.length),
          Math.min(Math.max(one, other), text.length),
        ] as const;
        const cut = stretches({ text, marks: mark[0] < mark[1] ? [mark] : [] });
        expect(cut.map((stretch) => stretch.text).join('')).toBe(text);
        const found = cut.flatMap((stretch) =>
          stretch.marks.map(([from, to]) => stretch.text.slice(from, to)),
        );
        expect(found.join('')).toBe(text.slice(...mark));
      }),
    );
  });
});

describe('a text with marks', () => {
  it('is cut at them', () => {
    expect(
      pieces({
        text: '…sftp and SFTP',
        marks: [
          [1, 5],
          [10, 14],
        ],
      }),
    ).toEqual([
      { text: '…', isFound: false },
      { text: 'sftp', isFound: true },
      { text: ' and ', isFound: false },
      { text: 'SFTP', isFound: true },
    ]);
  });

  it('is the same text when its pieces are joined, and what is found is what was marked', () => {
    const texts = fc.tuple(fc.string({ unit: 'grapheme' }), fc.uniqueArray(fc.nat(30), { maxLength: 8 }));
    fc.assert(
      fc.property(texts, ([text, places]) => {
        const offsets = places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b);
        const marks = offsets.flatMap((start, index): [number, number][] =>
          index % 2 === 0 && index + 1 < offsets.length ? [[start, offsets[index + 1] ?? start]] : [],
        );
        const cut = pieces({ text, marks });
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        const found = marks.map(([from, to]) => text.slice(from, to)).filter((part) => part !== '');
        expect(cut.filter(({ isFound }) => isFound).map((piece) => piece.text)).toEqual(found);
      }),
    );
  });
});

describe('the keys', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 0, -1],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    // In the field they move the caret.
    ['Home', -1, undefined],
    ['End', -1, undefined],
    ['ArrowUp', -1, undefined],
    ['Tab', 1, undefined],
  ])('%s leads from stop %i of three to %s', (key, at, next) => {
    expect(nextStop(key, at, 3)).toBe(next);
  });

  it('stay in the field when there is nothing to go to', () => {
    expect(nextStop('ArrowDown', -1, 0)).toBe(-1);
  });
});

describe('the indexes', () => {
  const document = {
    id: 0,
    address: '/help/en/faq/sftp/',
    language: 'en',
    title: 'I cannot connect with sftp',
    slug: 'sftp',
    keywords: [],
    headings: [],
    labels: [],
    databases: ['dra'],
    sections: [{ heading: '', text: 'Check the key first.' }],
    updated: '2025-04-10',
  };
  const files = indexDocuments([document]);

  it('are read from a folder for each language, once', async () => {
    const asked: string[] = [];
    const indexes = createIndexes('/help/assets/search/', async (address) => {
      asked.push(address);
      return files.get(address.replace('/help/assets/search/en/', '')) ?? '';
    });
    const index = await indexes.open('en');
    expect(await indexes.open('en')).toBe(index);
    const { total, hits } = await index.searchEach('sftp');
    expect(total).toBe(1);
    expect((await hits[0])?.address).toBe('/help/en/faq/sftp/');
    expect(asked[0]).toBe('/help/assets/search/en/manifest.json');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are read anew after a failure, past what the browser keeps', async () => {
    const asked: boolean[] = [];
    const indexes = createIndexes('/', async (address, isStale) => {
      asked.push(isStale);
      if (asked.length === 1) throw new Error('offline');
      return files.get(address.replace('/en/', '')) ?? '';
    });
    await expect(indexes.open('en')).rejects.toThrow('offline');
    expect(await (await indexes.open('en')).count('sftp')).toBe(1);
    expect(asked[0]).toBe(false);
    expect(asked.slice(1)).not.toContain(false);
  });

  it('are read anew when they are forgotten', async () => {
    const asked: boolean[] = [];
    const indexes = createIndexes('/', async (address, isStale) => {
      asked.push(isStale);
      return files.get(address.replace('/en/', '')) ?? '';
    });
    const index = await indexes.open('en');
    indexes.forget('en');
    expect(await indexes.open('en')).not.toBe(index);
    expect(asked).toEqual([false, true]);
  });

  it('of the page are read anew where what a word means could not be had', async () => {
    const japanese = new Map([['key', ['鍵']]]);
    const english = indexDocuments([{ ...document, title: 'The key' }], new Map([['ja', japanese]]));
    let isOffline = false;
    const asked: boolean[] = [];
    const indexes = createIndexes('/', async (address, isStale) => {
      if (address.endsWith(indexManifestName)) asked.push(isStale);
      else if (isOffline) throw new Error('offline');
      return english.get(address.replace('/en/', '')) ?? '';
    });
    const settings = { language: 'en' };
    const state = { ...nothing, query: 'key', language: 'ja' };
    isOffline = true;
    expect(await optionsFor(indexes, settings, state)).toEqual({});
    isOffline = false;
    expect((await optionsFor(indexes, settings, state)).meanings?.get('key')).toEqual(['鍵']);
    expect(asked).toEqual([false, true]);
  });
});
