import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow } from '../../assets/client/facets/narrow.ts';
import { type FacetState, readState, writeState } from '../../assets/client/facets/state.ts';

const choices = new Map([
  ['db:dra', 'dra'],
  ['db:jga', 'jga'],
  ['tag:release', 'release'],
  ['tag:公開', 'release'],
  ['tag:alpha, beta', 'alpha-beta'],
  ['tag:alpha', 'alpha'],
  ['tag:c++', 'cpp'],
  ['tag:release date', 'release-date'],
  ['tag:everyone', ''],
]);
const find = (facet: string, word: string) =>
  choices.get(`${facet}:${word.normalize('NFKC').toLowerCase().trim()}`);
const read = (search: string) => readState(search, find);
const plain = ({ chosen, ...rest }: FacetState) => ({ db: [...chosen.db], tag: [...chosen.tag], ...rest });

describe('readState', () => {
  it.each([
    ['', { db: [], tag: [], words: '', sorting: '', unknown: [] }],
    [
      '?db=dra&db=jga&tag=release&q=ssh',
      { db: ['dra', 'jga'], tag: ['release'], words: 'ssh', sorting: '', unknown: [] },
    ],
    ['?db=DRA&tag=公開', { db: ['dra'], tag: ['release'], words: '', sorting: '', unknown: [] }],
    [
      '?tag=release,alpha&db=jga',
      { db: ['jga'], tag: ['release', 'alpha'], words: '', sorting: '', unknown: [] },
    ],
    ['?tag=Alpha, beta', { db: [], tag: ['alpha-beta'], words: '', sorting: '', unknown: [] }],
    ['?tag=C++', { db: [], tag: ['cpp'], words: '', sorting: '', unknown: [] }],
    ['?tag=C%2B%2B', { db: [], tag: ['cpp'], words: '', sorting: '', unknown: [] }],
    [
      '?tag=c++,Release&db=dra',
      { db: ['dra'], tag: ['cpp', 'release'], words: '', sorting: '', unknown: [] },
    ],
    ['?tag=release+date', { db: [], tag: ['release-date'], words: '', sorting: '', unknown: [] }],
    ['?tag=release%20date', { db: [], tag: ['release-date'], words: '', sorting: '', unknown: [] }],
    ['?tag=Everyone&db=jga', { db: ['jga'], tag: [], words: '', sorting: '', unknown: [] }],
    ['?sort=title', { db: [], tag: [], words: '', sorting: 'title', unknown: [] }],
    ['?sort=backwards', { db: [], tag: [], words: '', sorting: '', unknown: [] }],
  ])('reads %s', (search, expected) => {
    expect(plain(read(search))).toEqual(expected);
  });

  it('keeps what it does not know, apart', () => {
    const { chosen, unknown } = read('?db=drx,dra&tag=%3Cimg%3E&tag=D++&tag=no+such&tag=c%2B%2B17');
    expect([...chosen.db]).toEqual(['dra']);
    expect(unknown).toEqual([
      { facet: 'db', value: 'drx' },
      { facet: 'tag', value: '<img>' },
      { facet: 'tag', value: 'D++' },
      { facet: 'tag', value: 'no such' },
      { facet: 'tag', value: 'c++17' },
    ]);
  });

  it('reads back what was written, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.subarray(['dra', 'jga']),
        fc.subarray(['release', 'alpha']),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'newest', 'title', 'relevance' as const),
        (db, tag, words, sorting) => {
          const state = {
            chosen: { db: new Set(db), tag: new Set(tag) },
            words,
            sorting,
            unknown: [],
          } as FacetState;
          const expected = { ...state, words: words.trim() === '' ? '' : words };
          expect(plain(read(writeState(state)))).toEqual(plain(expected));
        },
      ),
    );
  });
});

const rows = [
  { title: 'How do I release my data?', db: ['dra', 'jga'], tag: ['release'], date: '2024-05-01' },
  { title: 'I cannot connect with SSH', db: ['dra'], tag: ['transfer'], date: '2025-01-01' },
  { title: 'ＳＳＨ の鍵を登録する', db: ['jga'], tag: ['transfer', 'release'], date: '2023-01-01' },
  { title: 'The “form” is empty, and I don’t know why', db: ['dra'], tag: [], date: '2022-01-01' },
];
const titles = (search: string) =>
  narrow(rows, readWords(search), 'en').rows.map(({ title }) => title.slice(0, 3));
const any = (_facet: string, word: string) => word;
const readWords = (search: string) => readState(search, any);

describe('narrow', () => {
  it.each([
    ['nothing', '', ['How', 'I c', 'ＳＳＨ', 'The']],
    ['one facet by "or"', '?db=dra&db=jga', ['How', 'I c', 'ＳＳＨ', 'The']],
    ['two facets by "and"', '?db=jga&tag=transfer', ['ＳＳＨ']],
    ['words, full width or not, in any letter case', '?q=ssh', ['I c', 'ＳＳＨ']],
    ['all of several words', '?q=ssh+connect', ['I c']],
    ['no row', '?q=absent', []],
    ['a quotation, by marks as typed', '?q="form"', ['The']],
    ['a quotation, by marks as printed', '?q=“form”', ['The']],
    ['what an apostrophe stands in', "?q=don't", ['The']],
    ['the newest first', '?sort=newest', ['I c', 'How', 'ＳＳＨ', 'The']],
    ['by title', '?sort=title', ['How', 'I c', 'ＳＳＨ', 'The']],
    ['the best match first', '?q=ssh&sort=relevance', ['ＳＳＨ', 'I c']],
  ])('leaves %s', (_what, search, expected) => {
    expect(titles(search)).toEqual(expected);
  });

  it.each([
    ['submited', ['Submit']],
    ['submitting', ['Submit']],
    ['submissions', ['Submit']],
    ['submission sequence', ['Submit']],
    ['アクセッション', ['アクセッション']],
    ['アクセション', ['アクセッション']],
    ['あくせっしょん', ['アクセッション']],
    ['ｱｸｾｯｼｮﾝ', ['アクセッション']],
    ['サーバー', ['サーバへ']],
    ['ウィルス', ['ウイルス']],
    ['cafe', ['Café']],
    ['reseau', ['Café']],
    ['ー', ['Submit', 'アクセッション', 'サーバへ', 'ウイルス', 'Café']],
    ['ライセンス', []],
    ['sub', ['Submit']],
    ['submarine', []],
  ])('finds titles as the search does: %s', (query, expected) => {
    const written = [
      'Submit sequences',
      'アクセッション 番号',
      'サーバへ つなぐ',
      'ウイルス の配列',
      'Café réseau',
    ];
    const some = written.map((title) => ({ title, db: [], tag: [], date: '2024-01-01' }));
    for (const sort of ['', '&sort=relevance']) {
      const left = narrow(some, readWords(`?q=${encodeURIComponent(query)}${sort}`), 'en').rows;
      expect(left.map(({ title }) => title.split(' ')[0])).toEqual(expected);
    }
  });

  it('counts what each choice would leave, beside the choices of its own facet', () => {
    const { counts } = narrow(rows, readWords('?db=jga&tag=transfer'), 'en');
    expect(Object.fromEntries(counts.db)).toEqual({ dra: 1, jga: 1 });
    expect(Object.fromEntries(counts.tag)).toEqual({ release: 2, transfer: 1 });
  });

  it('never leaves more than the count of a choice said', () => {
    const row = fc.record({
      title: fc.string(),
      db: fc.subarray(['a', 'b', 'c']),
      tag: fc.subarray(['x', 'y']),
      date: fc.constant('2024-01-01'),
    });
    fc.assert(
      fc.property(fc.array(row), fc.subarray(['x', 'y']), fc.constantFrom('a', 'b', 'c'), (some, tag, id) => {
        const state: FacetState = {
          chosen: { db: new Set<string>(), tag: new Set(tag) },
          words: '',
          sorting: '',
          unknown: [],
        };
        const promised = narrow(some, state, 'en').counts.db.get(id) ?? 0;
        const after = narrow(some, { ...state, chosen: { ...state.chosen, db: new Set([id]) } }, 'en');
        expect(after.rows).toHaveLength(promised);
      }),
    );
  });
});
