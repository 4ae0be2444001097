import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { groupBy } from '../../src/catalog/group-by.ts';
import type { Entry } from '../../src/entry/entry.ts';
import type { Site } from '../../src/site/site.ts';
import { emptyAnswer, entryOf } from '../entries.ts';
import { loadSmallSite } from '../site-folder.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSmallSite();
});

const catalogOf = (...entries: readonly Entry[]) => createCatalog({ site, entries });
const files = (entries: readonly Entry[]) => entries.map(({ file }) => file.replace(/^content\/|\.md$/g, ''));

describe('finding', () => {
  test('by identity, by name, and in the other language', () => {
    const [en, ja, news] = [entryOf('faq/en/sftp'), entryOf('faq/ja/sftp'), entryOf('news/en/sftp')];
    const catalog = catalogOf(news, ja, en);
    expect(catalog.find({ category: 'faq', language: 'ja', slug: 'sftp' })).toBe(ja);
    expect(catalog.named('faq/sftp', 'en')).toBe(en);
    expect(catalog.named('news/sftp', 'en')).toBe(news);
    expect(catalog.named('sftp', 'en')).toBe(en);
    expect(catalog.named('sftp', 'ja')).toBe(ja);
    expect(catalog.named('nothing', 'en')).toBeUndefined();
    expect(catalog.counterpart(en, 'ja')).toBe(ja);
    expect(catalog.counterpart(news, 'ja')).toBeUndefined();
  });

  test('plain pages are in no list but that of their category', () => {
    const about = entryOf('page/en/about', { databases: ['dra'], tags: ['release'] });
    const catalog = catalogOf(about);
    expect(catalog.ofCategory('en', 'page')).toEqual([about]);
    for (const list of [
      catalog.ofLanguage('en'),
      catalog.ofDatabase('en', 'dra'),
      catalog.ofTag('en', 'release'),
    ])
      expect(list).toEqual([]);
  });

  test('lists are newest first: questions by their last change, articles by their publication', () => {
    const old = { date: '2020-01-01T00:00:00.000Z', databases: ['dra'] };
    const catalog = catalogOf(
      entryOf('faq/en/b', { ...old, updated: '2024-05-01T00:00:00.000Z' }),
      entryOf('faq/en/a', { ...old, updated: '2024-05-01T00:00:00.000Z' }),
      entryOf('faq/en/c', { ...old, updated: '2024-06-01T00:00:00.000Z' }),
      entryOf('news/en/d', { ...old, updated: '2024-07-01T00:00:00.000Z' }),
    );
    expect(files(catalog.ofDatabase('en', 'dra'))).toEqual(['faq/en/c', 'faq/en/a', 'faq/en/b', 'news/en/d']);
  });

  test('every list is the same whatever the order in which files were read', () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((slug, index) =>
      entryOf(`faq/en/${slug}`, {
        databases: ['dra'],
        tags: index % 2 ? ['release'] : [],
        related: ['faq/c'],
      }),
    );
    const picture = (catalog: ReturnType<typeof catalogOf>) => [
      files(catalog.entries),
      files(catalog.ofLanguage('en')),
      ...catalog.entries.map((entry) => files(catalog.related(entry, 3))),
    ];
    const expected = picture(catalogOf(...entries));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (mixed) => {
        expect(picture(catalogOf(...mixed))).toEqual(expected);
      }),
    );
  });
});

describe('related', () => {
  test('those that front matter names come first, in its order; then those that share a database; then a tag', () => {
    const page = entryOf('faq/en/page', {
      databases: ['dra'],
      tags: ['release'],
      related: ['faq/named-b', 'faq/named-a', 'faq/gone'],
    });
    const catalog = catalogOf(
      page,
      entryOf('faq/en/named-a'),
      entryOf('faq/en/named-b'),
      entryOf('faq/en/same-database', { databases: ['dra'] }),
      entryOf('faq/en/same-tag', { tags: ['release'] }),
      entryOf('faq/en/same-both', { databases: ['dra'], tags: ['release'] }),
      entryOf('faq/en/nothing-shared', { databases: ['ddbj'] }),
      entryOf('news/en/other-category', { databases: ['dra'] }),
      entryOf('faq/ja/other-language', { databases: ['dra'] }),
    );
    expect(files(catalog.related(page, 10))).toEqual(
      ['named-b', 'named-a', 'same-both', 'same-database', 'same-tag'].map((slug) => `faq/en/${slug}`),
    );
    expect(catalog.related(page, 2)).toHaveLength(2);
  });

  test('a rare word weighs more than a common one', () => {
    const page = entryOf('faq/en/page', { tags: ['release', 'transfer'] });
    const common = ['p', 'q', 'r', 's'].map((slug) => entryOf(`faq/en/${slug}`, { tags: ['release'] }));
    const rare = entryOf('faq/en/z', { tags: ['transfer'] });
    expect(catalogOf(page, ...common, rare).related(page, 1)).toEqual([rare]);
  });

  test('never itself, nothing twice, never more than asked for', () => {
    const slugs = ['a', 'b', 'c', 'd'];
    const some = (words: readonly string[]) => fc.subarray([...words]);
    const entry = (slug: string) =>
      fc
        .record({
          databases: some(['dra', 'ddbj']),
          tags: some(['release', 'transfer']),
          related: some(slugs.map((name) => `faq/${name}`)),
        })
        .map((words) => entryOf(`faq/en/${slug}`, words));
    fc.assert(
      fc.property(fc.tuple(...slugs.map(entry)), fc.nat(5), (entries, limit) => {
        const catalog = catalogOf(...entries);
        const onDemand = createCatalog({ site: catalog.site, entries, onDemand: true });
        for (const each of entries) {
          const related = catalog.related(each, limit);
          expect(onDemand.related(each, limit)).toEqual(related);
          expect(related).not.toContain(each);
          expect(new Set(related).size).toBe(related.length);
          expect(related.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

describe('former addresses', () => {
  test('come from aliases, from the pattern of a category and language, and from the settings', async () => {
    const own = await loadSmallSite({
      'content/site.yaml':
        'title: A\nlanguages: [en, ja]\nformer: {answers: {faq: {en: "/old/{slug}-e.html"}}, pages: {/old/: /en/faq/, /gone.html: /en/}}\n',
    });
    const page = entryOf('faq/en/page', { aliases: ['/gone.html', '/%E5%8F%A4/'] });
    const { former } = createCatalog({
      site: own,
      entries: [page, entryOf('faq/ja/page'), entryOf('news/en/page')],
    });
    expect(former).toEqual([
      { from: '/gone.html', path: '/gone.html', to: page },
      { from: '/%E5%8F%A4/', path: '/古/', to: page },
      { from: '/old/page-e.html', path: '/old/page-e.html', to: page },
      { from: '/old/', path: '/old/', to: '/en/faq/' },
    ]);
  });
});

describe('links', () => {
  const target = (slug: string, fragment = '') => ({ category: 'faq', language: 'en', slug, fragment });
  const linking = (written: string, to?: ReturnType<typeof target>) =>
    entryOf('faq/en/from', {
      answer: { ...emptyAnswer, links: [{ written, href: '', target: to, line: 7, column: 3 }] },
    });
  const other = entryOf('faq/en/sftp', {
    answer: {
      ...emptyAnswer,
      headings: [{ depth: 2, id: 'allow', text: 'Allow' }],
      html: '<p id="own">x</p>',
      ids: ['allow', 'own'],
    },
  });

  test.each([
    ['to an answer', linking('sftp.md', target('sftp')), []],
    ['to a heading', linking('sftp.md#allow', target('sftp', 'allow')), []],
    ['to another id', linking('sftp.md#own', target('sftp', 'own')), []],
    [
      'to a heading that is not there',
      linking('sftp.md#alow', target('sftp', 'alow')),
      [['links/missing-anchor', 'allow']],
    ],
    ['to no answer', linking('sfpt.md', target('sfpt')), [['links/missing-answer', 'sftp.md']]],
    [
      'to nothing like an answer',
      linking('x.md', target('nothing-like-it')),
      [['links/missing-answer', undefined]],
    ],
    ['to a former address', linking('/old/sftp-e.html'), []],
    [
      'to a former address of nothing',
      linking('/old/sfpt-e.html'),
      [['links/former-address', '/old/sftp-e.html']],
    ],
    ['to the main website', linking('/dra/'), []],
  ])('%s', (_name, from, expected) => {
    const { diagnostics } = catalogOf(from, other);
    expect(diagnostics.map(({ rule, values }) => [rule, (values as { nearest?: string }).nearest])).toEqual(
      expected,
    );
    for (const { place } of diagnostics)
      expect(place).toEqual({ file: 'content/faq/en/from.md', line: 7, column: 3 });
  });

  test('to a draft is an error, unless it comes from one; to a broken page is not told again', () => {
    const draft = entryOf('faq/en/draft', { draft: true });
    const from = linking('draft.md', target('draft'));
    const rules = (entries: readonly Entry[], rest: object) =>
      createCatalog({ site, entries, ...rest }).diagnostics.map(({ rule }) => rule);
    expect(rules([from], { drafts: [draft] })).toEqual(['links/draft-answer']);
    const { diagnostics } = createCatalog({ site, entries: [from], drafts: [{ ...draft, draft: false }] });
    expect(diagnostics).toMatchObject([{ rule: 'links/draft-answer', values: { isDraft: false } }]);
    expect(rules([{ ...from, draft: true }], { drafts: [draft] })).toEqual([]);
    expect(rules([from], { broken: ['content/faq/en/draft.md'] })).toEqual([]);
  });
});

describe('names', () => {
  test('a related question that exists nowhere is told; one that is a draft or not translated yet is not', () => {
    const from = entryOf('faq/en/from', {
      related: ['faq/sfpt', 'faq/draft', 'faq/other'],
      lines: { related: 9 },
    });
    const { diagnostics } = createCatalog({
      site,
      entries: [from, entryOf('faq/en/sftp'), entryOf('faq/ja/other')],
      drafts: [entryOf('faq/en/draft', { draft: true })],
    });
    expect(diagnostics.map(({ rule, place, values }) => [rule, place.line, values])).toEqual([
      ['catalog/unknown-related', 9, { name: 'faq/sfpt', nearest: 'faq/sftp' }],
    ]);
  });

  test('a featured question that exists in no language is told', async () => {
    const own = await loadSmallSite({
      'content/site.yaml': 'title: A\nlanguages: [en, ja]\nfeatured: [sftp, sfpt]\nfooter: [page/about]\n',
    });
    const { diagnostics } = createCatalog({ site: own, entries: [entryOf('faq/ja/sftp')] });
    expect(diagnostics.map(({ rule, values }) => [rule, values])).toEqual([
      ['catalog/unknown-page', { key: 'featured', name: 'sfpt', nearest: 'sftp' }],
      ['catalog/unknown-page', { key: 'footer', name: 'page/about', nearest: undefined }],
    ]);
  });

  test('a featured, related or explaining question that is broken itself is told at its page alone', async () => {
    const own = await loadSmallSite({
      'content/site.yaml':
        'title: A\nlanguages: [en, ja]\nfeatured: [sftp, faq/scp]\nfooter: [scp]\nnavigation: [faq/sftp]\n',
      'content/glossary.yaml': 'key: { term: key, meaning: Half of a pair., answer: faq/sftp }\n',
    });
    const { diagnostics } = createCatalog({
      site: own,
      entries: [entryOf('faq/en/other', { related: ['faq/sftp'], lines: { related: 9 } })],
      broken: ['content/faq/en/sftp.md', 'content/faq/ja/scp.md'],
    });
    expect(diagnostics).toEqual([]);
  });
});

test('groupBy keeps the order of items and loses none', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.array(fc.constantFrom('a', 'b', 'c')))), (items) => {
      const groups = groupBy(items, ([, keys]) => keys);
      for (const [key, group] of groups)
        expect(group).toEqual(
          items.flatMap((item) => item[1].filter((each) => each === key).map(() => item)),
        );
      expect([...groups.values()].flat()).toHaveLength(items.flatMap(([, keys]) => keys).length);
    }),
  );
});
