import { describe, expect, test } from 'vitest';
import { sitemaps } from '../../src/views/sitemap.ts';
import { publishSmallSite } from './small-site.ts';
import { children, textOf, wellFormed, type XmlElement } from './xml.ts';

/** The rules of sitemaps.org and of Google's `xhtml:link`, for one `url`. */
function checkUrl(url: XmlElement, origin: string): string {
  expect(url.name).toBe('url');
  expect(
    children(url)
      .map(({ name }) => name)
      .join(' '),
  ).toMatch(/^loc( lastmod)?( xhtml:link)*$/);
  const address = textOf(url, 'loc');
  expect(new URL(address).href).toBe(address);
  expect(address.startsWith(`${origin}/`)).toBe(true);
  expect(address.length).toBeLessThan(2048);
  if (children(url, 'lastmod').length > 0)
    expect(textOf(url, 'lastmod')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const links = children(url, 'xhtml:link').map(({ attributes }) => Object.fromEntries(attributes));
  if (links.length > 0) expect(links.map(({ href }) => href)).toContain(address);
  for (const { rel, hreflang, href = '' } of links) {
    expect(rel).toBe('alternate');
    expect(hreflang).toMatch(/^([a-z]{2,3}|x-default)$/);
    expect(new URL(href).href).toBe(href);
  }
  return address;
}

describe('the sitemap', { timeout: 60_000 }, () => {
  test('keeps to its schema, and every alternate points back', async () => {
    const { views } = await publishSmallSite();
    const root = wellFormed(views.get('/sitemap.xml'));
    expect([root.name, root.attributes.get('xmlns')]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    ]);
    const addresses = children(root).map((url) => checkUrl(url, 'https://small.example'));
    expect(new Set(addresses).size).toBe(addresses.length);
    const links = new Map(
      children(root).map((url) => [
        textOf(url, 'loc'),
        children(url, 'xhtml:link').map(({ attributes }) => attributes.get('href')),
      ]),
    );
    for (const [address, others] of links)
      for (const other of others) expect(links.get(other ?? ''), other).toContain(address);
  });

  test('names every page that is to be found, and no other', async () => {
    const { views } = await publishSmallSite();
    const addresses = children(wellFormed(views.get('/sitemap.xml'))).map((url) => textOf(url, 'loc'));
    expect(addresses.map((address) => address.replace('https://small.example', '')).sort()).toEqual(
      [
        ...['en', 'ja'].flatMap((lang) =>
          [
            '',
            'faq/',
            'news/',
            'db/',
            'db/ddbj/',
            'db/dra/',
            'db/biosample/',
            'tag/',
            'tag/transfer/',
            'tag/release/',
          ].map((path) => `/${lang}/${path}`),
        ),
        '/en/faq/sftp/',
        '/ja/faq/sftp/',
        '/en/faq/keys/',
        '/en/news/moved/',
        '/en/page/about/',
      ].sort(),
    );
  });

  test('a list changes when the newest of its entries does; an empty one never did', async () => {
    const { views } = await publishSmallSite();
    const urls = children(wellFormed(views.get('/sitemap.xml')));
    const changed = (path: string) => {
      const url = urls.find((each) => textOf(each, 'loc') === `https://small.example${path}`);
      return url && children(url, 'lastmod')[0]?.children.join('');
    };
    expect(changed('/en/db/dra/')).toBe('2025-02-02T15:00:00.000Z');
    expect(changed('/en/db/biosample/')).toBeUndefined();
    expect(changed('/en/faq/keys/')).toBe('2023-01-02T01:00:00.000Z');
  });

  test('stands under the base path', async () => {
    const { views } = await publishSmallSite({ basePath: '/help/' });
    for (const url of children(wellFormed(views.get('/sitemap.xml'))))
      checkUrl(url, 'https://small.example/help');
  });

  test('is cut where it is too long', async () => {
    const { context } = await publishSmallSite();
    const files = sitemaps(context, 10);
    const index = wellFormed(files.get('/sitemap.xml'));
    expect(index.name).toBe('sitemapindex');
    const parts = children(index, 'sitemap').map((part) => textOf(part, 'loc'));
    expect(parts.map((part) => part.replace('https://small.example', ''))).toEqual(
      [...files.keys()].filter((address) => address !== '/sitemap.xml'),
    );
    const sizes = parts.map((part) => children(wellFormed(files.get(new URL(part).pathname))).length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  test('needs an origin', async () => {
    const { views } = await publishSmallSite({ origin: null });
    expect([...views.keys()].filter((address) => /sitemap|feed/.test(address))).toEqual([]);
  });
});
