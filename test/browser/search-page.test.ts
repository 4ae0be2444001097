import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hold } from './hold.ts';
import { answered, dialogOf, fieldOf, focused, results } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the search page', () => {
  test('answers the form of the home page, and shares what is asked by its address', async () => {
    const { page, troubles, close } = await visit('/en/');
    await page.locator('#ask').fill('release date');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=release+date');
    await answered(page);
    expect(await page.title()).toMatch(/^release date · /);
    const found = await results(page).allTextContents();
    await page.goto('/ja/');
    await page.goto('/en/search/?q=release+date');
    await answered(page);
    expect(await results(page).allTextContents()).toEqual(found);
    expect(troubles).toEqual([]);
    await close();
  });

  test('offers what another language answers before all advice, where nothing else does', async () => {
    const { page, close } = await visit('/help/ja/search/?q=translated');
    const offer = page.locator('.search-message [data-search-others] button');
    await offer.waitFor();
    const follows = await offer.evaluate((button) =>
      [...document.querySelectorAll('.search-message > p:not(.search-nothing), .search-message a')].every(
        (other) => button.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    );
    expect(follows).toBe(true);
    expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await offer.click();
    await results(page).first().waitFor();
    expect(await page.locator('.search-message [data-search-others]').count()).toBe(0);
    await close();
  });

  test('keeps query, database and language in the address, and goes back through them', async () => {
    const { page, close } = await visit('/en/search/?q=sftp');
    await answered(page);
    const count = page.locator('[data-search-count]');
    const all = await count.textContent();
    await page.locator('[data-search-filter]').selectOption('jga');
    await page.waitForURL('**/en/search/?q=sftp&db=jga');
    await expect.poll(() => count.textContent()).not.toBe(all);
    await page.goBack();
    await page.waitForURL('**/en/search/?q=sftp');
    await expect.poll(() => count.textContent()).toBe(all);
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    await page.locator('[data-search-others] button').click();
    await page.waitForURL('**/en/search/?q=sftp&lang=ja');
    await fieldOf(page).fill('');
    await fieldOf(page).fill('公開');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('公開');
    await results(page).first().click();
    await page.waitForURL(/\/ja\//);
    await page.goBack();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('公開');
    await close();
  });

  test('leaves out what the address asks for and the site does not have', async () => {
    const { page, troubles, close } = await visit('/en/search/?q=<i>sftp</i>&db=<b>&lang=xx');
    await answered(page);
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    expect(await page.locator('main b, main i').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  test('is its own dialog: / leads to its field', async () => {
    const { page, close } = await visit('/ja/search/');
    expect(await dialogOf(page).count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('sftp');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await results(page).first().getAttribute('href'));
    await close();
  });

  test('is reached by what is often searched', async () => {
    const { page, close } = await visit('/ja/');
    const often = page.locator('main [data-search-often] a').nth(1);
    const word = (await often.textContent()) ?? '';
    await often.click();
    await page.waitForURL('**/ja/search/?q=*');
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe(word);
    await close();
  });

  test.each(['en', 'ja'])('passes axe with results and without, in %s', async (language) => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const { page, close } = await visit(`/${language}/search/?q=sftp`, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await answered(page);
      await page.locator('[data-search-others] button').waitFor();
      expect(await violations(page)).toEqual([]);
      await fieldOf(page).fill('qqqqzzzz');
      await page.locator('.search-nothing').waitFor();
      expect(await violations(page)).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBe(clientWidth);
      await close();
    }
  });

  test('asks what was typed while its script was on its way', async () => {
    const { page, close } = await visit('/en/');
    const { reached, letGo } = await hold(page, '**/search-page-*.js');
    await page.goto('/en/search/', { waitUntil: 'commit' });
    await reached;
    await fieldOf(page).fill('sftp');
    letGo();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('sftp');
    await close();
  });

  test('lets no browser restore a choice of database that the address does not have', async () => {
    const { page, close } = await visit('/en/search/?q=sftp');
    expect(await page.locator('[data-search-filter]').getAttribute('autocomplete')).toBe('off');
    await close();
  });

  test('without a script offers the databases and topics', async () => {
    const { page, close } = await visit('/ja/faq/sftp/', { javaScriptEnabled: false });
    await page.locator('[data-search-open]').click();
    await page.waitForURL('**/ja/search/');
    expect(await page.locator('.notice.unscripted').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/ja/db/dra/"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/ja/tag/release/"]').isVisible()).toBe(true);
    await close();
  });
});
