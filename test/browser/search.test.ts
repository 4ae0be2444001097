import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { answered, dialogOf, fieldOf, focused, results, search, status } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

const languages = [
  {
    language: 'en',
    query: 'release date',
    part: 'release',
    other: 'Japanese',
    otherLanguage: 'ja',
    count: /^\d+ results$/,
  },
  {
    language: 'ja',
    query: '公開予定日',
    part: '公開予定日',
    other: '英語',
    otherLanguage: 'en',
    count: /^\d+ 件の結果$/,
  },
];

describe.each(languages)('the search dialog in $language', ({ language, query, part, count, ...other }) => {
  const path = `/${language}/faq/sftp/`;

  test('finds as the reader types, marks what it found, and says once how much', async () => {
    const { page, troubles, close } = await visit(path);
    await search(page, query);
    await answered(page);
    expect(await results(page).first().locator('mark').allTextContents()).toContain(part);
    expect(await page.locator('.search-snippet mark').count()).toBeGreaterThan(0);
    await expect.poll(() => status(page).textContent()).toMatch(count);
    expect(await page.locator('[data-search-count]').textContent()).toBe(await status(page).textContent());
    expect(troubles).toEqual([]);
    await close();
  });

  test('is used by keys alone, and its results are links', async () => {
    const { page, close } = await visit(path);
    await search(page, query);
    await answered(page);
    const addresses = await results(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(addresses[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(addresses[1]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(addresses.length < 10 ? addresses.at(-1) : null);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(addresses[0]);
    await page.keyboard.press('ArrowUp');
    expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addresses[0]}`);
    await close();
  });

  test('counts what the other language has apart, and shows it on request', async () => {
    const { page, close } = await visit(path);
    await search(page, 'sftp');
    await answered(page);
    const offer = page.locator('[data-search-others] button');
    await offer.waitFor();
    expect(await offer.textContent()).toContain(other.other);
    const promised = /\d+/.exec((await offer.textContent()) ?? '')?.[0];
    await offer.click();
    await expect.poll(() => page.locator('[data-search-count]').textContent()).toContain(promised);
    await answered(page);
    for (const link of await results(page).all()) {
      expect(await link.getAttribute('lang')).toBe(other.otherLanguage);
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^/${other.otherLanguage}/`));
    }
    await close();
  });

  test('says that nothing was found, and where to go on', async () => {
    const { page, close } = await visit(path);
    await search(page, '<b>qqqqzzzz</b>');
    const title = page.locator('.search-nothing');
    await expect.poll(() => title.textContent()).toContain('<b>qqqqzzzz</b>');
    expect(await title.locator('b').count()).toBe(0);
    await expect.poll(() => status(page).textContent()).toContain('<b>qqqqzzzz</b>');
    const message = page.locator('[data-search-message]');
    expect(await message.locator(`a[href="/${language}/db/dra/"]`).count()).toBe(1);
    expect(await message.locator(`a[href$="#kotae-contact"]`).count()).toBe(1);
    await close();
  });

  test.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('passes axe empty, with results and without, $colorScheme', async (options) => {
    const { page, close } = await visit(path, { ...options, reducedMotion: 'reduce' });
    await search(page, '');
    expect(await violations(page)).toEqual([]);
    await fieldOf(page).fill('sftp');
    await answered(page);
    await page.locator('[data-search-others] button').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await fieldOf(page).fill('qqqqzzzz');
    await page.locator('.search-nothing').waitFor();
    expect(await violations(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await dialogOf(page).evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
    await close();
  });
});
