import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTagFinder } from '../../src/site/tag-finder.ts';
import type { Tag } from '../../src/site/vocabulary.ts';

const tag = (id: string, label: Record<string, string>, ...synonyms: string[]): [string, Tag] => [
  id,
  { id, label, synonyms },
];
const find = createTagFinder(
  new Map([
    tag('transfer', { en: 'File transfer', ja: 'ファイル転送' }, 'sftp', 'upload'),
    tag('release', { en: 'Release', ja: '公開' }, 'Upload', 'transfer'),
    tag('all', { en: 'All', ja: 'すべて' }),
  ]),
);

test.each([
  ['transfer', 'transfer'],
  ['TRANSFER', 'transfer'],
  ['file transfer', 'transfer'],
  ['ファイル転送', 'transfer'],
  ['ﾌｧｲﾙ転送', 'transfer'],
  ['ＳＦＴＰ', 'transfer'],
  [' sftp ', 'transfer'],
  ['upload', 'transfer'],
  ['公開', 'release'],
  ['all', 'all'],
  ['', undefined],
  ['constructor', undefined],
  ['trans', undefined],
])('%s → %s', (word, id) => {
  expect(find(word)).toBe(id);
});

test('an id means its own tag, whatever labels and synonyms say', () => {
  const words = fc.constantFrom('a', 'b', 'c', 'A', 'Ｂ');
  const tags = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), en: words, synonyms: fc.array(words) }),
    {
      selector: ({ id }) => id,
    },
  );
  fc.assert(
    fc.property(tags, (written) => {
      const own = createTagFinder(
        new Map(written.map(({ id, en, synonyms }) => tag(id, { en }, ...synonyms))),
      );
      for (const { id } of written) expect(own(id)).toBe(id);
    }),
  );
});
