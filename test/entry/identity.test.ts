import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf, nameOf } from '../../src/entry/identity.ts';
import { page, readSmallSite } from '../site-folder.ts';

test.each([
  ['content/faq/en/sftp.md', { category: 'faq', language: 'en', slug: 'sftp' }],
  ['./content/faq/en/sftp.md', { category: 'faq', language: 'en', slug: 'sftp' }],
  ['content/faq/ja/質問.md', { category: 'faq', language: 'ja', slug: '質問' }],
  ['content/faq/ja/がく.md', { category: 'faq', language: 'ja', slug: 'がく' }],
  ['content/faq/ja/\u304b\u3099\u304f.md', { category: 'faq', language: 'ja', slug: '\u304c\u304f' }],
  ['content/faq/en/v1.2_b-c.md', { category: 'faq', language: 'en', slug: 'v1.2_b-c' }],
  ['content/faq/en/x/../sftp.md', { category: 'faq', language: 'en', slug: 'sftp' }],
  ['content/faq/en/.md', undefined],
  ['content/faq/en/-x.md', undefined],
  ['content/faq/en/a b.md', undefined],
  ['content/faq/en/a%20b.md', undefined],
  ['content/faq/en/a#b.md', undefined],
  ['content/faq/en/a$b.md', undefined],
  ['content/faq/en/SFTP.MD', undefined],
  ['content/faq/en/sftp.markdown', undefined],
  ['content/faq/sftp.md', undefined],
  ['content/faq/en/deep/sftp.md', undefined],
  ['content/../faq/en/sftp.md', undefined],
  ['pages/faq/en/sftp.md', undefined],
  ['', undefined],
])('%s', (file, identity) => {
  expect(identityOf(file)).toEqual(identity);
});

test('a slug stands in an address as it is, and is one part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const identity = identityOf(`content/faq/en/${name}.md`);
      if (!identity) return;
      const { pathname } = new URL(`/en/faq/${encodeURI(identity.slug)}/`, 'https://faq.example');
      expect(decodeURIComponent(pathname)).toBe(`/en/faq/${identity.slug}/`);
    }),
    { numRuns: 1000 },
  );
});

test('nameOf leaves the language out', () => {
  expect(nameOf({ category: 'faq', slug: 'sftp' })).toBe('faq/sftp');
});

describe('a file whose name the disk took apart', () => {
  const composed = 'がく';
  const apart = composed.normalize('NFD');
  const rulesOf = async (files: Readonly<Record<string, string>>) =>
    (await readSmallSite(files)).diagnostics.map(({ rule }) => rule);

  test('is linked by the name as it is typed', async () => {
    const link = page({}, `[Music](${composed}.md)\n`);
    const files = { [`content/faq/en/${apart}.md`]: page(), 'content/faq/en/a.md': link };
    expect(await rulesOf(files)).toEqual([]);
  });

  test('is the same page as one with the name as it is typed', async () => {
    const files = { [`content/faq/en/${apart}.md`]: page(), [`content/faq/en/${composed}.md`]: page() };
    expect(await rulesOf(files)).toEqual(['catalog/same-address']);
  });
});
