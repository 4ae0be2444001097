import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const phone = { viewport: { width: 390, height: 844 } };

describe('the page in place of one that is missing', () => {
  test.each([
    ['/ja/no-such-page/', ['ja', 'en'], 'ページが見つかりません'],
    ['/ja/faq/no-such-page/', ['ja', 'en'], 'ページが見つかりません'],
    ['/en/no-such-page/', ['en', 'ja'], 'Page not found'],
    ['/no-such-page/', ['en', 'ja'], 'Page not found'],
    ['/jam/no-such-page/', ['en', 'ja'], 'Page not found'],
  ])('speaks the language of %s first', async (path, languages, title) => {
    const { page, close } = await visit(path);
    const sections = page.locator('main section[lang]');
    expect(await sections.evaluateAll((all) => all.map((section) => section.getAttribute('lang')))).toEqual(
      languages,
    );
    expect(await page.title()).toContain(title);
    const around = await page.evaluate(() => ({
      document: document.documentElement.lang,
      home: document.querySelector('.wordmark')?.getAttribute('href'),
      search: document.querySelector<HTMLAnchorElement>('[data-search-open]')?.pathname,
      others: [...document.querySelectorAll<HTMLElement>('header [data-language]')].map(({ lang }) => lang),
      parts: ['.skip', '.masthead', '.colophon'].map(
        (part) => document.querySelectorAll(`body > ${part}`).length,
      ),
    }));
    const [own = '', other] = languages;
    expect(around).toEqual({
      document: own,
      home: `/${own}/`,
      search: `/${own}/search/`,
      others: [other],
      parts: [1, 1, 1],
    });
    await page.keyboard.press('/');
    await page.locator(`[data-search-dialog][open]:lang(${own})`).waitFor();
    await close();
  });
});

test('its sections are set as each language is, whichever comes first', async () => {
  const kinds = async (path: string) => {
    const { page, close } = await visit(path, { viewport: { width: 1280, height: 900 } });
    const sections = await page.locator('main section').evaluateAll((all) =>
      all.map((section) => {
        const { fontSize, lineHeight } = getComputedStyle(section);
        const title = getComputedStyle(section.querySelector('h2') as Element);
        return [
          section.getAttribute('lang'),
          fontSize,
          lineHeight,
          title.fontSize,
          title.fontFamily,
          title.lineHeight,
        ];
      }),
    );
    await close();
    return sections.sort();
  };
  expect(await kinds('/ja/no-such-page/')).toEqual(await kinds('/en/no-such-page/'));
});

test('the page in place of one that is missing runs in the direction of its language, and its sections in theirs', async () => {
  const { page, troubles, close } = await visit('/robots/en/no-such-page/');
  expect(await page.evaluate(() => document.dir)).toBe('ltr');
  const directions = page.locator('main section');
  expect(
    await directions.evaluateAll((all) => all.map((section) => getComputedStyle(section).direction)),
  ).toEqual(['ltr', 'rtl', 'rtl']);
  expect(troubles).toEqual([]);
  await close();
});

describe('the running head', () => {
  test('leaves phones to the text, and returns to who scrolls up or tabs into it', async () => {
    const { page, close } = await visit('/en/faq/sftp/', { ...phone, reducedMotion: 'reduce' });
    const top = () => page.locator('[data-head]').evaluate((head) => head.getBoundingClientRect().bottom);
    const scroll = (by: number) => page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
    await scroll(2000);
    await expect.poll(top).toBeLessThanOrEqual(0);
    await scroll(-60);
    await expect.poll(top).toBeGreaterThan(40);
    await scroll(300);
    await expect.poll(top).toBeLessThanOrEqual(0);
    await page.locator('.wordmark').evaluate((link) => link.focus({ preventScroll: true }));
    await expect.poll(top).toBeGreaterThan(40);
    await close();
  });

  test('of a page with a panel leads to that panel, of others to the one of the home page', async () => {
    for (const [path, href] of [
      ['/ja/faq/sftp/', '#kotae-contact'],
      ['/ja/db/dra/', '#kotae-contact'],
      ['/ja/news/', '/ja/#kotae-contact'],
    ]) {
      const { page, close } = await visit(path ?? '', phone);
      const contact = page.locator('.masthead-icon a');
      expect(await contact.isVisible()).toBe(true);
      expect(await contact.getAttribute('href')).toBe(href);
      expect((await contact.boundingBox())?.height).toBeGreaterThanOrEqual(32);
      await close();
    }
  });
});

test('the mark of a heading copies the address of its section, says so, and leads there', async () => {
  const { page, close } = await visit('/en/faq/sftp/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const mark = page.locator('.heading-anchor').nth(1);
  const href = await mark.getAttribute('href');
  await mark.click();
  await expect.poll(() => mark.getAttribute('data-said')).toBe('Copied');
  await expect.poll(() => page.locator('p[role=status].vh').last().textContent()).toBe('Copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(address).pathname + new URL(address).hash).toBe(`/en/faq/sftp/${href}`);
  expect(new URL(page.url()).hash).toBe(href);
  await close();
});

test('the foot of every page has the feed of its language', async () => {
  for (const language of ['en', 'ja']) {
    const { page, close } = await visit(`/${language}/faq/sftp/`);
    const link = page.locator(`.colophon a[href="/${language}/feed.xml"]`);
    expect(await link.isVisible()).toBe(true);
    await close();
  }
});
