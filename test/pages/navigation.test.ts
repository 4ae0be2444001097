import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { createPages } from '../../src/pages/create-pages.ts';
import { entryOf } from '../entries.ts';
import { assets, loadSmallSite } from '../site-folder.ts';

const categories = `faq: {label: {en: Using, ja: 使う}}
setup: {label: {en: Setting up, ja: 準備}}
repair: {label: {en: Repair, ja: 修理}}
news: {label: {en: News, ja: お知らせ}, kind: article}
page: {label: {en: Pages, ja: ページ}, kind: page}
`;
const settings = (more = '') =>
  `title: {en: Small, ja: 小}\nlanguages: [en, ja]\ntimezone: Asia/Tokyo\norigin: https://small.example\n${more}`;

async function siteOf(ids: readonly string[], more = '', basePath = '') {
  const site = await loadSmallSite({
    'content/site.yaml': settings(`${more}${basePath && `basePath: ${basePath}\n`}`),
    'content/categories.yaml': categories,
  });
  const entries = ids.map((id, index) =>
    entryOf(id, { databases: ['dra'], date: `2024-05-0${(index % 9) + 1}T00:00:00Z` }),
  );
  const catalog = createCatalog({ site, entries });
  const pages = createPages({ site, catalog, assets, siteHash: 'test' });
  const at = (address: string) => pages.others.find((page) => page.address === address);
  const homeOf = (language: string) => {
    const home = at(`/${language}/`)?.page();
    if (home?.kind !== 'home') throw new TypeError('no home');
    return home;
  };
  return { at, homeOf, diagnostics: [...catalog.diagnostics, ...pages.diagnostics] };
}

describe('questions in several categories', () => {
  test('all stand in one list, to which the home page leads', async () => {
    const { at, homeOf } = await siteOf(['faq/en/a', 'setup/en/b', 'setup/en/c', 'news/en/d', 'faq/ja/a']);
    expect(homeOf('en').all).toEqual({ href: '/en/all/', text: expect.stringContaining('3') });
    const list = at('/en/all/')?.page();
    if (list?.kind !== 'listing') throw new TypeError('no list');
    expect(list.title.join('')).toBe('All questions');
    expect(list.total).toBe(3);
    expect(list.groups.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual([
      'faq/a',
      'setup/b',
      'setup/c',
    ]);
    expect(list.breadcrumb.map(({ href }) => href)).toEqual(['/en/']);
    expect(at('/en/all/')?.indexing?.().versions).toEqual({ en: '/en/all/', ja: '/ja/all/' });
  });

  test('a category that has none in a language is not in its navigation', async () => {
    const { homeOf } = await siteOf(['faq/en/a', 'setup/en/b', 'faq/ja/a']);
    const hrefs = (language: string) => homeOf(language).frame.navigation.map(({ href }) => href);
    expect(hrefs('en')).toEqual(['/en/faq/', '/en/setup/', '/en/db/', '/en/tag/']);
    expect(hrefs('ja')).toEqual(['/ja/faq/', '/ja/db/', '/ja/tag/']);
  });

  test('one that gets its first question changes the key of every page', async () => {
    const [before, after] = [
      await siteOf(['faq/en/a', 'faq/en/b']),
      await siteOf(['faq/en/a', 'setup/en/b']),
    ];
    for (const address of ['/en/', '/en/tag/release/', '/404.html'])
      expect(after.at(address)?.key(), address).not.toBe(before.at(address)?.key());
  });
});

test('where one category alone has questions, its index is the list of all', async () => {
  const { at, homeOf } = await siteOf(['faq/en/a', 'news/en/d']);
  expect(at('/en/all/')).toBeUndefined();
  expect(homeOf('en').all?.href).toBe('/en/faq/');
  expect(homeOf('en').frame.navigation[0]).toMatchObject({ href: '/en/faq/', text: 'All questions' });
  const list = at('/en/faq/')?.page();
  expect(list?.kind === 'listing' && list.title.join('')).toBe('All questions');
});

describe('links of the settings', () => {
  const links = `navigation:
  - page/about
  - { link: https://status.example/, label: { en: Status, ja: 稼働状況 } }
footer:
  - { link: { en: https://shop.example/en, ja: https://shop.example/ja }, label: Shop }
  - { link: /en/faq/, label: { ja: よくある質問 } }
  - page/about
`;

  test('stand beside the indexes and in the foot, in the words of the language', async () => {
    const { homeOf, diagnostics } = await siteOf(['faq/en/a', 'page/en/about'], links, '/help/');
    expect(diagnostics).toEqual([]);
    const { navigation, footer } = homeOf('en').frame;
    expect(navigation.slice(-2)).toEqual([
      { text: 'Title of about', href: '/help/en/page/about/' },
      { text: 'Status', href: 'https://status.example/' },
    ]);
    expect(footer.links).toEqual([
      { text: 'Shop', href: 'https://shop.example/en' },
      { text: 'よくある質問', href: '/help/en/faq/', language: 'ja', direction: undefined },
      { text: 'Title of about', href: '/help/en/page/about/' },
    ]);
    const japanese = homeOf('ja').frame;
    expect(japanese.navigation.at(-1)).toEqual({ text: '稼働状況', href: 'https://status.example/' });
    expect(japanese.footer.links.map(({ href }) => href)).toEqual([
      'https://shop.example/ja',
      '/help/en/faq/',
    ]);
  });

  test('a page that does not exist is told', async () => {
    const { diagnostics } = await siteOf(['faq/en/a'], 'navigation: [page/abuot]\n');
    expect(diagnostics).toMatchObject([
      { rule: 'catalog/unknown-page', values: { key: 'navigation', name: 'page/abuot' } },
    ]);
  });
});
