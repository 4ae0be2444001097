import { describe, expect, test } from 'vitest';
import { hold } from './hold.ts';
import { answered, dialogOf, fieldOf, results } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the search', () => {
  test('shows its dialog before the script that answers is there', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    const { letGo } = await hold(page, '**/assets/kotae/search-dialog*');
    await page.keyboard.press('/');
    await dialogOf(page).waitFor();
    await page.keyboard.type('stop codon');
    expect(await fieldOf(page).inputValue()).toBe('stop codon');
    expect(await results(page).count()).toBe(0);
    letGo();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('stop codon');
    await close();
  });

  test('answers in the dialog what is typed on the home page, and gives it back', async () => {
    const { page, troubles, close } = await visit('/en/');
    await page.locator('#ask').focus();
    await page.keyboard.type('release');
    await answered(page);
    expect(await dialogOf(page).isVisible()).toBe(true);
    await page.keyboard.type(' date');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('release date');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#ask').inputValue()).toBe('release date');
    expect(troubles).toEqual([]);
    await close();
  });

  test.each([
    { query: 'release+date', width: 1280, height: 800, below: false },
    { query: 'release+date', width: 360, height: 640, below: false },
    { query: 'qqqqzzzz', width: 390, height: 844, below: true },
  ])('keeps the place of its results: nothing on its page moves ($query, $width px)', async (row) => {
    const { query, below, ...viewport } = row;
    const { page, close } = await visit('/en/', { viewport });
    const { reached, letGo } = await hold(page, '**/assets/search/en/**');
    await page.goto(`/en/search/?q=${query}`);
    await page.evaluate(() => {
      const shifts = { total: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await reached;
    // The page stands without its results for a moment, as on a slow line.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    letGo();
    await page.locator('.search-question, .search-nothing').first().waitFor();
    await page.locator('[data-search]:not([aria-busy])').waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const total = await page.evaluate(
      () => (globalThis as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(total).toBeLessThan(0.01);
    // Where nothing was found, the lists to look through follow at once.
    const list = page.locator('main > .hang').first();
    const { y = 0 } = (await list.boundingBox()) ?? {};
    expect(await list.isVisible()).toBe(true);
    expect(y < viewport.height).toBe(below);
    await close();
  });

  test('says what it read in a misspelt query, and takes it as typed when asked to', async () => {
    const { page, close } = await visit('/en/search/?q=sfpt');
    await answered(page);
    const line = page.locator('[data-search-corrected]');
    expect(await line.textContent()).toContain('Showing results for “sftp”.');
    await line.getByRole('button', { name: 'Search for “sfpt” instead' }).click();
    await page.locator('.search-nothing').waitFor();
    expect(await line.isVisible()).toBe(false);
    await fieldOf(page).fill('sftp');
    await answered(page);
    expect(await line.isVisible()).toBe(false);
    await close();
  });
});
