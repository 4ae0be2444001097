import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findChromium } from './chromium.mjs';
import { pages } from './kinds.ts';

/** A browser of its own: the shared one is driven without the cache of pages that Back restores. */
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findChromium(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
afterAll(() => browser.close());

// Browsers keep no page that came with an error, such as 404.
const kinds = pages.filter(({ kind, path }) => path.startsWith('/en/') && kind !== 'not found');

test.each(kinds)('Back restores the page as it was left: $kind', async ({ path }) => {
  const page = await browser.newPage({ baseURL: inject('origin') });
  await page.goto(path, { waitUntil: 'load' });
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset.persisted = String(persisted);
    });
  });
  await page.goto('/en/page/about/?elsewhere', { waitUntil: 'load' });
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() =>
      page
        .locator('body')
        .getAttribute('data-persisted')
        .catch(() => null),
    )
    .toBe('true');
  await page.close();
});
