import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counterparts, pairLabels } from '../../packages/import/src/pair-labels.ts';

const page = (first: string, second: string): Counterparts => ({
  first: first.split(' ').filter(Boolean),
  second: second.split(' ').filter(Boolean),
});
const times = (count: number, one: Counterparts) => Array.from({ length: count }, () => one);
const shown = (pairs: readonly { first: string; second: string }[]) =>
  pairs.map(({ first, second }) => `${first}=${second}`).sort();

const pages = [
  ...times(20, page('submission', '登録')),
  ...times(6, page('update', '更新')),
  ...times(4, page('search', '検索')),
  page('search submission', '検索 登録'),
  page('format search', '書式 検索'),
  page('update submission', '更新 登録'),
  page('decryption', '復号'),
  ...times(3, page('sequencing', '配列')),
  ...times(2, page('sequence', '配列')),
  page('alone', ''),
  page('', '講習会'),
];

test('words that occur together again and again are one', () => {
  expect(shown(pairLabels(pages).certain)).toEqual([
    'search=検索',
    'sequencing=配列',
    'submission=登録',
    'update=更新',
  ]);
});

test('words that are left alone on one page are likely one', () => {
  expect(shown(pairLabels(pages).likely)).toEqual(['decryption=復号', 'format=書式']);
});

test('one page with a stray tag keeps nothing apart that met on hundreds, and a share of them does', () => {
  const together = times(280, page('release news', '公開 お知らせ')).concat(
    times(2, page('release', '公開')),
  );
  const joined = (stray: number) => {
    const { certain, likely } = pairLabels([...together, ...times(stray, page('release', '更新'))]);
    return shown([...certain, ...likely]).filter((pair) => pair.startsWith('release='));
  };
  expect(joined(0)).toEqual(['release=公開']);
  expect(joined(1)).toEqual(['release=公開']);
  expect(joined(60)).not.toContain('release=更新');
});

test('a word whose partner has a better one is doubtful', () => {
  const { doubtful } = pairLabels(pages);
  expect(doubtful).toEqual([
    { first: 'sequence', second: '配列', together: 2, firstPages: 2, secondPages: 5 },
  ]);
});

test('words that meet once on pages full of other words are not joined', () => {
  const { certain, likely, doubtful } = pairLabels([page('a b', 'あ い'), ...times(50, page('c', 'う'))]);
  expect(shown([...certain, ...likely])).toEqual(['c=う']);
  expect(new Set(doubtful.flatMap(({ first, second }) => [first, second]))).toEqual(
    new Set(['a', 'b', 'あ', 'い']),
  );
});

test('a word that is on nearly every page is nobody’s partner by that', () => {
  const { certain } = pairLabels([
    ...times(40, page('all', 'ぜんぶ')),
    ...times(3, page('all rare', 'ぜんぶ')),
    ...times(10, page('', '')),
  ]);
  expect(shown(certain)).toEqual(['all=ぜんぶ']);
});

test('no word is given to two partners, whatever the pages', () => {
  const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
  const counterparts = fc.record({ first: words, second: words });
  fc.assert(
    fc.property(fc.array(counterparts, { maxLength: 40 }), (any) => {
      const { certain, likely } = pairLabels(any);
      const joined = [...certain, ...likely];
      expect(new Set(joined.map(({ first }) => first)).size).toBe(joined.length);
      expect(new Set(joined.map(({ second }) => second)).size).toBe(joined.length);
    }),
  );
});
