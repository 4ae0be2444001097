import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import type { Entry } from '../../src/entry/entry.ts';
import { createPages } from '../../src/pages/create-pages.ts';
import type { Frame, TermLink } from '../../src/pages/models/frame.ts';
import type {
  AnswerPage,
  DirectoryPage,
  HomePage,
  ListingPage,
  NotFoundPage,
  Page,
  RedirectPage,
  SearchPage,
} from '../../src/pages/models/pages.ts';
import { emptyAnswer, entryOf } from '../entries.ts';
import { assets, loadSmallSite, page, readSmallSite, withModels } from '../site-folder.ts';

interface Kinds {
  readonly listing: ListingPage;
  readonly directory: DirectoryPage;
  readonly home: HomePage;
  readonly search: SearchPage;
  readonly 'not-found': NotFoundPage;
  readonly redirect: RedirectPage;
}

const settings = (...lines: readonly string[]) => ({
  'content/site.yaml': [
    'title: {en: Small, ja: 小}',
    'languages: [en, ja]',
    'timezone: Asia/Tokyo',
    ...lines,
    '',
  ].join('\n'),
});

async function pagesOf(entries: readonly Entry[], files: Readonly<Record<string, string>> = {}) {
  const site = await loadSmallSite(files);
  const catalog = createCatalog({ site, entries });
  const pages = withModels(createPages({ site, catalog, assets, siteHash: 'test' }));
  const others = pages.others.map(({ page }) => page());
  const at = <Kind extends keyof Kinds>(kind: Kind, address: string) => {
    const found = others.filter((page: Page) => page.kind === kind && page.address === address);
    expect(found, address).toHaveLength(1);
    return found[0] as Kinds[Kind];
  };
  return { site, catalog, pages, others, at };
}

const many = (count: number, changes: (index: number) => Partial<Entry>) =>
  Array.from({ length: count }, (_, index) => {
    const slug = `p${String(index).padStart(3, '0')}`;
    return entryOf(`faq/en/${slug}`, { databases: ['dra'], ...changes(index) });
  });

test.each([
  ['en, ja', false, false],
  ['en, de', true, false],
  ['en, nl-be', true, false],
  ['en, ar', true, false],
  ['en, ja, fr, es', false, false],
  ['en, ja, fr, es, it', true, true],
])(
  'a site in the languages %s has their stylesheet: %s, and a menu of them: %s',
  async (languages, has, menu) => {
    const title = languages.replaceAll(/[\w-]+/g, '$&: Small');
    const { at } = await pagesOf([], {
      'content/site.yaml': `title: {${title}}\nlanguages: [${languages}]\ntimezone: Asia/Tokyo\n`,
    });
    const { frame } = at('home', '/en/');
    expect(frame.assets.styles.includes('/assets/kotae/languages.css')).toBe(has);
    expect(frame.languagesInMenu).toBe(menu);
  },
);

test('a title has the quotation marks of its language wherever people read it, and for programs those that were typed', async () => {
  const title = 'The "checked" directory isn\'t there';
  const entries = [entryOf('faq/en/a', { title }), entryOf('faq/en/b')];
  const { pages, at } = await pagesOf(entries, settings('featured: [faq/a]', 'footer: [faq/a]'));
  const printed = 'The “checked” directory isn’t there';
  const [row] = at('listing', '/en/faq/').groups.flatMap(({ rows }) => rows);
  expect(row?.title.join('')).toBe(printed);
  const home = at('home', '/en/');
  expect(home.featured[0]?.title.join('')).toBe(printed);
  expect(home.frame.footer.links.map(({ text }) => text)).toContain(printed);
  const answer = pages.answers.get(entries[0] as Entry)?.page() as AnswerPage;
  expect(answer.title.join('')).toBe(printed);
  expect(answer.frame.documentTitle).toContain('"checked"');
});

describe('every page', () => {
  test('has an address of its own, and addresses are the same in every language', async () => {
    const { pages } = await pagesOf([entryOf('faq/en/a')]);
    const addresses = pages.others.map(({ address }) => address);
    expect(pages.others.map(({ page }) => page().address)).toEqual(addresses);
    expect(new Set(addresses).size).toBe(addresses.length);
    const english = addresses.filter((address) => address.startsWith('/en/'));
    const japanese = addresses.filter((address) => address.startsWith('/ja/'));
    expect(japanese.map((address) => address.replace('/ja/', '/en/'))).toEqual(english);
    expect(english).toEqual(
      expect.arrayContaining([
        '/en/',
        '/en/faq/',
        '/en/news/',
        '/en/db/',
        '/en/db/dra/',
        '/en/tag/',
        '/en/tag/release/',
        '/en/search/',
      ]),
    );
    expect(addresses).toEqual(expect.arrayContaining(['/', '/404.html', '/old/a-e.html']));
    expect(addresses).not.toContain('/en/page/');
  });

  test('models are plain data', async () => {
    const { pages, others, catalog } = await pagesOf([
      entryOf('faq/en/a', { databases: ['dra'], tags: ['release'] }),
    ]);
    for (const page of [...others, ...catalog.entries.map(pages.answer)])
      expect(JSON.parse(JSON.stringify(page))).toEqual(JSON.parse(JSON.stringify(structuredClone(page))));
  });
});

describe('a list', () => {
  test.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [400, 2],
    [401, 3],
  ])('of %i entries has %i pages', async (size, count) => {
    const { pages, others } = await pagesOf(many(size, () => ({})));
    const listings = others.filter((page) => page.kind === 'listing');
    const mine = listings.filter(({ address }) => /^\/en\/db\/dra\/(?:page\/\d+\/)?$/.test(address));
    expect(mine).toHaveLength(count);
    expect(mine.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))).toHaveLength(size);
    expect(pages.rows.has('/en/db/dra/rows.json')).toBe(count > 1);
  });

  test('longer than a page goes on, links its pages both ways, and has all rows in one file', async () => {
    const { pages, at } = await pagesOf(many(401, () => ({})));
    const [first, second, third] = ['', 'page/2/', 'page/3/'].map((rest) =>
      at('listing', `/en/db/dra/${rest}`),
    );
    expect(first?.pagination).toMatchObject({ number: 1, next: '/en/db/dra/page/2/' });
    expect(first?.pagination?.previous).toBeUndefined();
    expect(second?.pagination).toMatchObject({
      number: 2,
      previous: '/en/db/dra/',
      next: '/en/db/dra/page/3/',
    });
    expect(third?.pagination?.next).toBeUndefined();
    expect(second?.pagination?.pages.map(({ href, current }) => [href, current])).toEqual([
      ['/en/db/dra/', undefined],
      ['/en/db/dra/page/2/', 'page'],
      ['/en/db/dra/page/3/', undefined],
    ]);
    for (const page of [first, second, third])
      expect(page).toMatchObject({ total: 401, rows: '/en/db/dra/rows.json' });
    expect(pages.rows.get('/en/db/dra/rows.json')?.rows()).toHaveLength(401);

    const titles = [first, second, third].map((page) => page?.frame.documentTitle);
    expect(new Set(titles).size).toBe(3);
    expect(second?.frame.alternates).toEqual([]);
    expect(second?.frame.canonical).toBe('https://small.example/en/db/dra/page/2/');
    expect(first?.frame.alternates.map(({ hreflang }) => hreflang)).toEqual(['en', 'ja', 'x-default']);
  });

  test('of articles stands under years in the zone of the site, newest first', async () => {
    const { at } = await pagesOf([
      entryOf('news/en/a', { date: '2023-06-01T00:00:00.000Z' }),
      entryOf('news/en/b', { date: '2023-12-31T15:00:00.000Z' }), // New Year in Tokyo
      entryOf('news/en/c', { date: '2022-01-01T00:00:00.000Z', updated: '2024-01-01T00:00:00.000Z' }),
    ]);
    const { groups, totalText, contact } = at('listing', '/en/news/');
    expect(groups.map(({ heading, id, rows }) => [heading, id, rows.map((row) => row.id)])).toEqual([
      ['2024', 'y2024', ['news/b']],
      ['2023', 'y2023', ['news/a']],
      ['2022', 'y2022', ['news/c']],
    ]);
    expect(totalText).toBe('3 pages');
    expect(contact).toBeUndefined();
  });

  const shape = ({ groups }: ListingPage) =>
    groups.map(({ heading, apart, rows }) => [heading, apart, rows.map(({ id }) => id)]);

  test('of a database stands under tags, each question under the first that it names, and news apart', async () => {
    const { at } = await pagesOf([
      entryOf('faq/en/a', { databases: ['dra'], tags: ['release', 'transfer'] }),
      entryOf('faq/en/b', { databases: ['ddbj', 'dra'], tags: ['transfer'] }),
      entryOf('faq/en/c', { databases: ['dra'] }),
      entryOf('faq/en/e', { databases: ['dra'], tags: ['release'] }),
      entryOf('faq/en/f', { databases: ['ddbj', 'dra'], tags: ['transfer'] }),
      entryOf('faq/en/g', { databases: ['dra'], tags: ['transfer'] }),
      entryOf('news/en/d', { databases: ['dra'], tags: ['release'] }),
    ]);
    const database = at('listing', '/en/db/dra/');
    expect(database.grouping).toBe('tag');
    expect(shape(database)).toEqual([
      ['File transfer', undefined, ['faq/b', 'faq/f', 'faq/g']],
      ['Release', undefined, ['faq/a', 'faq/e']],
      ['Other questions', undefined, ['faq/c']],
      ['News', true, ['news/d']],
    ]);
    const labels = ({ groups }: ListingPage) =>
      groups.map(({ rows }) => rows.map((row) => row.labels.terms.map(({ id }) => id)));
    expect(labels(database)).toEqual([[['ddbj'], ['ddbj'], []], [[], []], [[]], [[]]]);
    const tag = at('listing', '/en/tag/transfer/');
    expect(tag.grouping).toBe('database');
    expect(shape(tag)).toEqual([
      ['DDBJ', undefined, ['faq/b', 'faq/f']],
      ['DRA', undefined, ['faq/a', 'faq/g']],
    ]);
    // The heading says the first database; what narrows the list still knows both.
    expect(labels(tag)).toEqual([
      [['dra'], ['dra']],
      [[], []],
    ]);
    expect(tag.groups[0]?.rows[0]?.databases.map(({ id }) => id)).toEqual(['ddbj', 'dra']);
    expect(at('listing', '/en/faq/').grouping).toBeUndefined();
  });

  test('under no heading says of each question which databases it is about', async () => {
    const about = ['a', 'b'].map((slug) =>
      entryOf(`faq/en/${slug}`, { databases: ['dra'], tags: ['release'] }),
    );
    const { groups, grouping } = (await pagesOf(about)).at('listing', '/en/tag/release/');
    expect(grouping).toBeUndefined();
    expect(
      groups.map(({ heading, rows }) => [heading, rows.map(({ labels }) => labels.terms[0]?.id)]),
    ).toEqual([[undefined, ['dra', 'dra']]]);
  });

  test('has no heading over each of several lone questions: they stand together, at the end', async () => {
    const alone = [
      entryOf('faq/en/a', { databases: ['dra'], tags: ['release'] }),
      entryOf('faq/en/b', { databases: ['dra'], tags: ['transfer'] }),
    ];
    const several = ['c', 'd'].map((slug) =>
      entryOf(`faq/en/${slug}`, { databases: ['dra'], tags: ['account'] }),
    );
    const tags = {
      'content/tags.yaml': ['account', 'release', 'transfer'].map((id) => `${id}: {label: ${id}}\n`).join(''),
    };
    const groupsOf = async (entries: readonly Entry[]) =>
      shape((await pagesOf(entries, tags)).at('listing', '/en/db/dra/'));
    expect(await groupsOf(alone)).toEqual([[undefined, undefined, ['faq/a', 'faq/b']]]);
    expect(await groupsOf([...alone, ...several])).toEqual([
      ['account', undefined, ['faq/c', 'faq/d']],
      ['Other questions', undefined, ['faq/a', 'faq/b']],
    ]);
    expect(await groupsOf([...alone.slice(0, 1), ...several])).toEqual([
      ['account', undefined, ['faq/c', 'faq/d']],
      ['release', undefined, ['faq/a']],
    ]);
  });

  test.each([
    ['en', ['a', 'b', 'and 3 more'], ['all databases']],
    ['ja', ['a', 'b', 'ほか 3 件'], ['すべてのデータベース']],
  ])('names many databases by the first two and a number: %s', async (language, many, all) => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const databases = ids.map((id) => `${id}: {label: ${id}}\n`).join('');
    const { at } = await pagesOf(
      [
        entryOf(`faq/${language}/three`, { databases: ids.slice(0, 3) }),
        entryOf(`faq/${language}/five`, { databases: ids.slice(0, 5) }),
        entryOf(`faq/${language}/six`, { databases: ids }),
      ],
      { 'content/databases.yaml': databases },
    );
    const said = new Map(
      at('listing', `/${language}/faq/`).groups.flatMap(({ rows }) =>
        rows.map(({ id, labels: { terms, more = [] } }) => [id, terms.map(({ text }) => text).concat(more)]),
      ),
    );
    expect(said.get('faq/three')).toEqual(['a', 'b', 'c']);
    expect(said.get('faq/five')).toEqual(many);
    expect(said.get('faq/six')).toEqual(all);
  });

  test.each([
    ['en', ['t1', 't2', 't3', 't4', 'and 6 more']],
    ['ja', ['t1', 't2', 't3', 't4', 'ほか 6 件']],
  ])('names many topics by the first four and a number; a page folds both: %s', async (language, many) => {
    const ids = Array.from({ length: 10 }, (_, index) => `t${index + 1}`);
    const vocabulary = ids.map((id) => `${id}: {label: ${id}}\n`).join('');
    const { at, pages, catalog } = await pagesOf(
      [
        entryOf(`faq/${language}/five`, { tags: ids.slice(0, 5), databases: ids.slice(0, 8) }),
        entryOf(`faq/${language}/ten`, { tags: ids, databases: ids.slice(0, 9) }),
      ],
      { 'content/tags.yaml': vocabulary, 'content/databases.yaml': vocabulary },
    );
    const said = new Map(
      at('listing', `/${language}/faq/`).groups.flatMap(({ rows }) =>
        rows.map(({ id, topics: { terms, more = [] } }) => [id, terms.map(({ text }) => text).concat(more)]),
      ),
    );
    expect(said.get('faq/five')).toEqual(ids.slice(0, 5));
    expect(said.get('faq/ten')).toEqual(many);
    const foldsOf = (name: string) =>
      pages.answer(catalog.entries.find(({ slug }) => slug === name) as Entry).folds;
    expect(foldsOf('five')).toEqual({});
    const more = (count: number) => (language === 'en' ? `and ${count} more` : `ほか ${count} 件`);
    expect(foldsOf('ten')).toEqual({
      databases: { shown: 6, more: more(3) },
      tags: { shown: 6, more: more(4) },
    });
  });

  test('of a database without entries says so, in both languages', async () => {
    const { at } = await pagesOf([]);
    expect(at('listing', '/en/db/dra/')).toMatchObject({ total: 0, totalText: '0 questions', facets: [] });
    expect(at('listing', '/ja/db/dra/').frame.texts.list.none).not.toBe('');
  });
});

describe('news among questions', () => {
  const both = (language: string) => [
    entryOf(`faq/${language}/a`, { databases: ['dra'], tags: ['release'] }),
    entryOf(`faq/${language}/b`, { databases: ['dra'] }),
    entryOf(`news/${language}/c`, { databases: ['dra'], tags: ['release', 'transfer'] }),
  ];

  test.each([
    ['en', '2 questions', '1 page', '2 questions, 1 in News', 'Everything on “Release”', 'News'],
    ['ja', '質問 2 件', '1 件', '質問 2 件、お知らせ 1 件', '「公開」に関するページ', 'お知らせ'],
  ])('is found on every index, and never counted as one: %s', async (lang, two, page, all, tag, news) => {
    const { at } = await pagesOf(both(lang));
    const home = at('home', `/${lang}/`);
    const oneDatabase = { en: '1 database', ja: 'データベース 1 件' }[lang];
    expect(home.edition.slice(0, 2), 'as many databases as are listed').toEqual([two, oneDatabase]);
    expect(
      home.databases.map(({ id }) => id),
      'no database without a question',
    ).toEqual(['dra']);
    const words = (terms: readonly TermLink[]) =>
      terms.map(({ id, count }) => [id, count?.number, count?.words]);
    for (const { terms } of [{ terms: home.databases }, at('directory', `/${lang}/db/`)])
      expect(words(terms)).toContainEqual(['dra', '2', two]);
    // A tag that only news is about is not left out, and leads to something.
    for (const { terms } of [{ terms: home.tags }, at('directory', `/${lang}/tag/`)])
      expect(words(terms)).toContainEqual(['transfer', '1', page]);

    const listing = at('listing', `/${lang}/db/dra/`);
    expect(listing).toMatchObject({ total: 3, totalText: all });
    const marks = ({ groups }: ListingPage) =>
      groups.flatMap(({ rows }) => rows.map(({ id, category }) => [id, category]));
    expect(marks(listing)).toEqual([
      ['faq/a', undefined],
      ['faq/b', undefined],
      ['news/c', undefined],
    ]);
    const { heading, apart } = listing.groups.at(-1) ?? {};
    expect([heading, apart]).toEqual([news, true]);
    expect(at('listing', `/${lang}/tag/release/`).title.join('')).toBe(tag);
    // Under its own title the mark would say nothing.
    expect(at('listing', `/${lang}/news/`)).toMatchObject({ totalText: page });
    expect(marks(at('listing', `/${lang}/news/`))).toEqual([['news/c', undefined]]);
    expect(home.news[0]?.rows[0]?.category).toBeUndefined();
  });

  test('keeps its mark in the file of all rows, and among related questions', async () => {
    const asked = entryOf('faq/en/asked', { related: ['news/n'] });
    const { pages } = await pagesOf([
      ...many(200, () => ({})),
      asked,
      entryOf('news/en/n', { databases: ['dra'] }),
    ]);
    const rows = pages.rows.get('/en/db/dra/rows.json')?.rows() ?? [];
    expect(rows.flatMap(({ category }) => category ?? [])).toEqual(['News']);
    expect(pages.answer(asked).related.map(({ id, category }) => [id, category])).toEqual([
      ['news/n', 'News'],
    ]);
  });

  test('that is missing in a language is not called a question', async () => {
    const { pages, catalog } = await pagesOf([
      entryOf('faq/ja/a', { databases: ['dra'] }),
      entryOf('news/ja/b', { databases: ['dra'] }),
    ]);
    expect(catalog.entries.map((entry) => pages.answer(entry).counterparts[0]?.text)).toEqual([
      'This question is not available in English yet. Questions on DRA in English',
      'This page is not available in English yet. Pages on DRA in English',
    ]);
  });
});

describe('facets', () => {
  test('count what each choice would leave, in the order of the vocabulary', async () => {
    const { at } = await pagesOf(
      many(6, (index) => ({
        databases: index < 4 ? ['dra', 'ddbj'] : ['biosample'],
        tags: index === 0 ? ['release'] : [],
      })),
    );
    const { facets } = at('listing', '/en/faq/');
    expect(facets.map(({ name, choices }) => [name, choices.map(({ id, count }) => [id, count])])).toEqual([
      [
        'db',
        [
          ['ddbj', 4],
          ['dra', 4],
          ['biosample', 2],
        ],
      ],
      ['tag', [['release', 1]]],
    ]);
  });

  test('a list does not offer its own subject, nor a choice that narrows nothing', async () => {
    const { at } = await pagesOf(many(3, () => ({ databases: ['dra', 'ddbj'], tags: ['release'] })));
    expect(at('listing', '/en/db/dra/').facets).toEqual([]);
    expect(at('listing', '/en/faq/').facets).toEqual([]);
  });

  test('a choice knows the other words for it', async () => {
    const { at } = await pagesOf([entryOf('faq/en/a', { tags: ['transfer'] }), entryOf('faq/en/b')]);
    const [facet] = at('listing', '/en/faq/').facets;
    expect(facet?.choices[0]).toMatchObject({
      also: ['File transfer', 'ファイル転送', 'sftp'],
      href: '/en/tag/transfer/',
    });
  });
});

describe('languages', () => {
  const [both, alone] = [
    [entryOf('faq/en/a'), entryOf('faq/ja/a')],
    [entryOf('faq/en/b', { databases: ['dra'] }), entryOf('faq/en/c')],
  ];

  test('alternates stand between pages that exist, and lead both ways', async () => {
    const { pages, catalog } = await pagesOf([...both, ...alone]);
    const alternates = catalog.entries.map((entry) => pages.answer(entry).frame.alternates);
    const expected = [
      { hreflang: 'en', href: 'https://small.example/en/faq/a/' },
      { hreflang: 'ja', href: 'https://small.example/ja/faq/a/' },
      { hreflang: 'x-default', href: 'https://small.example/en/faq/a/' },
    ];
    expect(alternates).toEqual([expected, [], [], expected]);
  });

  test('where the other language has no such page, the link leads to the database there, or home', async () => {
    const { pages, catalog } = await pagesOf([...both, ...alone]);
    const [a, b, c] = catalog.entries.map((entry) => pages.answer(entry).counterparts[0]);
    expect(a).toMatchObject({ language: 'ja', name: '日本語', exists: true, href: '/ja/faq/a/' });
    expect(b).toMatchObject({ exists: false, href: '/ja/db/dra/' });
    expect(b?.text).toContain('DRA');
    expect(c).toMatchObject({ exists: false, href: '/ja/' });
    for (const counterpart of [a, b, c]) expect(counterpart?.text).toMatch(/\p{Script=Hiragana}/u);
  });

  test('with one language there is no switch and no alternate', async () => {
    const { pages, catalog } = await pagesOf([entryOf('faq/en/a')], {
      'content/site.yaml': 'title: One\nlanguages: [en]\n',
      'content/tags.yaml': 'release: {label: Release}\n',
      'content/categories.yaml': 'faq: {label: FAQ}\n',
    });
    const [frame] = catalog.entries.map((entry) => pages.answer(entry).frame);
    expect(frame).toMatchObject({ counterparts: [], alternates: [] });
  });

  test('without an origin nothing claims to be absolute', async () => {
    const { others, at } = await pagesOf(both, settings());
    expect(at('home', '/en/').frame.canonical).toBeUndefined();
    for (const page of others) {
      if (!('frame' in page)) continue;
      for (const { href } of page.frame.alternates) expect(href).toMatch(/^https?:/);
    }
  });

  test('what is not to be indexed has neither a canonical address nor alternates', async () => {
    const { pages, catalog, at } = await pagesOf([entryOf('faq/en/a', { draft: true }), entryOf('faq/ja/a')]);
    const draft = pages.answer(catalog.entries[0] as Entry);
    for (const { frame } of [draft, at('search', '/en/search/'), at('not-found', '/404.html')])
      expect(frame).toMatchObject({ indexed: false, canonical: undefined, alternates: [] });
    expect(draft.draft).toBe(true);
  });
});

describe('redirects', () => {
  test('the root leads to the default language, and knows the others', async () => {
    const { at } = await pagesOf([]);
    expect(at('redirect', '/')).toMatchObject({
      target: '/en/',
      canonical: 'https://small.example/en/',
      homes: [
        { language: 'en', name: 'English', href: '/en/' },
        { language: 'ja', name: '日本語', href: '/ja/' },
      ],
      script: assets.script('root'),
    });
  });

  test('where the home stands at the root, nothing leads there', async () => {
    const { pages } = await pagesOf([], {
      'content/site.yaml': 'title: One\nlanguages: [en]\naddresses: {home: /}\n',
      'content/tags.yaml': '',
      'content/categories.yaml': 'faq: {label: FAQ}\n',
    });
    const atRoot = pages.others.filter(({ address }) => address === '/');
    expect(atRoot.map(({ page }) => page().kind)).toEqual(['home']);
    expect(pages.diagnostics).toEqual([]);
  });

  test('a former address leads to its page, in the language of the page', async () => {
    const { at } = await pagesOf(
      [entryOf('faq/ja/a', { aliases: ['/むかし.html'] })],
      settings('former: {pages: {/faq/ja/: /ja/faq/}}'),
    );
    expect(at('redirect', '/むかし.html')).toMatchObject({ target: '/ja/faq/a/', language: 'ja', homes: [] });
    expect(at('redirect', '/faq/ja/')).toMatchObject({ target: '/ja/faq/', language: 'ja' });
  });
});

describe('an answer', () => {
  const rich = entryOf('faq/en/a', {
    databases: ['dra', 'ddbj'],
    tags: ['release'],
    date: '2021-05-04T21:46:24.000Z',
    updated: '2024-02-29T15:00:00.000Z',
    answer: {
      ...emptyAnswer,
      headings: ['one', 'two', 'three'].map((id) => ({ depth: 3, id, text: id })),
    },
  });

  test('has everything resolved that a layout prints', async () => {
    const { pages } = await pagesOf(
      [rich, entryOf('faq/en/b', { databases: ['dra'] })],
      settings('repository: {edit: "https://forge.example/edit/{file}"}'),
    );
    const page = pages.answer(rich);
    expect(page).toMatchObject({
      address: '/en/faq/a/',
      published: { iso: '2021-05-05', text: '5 May 2021' },
      updated: { iso: '2024-03-01', text: '1 March 2024' },
      databases: [
        { id: 'ddbj', href: '/en/db/ddbj/' },
        { id: 'dra', href: '/en/db/dra/' },
      ],
      tags: [{ id: 'release', href: '/en/tag/release/', text: 'Release' }],
      edit: 'https://forge.example/edit/content/faq/en/a.md',
    });
    expect(page.contents.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(page.related.map(({ id }) => id)).toEqual(['faq/b']);
    expect(page.breadcrumb.map(({ href }) => href)).toEqual(['/en/', '/en/faq/']);
  });

  test('short ones have no list of contents and no viewer', async () => {
    const short = entryOf('faq/en/a', {
      answer: { ...rich.answer, headings: rich.answer.headings.slice(0, 2) },
    });
    const { pages } = await pagesOf([short]);
    expect(pages.answer(short).contents).toEqual([]);
  });

  test('of a plain page has neither related questions nor a contact', async () => {
    const about = entryOf('page/en/about', { databases: ['dra'] });
    const { pages } = await pagesOf([about, rich], settings('contact: {link: "mailto:a@a.example"}'));
    expect(pages.answer(about)).toMatchObject({ related: [], contact: undefined, categoryKind: 'page' });
    expect(pages.answer(about).breadcrumb).toHaveLength(1);
    expect(pages.answer(rich).contact?.href).toBe('mailto:a@a.example');
  });

  test('stands under the base path, in every address', async () => {
    const site = await loadSmallSite();
    const { createAddresses } = await import('../../src/site/addresses.ts');
    const own = {
      ...site,
      addresses: createAddresses({ patterns: site.settings.addresses, basePath: '/help/' }),
    };
    const catalog = createCatalog({ site: own, entries: [rich] });
    const pages = withModels(createPages({ site: own, catalog, assets, siteHash: 'test' }));
    const wrong = hrefsIn([...pages.others.map(({ page }) => page()), pages.answer(rich)]).filter(
      (href) => href.startsWith('/') && !href.startsWith('/help/'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what a page tells a form or a mail', () => {
  const answer = (
    text: string,
    entry = entryOf('faq/en/a b', { title: 'A & B?', databases: ['dra', 'ddbj'] }),
  ) =>
    pagesOf([entry], {
      'content/site.yaml': [
        'title: Small',
        'languages: [en, ja]',
        'origin: https://small.example',
        text,
        '',
      ].join('\n'),
    }).then(({ pages }) => pages.answer(entry));
  const template =
    'prefill: {query: "url={page}&db={database}&lang={language}", subject: "[{database}] {title}", body: {en: "{page}"}}';

  test.each([
    ['https://forms.example/ask', 'https://forms.example/ask?url=PAGE&db=DDBJ%2C%20DRA&lang=en'],
    [
      'https://forms.example/ask?a=1#top',
      'https://forms.example/ask?a=1&url=PAGE&db=DDBJ%2C%20DRA&lang=en#top',
    ],
    ['/contact/', '/contact/?url=PAGE&db=DDBJ%2C%20DRA&lang=en'],
    ['mailto:a@a.example', 'mailto:a@a.example?subject=%5BDDBJ%2C%20DRA%5D%20A%20%26%20B%3F&body=PAGE'],
  ])('fills %s', async (link, href) => {
    const { contact } = await answer(`contact: {link: "${link}", ${template}}`);
    const page = encodeURIComponent('https://small.example/en/faq/a%20b/');
    expect(contact?.href).toBe(href.replace('PAGE', page));
  });

  test('keeps a subject on its line', async () => {
    const hostile = 'prefill: {subject: "Ask\\r\\n Bcc: b@b.example"}';
    const { contact } = await answer(`contact: {link: "mailto:a@a.example", ${hostile}}`);
    expect(contact?.href).toBe('mailto:a@a.example?subject=Ask%20Bcc%3A%20b%40b.example');
  });

  test('stays out where no template is', async () => {
    const { contact, feedback } = await answer('contact: {link: "https://forms.example/ask"}');
    expect(contact?.href).toBe('https://forms.example/ask');
    expect(feedback).toBeUndefined();
  });

  test.each([
    ['https://forms.example/f', 'https://forms.example/f?page=PAGE&language=en&answer=ANSWER'],
    ['mailto:a@a.example', 'mailto:a@a.example?subject=ANSWER%3A%20A%20%26%20B%3F&body=PAGE'],
  ])('asks whether an answer helped, by %s', async (link, href) => {
    const { feedback } = await answer(`feedback: {link: "${link}"}`);
    const page = encodeURIComponent('https://small.example/en/faq/a%20b/');
    expect(feedback?.links).toEqual(
      ['Yes', 'No'].map((text) => ({
        text,
        href: href.replace('PAGE', page).replace('ANSWER', text.toLowerCase()),
      })),
    );
  });
});

test('the navigation leads to the panel of its page, else to that of the home page', async () => {
  const { at, pages, catalog } = await pagesOf(
    [entryOf('faq/en/a'), entryOf('news/en/n')],
    settings('contact: {link: "mailto:all@a.example"}'),
  );
  const contactOf = ({ frame }: { readonly frame: Frame }) => frame.navigation.at(-1)?.href;
  const [question, article] = ['faq/en/a', 'news/en/n'].map((name) => {
    const entry = catalog.entries.find(({ file }) => file.includes(name));
    if (!entry) throw new Error(name);
    return contactOf(pages.answer(entry));
  });
  expect([question, article]).toEqual(['#kotae-contact', '/en/#kotae-contact']);
  expect(contactOf(at('listing', '/en/db/dra/'))).toBe('#kotae-contact');
  expect(contactOf(at('listing', '/en/news/'))).toBe('/en/#kotae-contact');
  expect(contactOf(at('directory', '/en/db/'))).toBe('/en/#kotae-contact');
});

describe('contacts', () => {
  const files = {
    ...settings('contact: {link: "mailto:all@a.example", tell: {en: [what], ja: [何を]}}'),
    'content/databases.yaml': [
      'ddbj: {label: DDBJ, contact: "mailto:both@a.example"}',
      'dra: {label: DRA, contact: "mailto:both@a.example"}',
      'gea: {label: GEA, contact: "mailto:all@a.example"}',
      'jga: {label: JGA, contact: /jga/contact/}',
      '',
    ].join('\n'),
  };

  test('each address once, the general one not again', async () => {
    const entry = entryOf('faq/en/a', { databases: ['jga', 'gea', 'dra', 'ddbj'] });
    const { pages } = await pagesOf([entry], files);
    const { contact } = pages.answer(entry);
    expect(contact?.tell).toEqual(['what']);
    expect(
      contact?.databases.map(({ terms, href, text }) => [terms.map(({ id }) => id), href, text]),
    ).toEqual([
      [['ddbj', 'dra'], 'mailto:both@a.example', 'both@a.example'],
      [['jga'], '/jga/contact/', 'Contact form'],
    ]);
  });

  test('those of databases alone where the site has none, and no panel where they have none either', async () => {
    const entry = entryOf('faq/en/a', { databases: ['jga'] });
    const { pages } = await pagesOf([entry], { ...files, ...settings() });
    const { contact } = pages.answer(entry);
    expect(contact?.databases.map(({ href }) => href)).toEqual(['/jga/contact/']);
    expect(contact?.href).toBeUndefined();
    const { pages: without } = await pagesOf([entry], {
      'content/databases.yaml': 'jga: {label: JGA, site: "https://jga.example/"}\n',
    });
    expect(without.answer(entry).contact).toBeUndefined();
  });
});

describe('the home', () => {
  test('says how many questions there are, which come first, what is new, and the news', async () => {
    const { at } = await pagesOf(
      [
        ...many(7, (index) => ({ date: `2024-01-0${index + 1}T00:00:00.000Z` })),
        ...['a', 'b', 'c', 'd'].map((slug) => entryOf(`news/en/${slug}`)),
        entryOf('page/en/about'),
      ],
      settings('featured: [p003, p001, gone]', 'footer: [page/about]'),
    );
    const home = at('home', '/en/');
    expect(home.edition[0]).toBe('7 questions');
    expect(home.featured.map(({ id }) => id)).toEqual(['faq/p003', 'faq/p001']);
    expect(home.recent.map(({ id }) => id)[0]).toBe('faq/p006');
    expect(home.news.map(({ href, rows }) => [href, rows.length])).toEqual([['/en/news/', 3]]);
    expect(home.frame.footer.links).toEqual([{ text: 'Title of about', href: '/en/page/about/' }]);
    expect(home.frame.documentTitle).toBe('Small');
    expect(at('home', '/ja/')).toMatchObject({ featured: [], recent: [], news: [] });
  });
});

describe('directories', () => {
  test('of databases hold all, of tags those in use, the most used first', async () => {
    const { at } = await pagesOf([
      entryOf('faq/en/a', { tags: ['release', 'transfer'] }),
      entryOf('faq/en/b', { tags: ['transfer'] }),
    ]);
    expect(at('directory', '/en/db/').terms.map(({ id, count }) => [id, count?.number])).toEqual([
      ['ddbj', '0'],
      ['dra', '0'],
      ['biosample', '0'],
    ]);
    expect(at('directory', '/en/tag/').terms.map(({ id, count }) => [id, count?.words])).toEqual([
      ['transfer', '2 questions'],
      ['release', '1 question'],
    ]);
    expect(at('directory', '/ja/tag/').terms).toEqual([]);
  });
});

test('the page of what is not found speaks every language, and leads home', async () => {
  const { at } = await pagesOf([]);
  const { sections } = at('not-found', '/404.html');
  expect(
    sections.map(({ language, action, links }) => [language, action, links.map(({ href }) => href)]),
  ).toEqual([
    ['en', '/en/search/', ['/en/', '/en/faq/']],
    ['ja', '/ja/search/', ['/ja/', '/ja/faq/']],
  ]);
});

/** Every value under a key that holds an href, anywhere in some data. */
function hrefsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(?:href|home|action|index|script|target|stylesheet|icon)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => hrefsIn(inner, Array.isArray(value) ? key : name));
}

test('an alias that is percent-encoded is the former address that it stands for, and no second one', async () => {
  const former = `/old/${encodeURIComponent('データ')}-e.html`;
  const { diagnostics, catalog } = await readSmallSite({
    'content/faq/en/データ.md': page({ aliases: `[${former}]` }),
    'content/faq/en/links.md': page({}, '[It](/old/データ-e.html)\n'),
  });
  expect(diagnostics).toEqual([]);
  expect(catalog.former.map(({ from }) => from)).toEqual([former, '/old/links-e.html']);
});

describe('settings that give one address to several pages', () => {
  const terms = (address: string) =>
    `terms: {database: {singular: robot, plural: robots, address: ${address}}}`;

  test.each<[line: string, place: number | undefined, values: object]>([
    ['addresses: {home: /x/}', 4, { address: '/x/', setting: 'addresses.home', other: 'addresses.home' }],
    [
      'addresses: {search: "/{lang}/Tag/"}',
      4,
      { address: '/en/Tag/', setting: 'addresses.search', other: 'addresses.tags' },
    ],
    [
      'addresses: {tags: "/{lang}/"}',
      4,
      { address: '/en/', setting: 'addresses.tags', other: 'addresses.home' },
    ],
    [terms('tag'), 4, { address: '/en/tag/', setting: 'terms.database.address', other: 'addresses.tags' }],
    [
      terms('search'),
      4,
      { address: '/en/search/', setting: 'terms.database.address', other: 'addresses.search' },
    ],
  ])('are told at their line, with both of them: %s', async (line, place, values) => {
    const { pages } = await pagesOf([entryOf('faq/en/a'), entryOf('faq/ja/a')], settings(line));
    expect(
      pages.diagnostics.map((each) => [each.rule, each.place.file, each.place.line, each.values]),
    ).toEqual([['site/clashing-addresses', 'content/site.yaml', place, values]]);
  });

  test('are none where each page has its own', async () => {
    const { pages } = await pagesOf(
      [entryOf('faq/en/a')],
      settings(terms('robot'), 'addresses: {tags: "/{lang}/topics/"}'),
    );
    expect(pages.diagnostics).toEqual([]);
  });
});
