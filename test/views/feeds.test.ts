import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { all, attribute } from '../layouts/tree.ts';
import { page } from '../site-folder.ts';
import { publishSmallSite } from './small-site.ts';
import { children, textOf, wellFormed, type XmlElement } from './xml.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must and may hold. */
function checkFeed(feed: XmlElement, origin: string): XmlElement[] {
  expect([feed.name, feed.attributes.get('xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  expect(textOf(feed, 'title')).not.toBe('');
  expect(textOf(feed, 'updated')).toMatch(instant);
  expect(textOf(children(feed, 'author')[0] as XmlElement, 'name')).not.toBe('');
  const self = linkOf(feed, 'self');
  expect(textOf(feed, 'id')).toBe(self);
  for (const address of [self, linkOf(feed, 'alternate')]) {
    expect(new URL(address).href).toBe(address);
    expect(address.startsWith(`${origin}/`)).toBe(true);
  }
  const entries = children(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of entries) checkEntry(entry, origin);
  const updated = entries.map((entry) => textOf(entry, 'updated'));
  expect(updated).toEqual([...updated].sort().reverse());
  expect(textOf(feed, 'updated')).toBe(updated[0]);
  return entries;
}

function checkEntry(entry: XmlElement, origin: string): void {
  const names = children(entry)
    .map(({ name }) => name)
    .join(' ');
  expect(names).toMatch(/^id title link published updated( category)* summary content$/);
  expect(textOf(entry, 'title')).not.toBe('');
  expect(textOf(entry, 'published')).toMatch(instant);
  expect(textOf(entry, 'updated')).toMatch(instant);
  expect(textOf(entry, 'updated') >= textOf(entry, 'published')).toBe(true);
  expect(textOf(entry, 'id')).toBe(linkOf(entry, 'alternate'));
  expect(children(entry, 'content')[0]?.attributes.get('type')).toBe('html');
  const html = parseFragment(textOf(entry, 'content'));
  for (const element of all(html, /./)) {
    for (const name of ['href', 'src']) {
      const address = attribute(element, name);
      if (address !== undefined) expect(address, textOf(entry, 'title')).toMatch(/^(https?|mailto):/);
      if (name === 'href' && address?.startsWith('https://small.example'))
        expect(address.startsWith(`${origin}/`)).toBe(true);
    }
    expect(['script', 'style', 'button', 'input', 'iframe']).not.toContain(element.tagName);
    expect(element.attrs.map(({ name }) => name).join(' ')).not.toMatch(/\bon|srcset|data-/);
  }
}

function linkOf(element: XmlElement, rel: string): string {
  const links = children(element, 'link').filter(({ attributes }) => attributes.get('rel') === rel);
  expect(links).toHaveLength(1);
  return links[0]?.attributes.get('href') ?? '';
}

describe('feeds', { timeout: 60_000 }, () => {
  test('there is one for the site, for each language, and for each database that has entries', async () => {
    const { views } = await publishSmallSite();
    expect([...views.keys()].filter((address) => address.endsWith('feed.xml')).sort()).toEqual([
      '/en/db/ddbj/feed.xml',
      '/en/db/dra/feed.xml',
      '/en/feed.xml',
      '/feed.xml',
      '/ja/db/dra/feed.xml',
      '/ja/feed.xml',
    ]);
  });

  test.each([
    ['at the root', undefined, 'https://small.example'],
    ['under a base path', '/help/', 'https://small.example/help'],
  ])('are valid, %s', async (_name, basePath, origin) => {
    const { views } = await publishSmallSite(basePath === undefined ? {} : { basePath });
    const feeds = [...views].filter(([address]) => address.endsWith('feed.xml'));
    expect(feeds).toHaveLength(6);
    for (const [, text] of feeds) expect(checkFeed(wellFormed(text), origin).length).toBeGreaterThan(0);
  });

  test('tell of questions and news, not of plain pages, the last changed first', async () => {
    const { views } = await publishSmallSite();
    const titles = checkFeed(wellFormed(views.get('/en/feed.xml')), 'https://small.example').map((entry) =>
      textOf(entry, 'title'),
    );
    expect(titles).toEqual(['Why does "sftp" fail <after> login & key?', 'We moved', 'How do I make keys?']);
  });

  test('hold whole answers that stand alone', async () => {
    const { views } = await publishSmallSite();
    const entries = children(wellFormed(views.get('/en/feed.xml')), 'entry');
    const content = (title: string) =>
      textOf(entries.find((entry) => textOf(entry, 'title').startsWith(title)) as XmlElement, 'content');
    const sftp = content('Why');
    expect(sftp).toContain('<a href="https://small.example/en/faq/keys/#pair">keys</a>');
    expect(sftp).toContain('<a href="https://small.example/en/faq/sftp/#check">here</a>');
    expect(sftp).toContain('<h2 id="check">Check it</h2></div>');
    const keys = content('How');
    expect(keys).toContain('☐ <span>done</span>');
    expect(keys).not.toContain('Copy');
  });

  test('stay readable whatever a title holds', async () => {
    const title = '"\\u0001 ]]> &amp; </title> \\uD83D \\u2028"';
    const { views } = await publishSmallSite({
      files: { 'content/faq/en/odd.md': page({ title }, 'Text with a \u0008 and ]]>.\n') },
    });
    checkFeed(wellFormed(views.get('/en/feed.xml')), 'https://small.example');
  });

  test('stay short', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `content/faq/en/q${index}.md`,
        page({ title: `Question ${index}` }),
      ]),
    );
    const { views } = await publishSmallSite({ files: many });
    expect(children(wellFormed(views.get('/en/feed.xml')), 'entry')).toHaveLength(40);
  });

  test('are linked from the pages they speak of, and only where they are', async () => {
    const { context, views } = await publishSmallSite({ basePath: '/help/' });
    const others = context.pages.others.map(({ page }) => page());
    for (const model of others) {
      if (!('frame' in model)) continue;
      for (const { href } of model.frame.feeds) expect(views.has(href.replace('/help/', '/'))).toBe(true);
    }
    const of = (address: string) => {
      const found = others.find((each) => each.address === address);
      return found && 'frame' in found ? found.frame.feeds : undefined;
    };
    expect(of('/en/db/dra/')).toEqual([
      { href: '/help/en/feed.xml', title: 'Small' },
      { href: '/help/en/db/dra/feed.xml', title: 'DRA · Small' },
    ]);
    expect(of('/ja/db/biosample/')).toEqual([{ href: '/help/ja/feed.xml', title: '小さなサイト' }]);
  });
});
