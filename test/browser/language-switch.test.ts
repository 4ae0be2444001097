import { describe, expect, test } from 'vitest';
import { announced } from './announced.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('switching the language', () => {
  const everything = '?db=dra&db=jga&tag=file-transfer&tag=zzz&sort=title';
  test.each([
    { from: '/en/faq/', query: everything, to: '/ja/faq/' },
    { from: '/ja/faq/', query: everything, to: '/en/faq/' },
    { from: '/ja/db/dra/', query: '?tag=file-transfer&sort=newest', to: '/en/db/dra/' },
    { from: '/en/tag/file-transfer/', query: '?db=dra', to: '/ja/tag/file-transfer/' },
  ])(
    'keeps the filters and the order of $from, not the words of titles in one language',
    async ({ from, query, to }) => {
      const { page, close } = await visit(`${from}${query}&q=data&other=1`);
      const language = to.slice(1, 3);
      await page.locator(`a[data-language=${language}]`).first().click();
      await page.waitForURL((url) => url.pathname === to && url.search === query);
      const chosen = [...new URLSearchParams(query)].filter(([name]) => name === 'db' || name === 'tag');
      for (const [, value] of chosen.filter(([, value]) => value !== 'zzz'))
        await expect.poll(() => page.locator(`[data-facets] [value=${value}]`).isChecked()).toBe(true);
      await close();
    },
  );

  test('keeps what is asked on the search page, not the language of its results', async () => {
    const { page, close } = await visit('/en/search/?q=sftp&lang=ja');
    await page.locator('a[data-language=ja]').first().click();
    await page.waitForURL('**/ja/search/?q=sftp');
    await close();
  });

  test('keeps the section, or shows the heading in its place', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    const ids = () =>
      page
        .locator('main :is(h2, h3, h4, h5, h6)[id]')
        .evaluateAll((headings) => headings.map(({ id }) => id));
    const own = await ids();
    await page.goto('/ja/faq/sftp/');
    const others = await ids();
    for (const [place, id] of own.entries()) {
      await page.goto(`/en/faq/sftp/#${id}`);
      await page.locator('a[data-language=ja]').first().click();
      const expected = others.includes(id) ? id : (others[Math.min(place, others.length - 1)] ?? '');
      await page.waitForURL(
        (url) => url.pathname === '/ja/faq/sftp/' && decodeURIComponent(url.hash) === `#${expected}`,
      );
    }
    expect(own.length).toBeGreaterThan(1);
    await close();
  });
});

describe('a list', () => {
  test('takes a filter that everything passes for known', async () => {
    const { page, close } = await visit('/en/db/dra/?db=dra');
    await page.locator('[data-facets-status]').waitFor();
    await page.locator('[data-facets-words]').fill('a');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=a');
    expect(await page.locator('[data-facets-notices] [data-made]').count()).toBe(0);
    await close();
  });

  test('says how long it is once, when typing pauses', async () => {
    const { page, close } = await visit('/en/faq/');
    await page.locator('[data-facets-words]').focus();
    await page.keyboard.type('r');
    await page.locator('[data-facets-chips]:not([hidden])').waitFor();
    const said = await announced(page, {
      region: '[data-facets-status]',
      field: '[data-facets-words]',
      texts: ['re', 'rel', 'rele', 'relea', 'releas', 'release'],
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/ shown$/);
    await close();
  });

  test('keeps its filters in sight, and clears them in the sheet of a phone', async () => {
    const wide = await visit('/en/faq/', { viewport: { width: 1280, height: 700 } });
    await wide.page.evaluate(() => scrollTo(0, 900));
    const top = await wide.page.locator('#facets').evaluate((form) => form.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await wide.close();
    const phone = { viewport: { width: 360, height: 700 } };
    const { page, close } = await visit('/en/faq/?db=dra&tag=zzz&q=data', phone);
    await page.locator('.facets-open').press('Enter');
    const clear = page.locator('#facets [data-facets-clear]');
    await clear.press('Enter');
    await page.waitForURL('**/en/faq/');
    expect(await clear.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('[data-facets-notices] [data-made]').count()).toBe(0);
    expect(await page.locator('#facets [value=dra]').isChecked()).toBe(false);
    await close();
  });
});
