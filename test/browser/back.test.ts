import { type Browser, chromium, type Page } from 'playwright-core';
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

/** Why a browser without windows keeps no page at all, whatever the page is. */
const ofTheBrowser = new Set(['BrowsingInstanceNotSwapped', 'BackForwardCacheDisabledForDelegate']);

/** Leave a page, come back, and tell what in it kept the browser from restoring it as it was left. */
async function keptFromRestoring(path: string, prepare?: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.newPage({ baseURL: inject('origin') });
  let reasons: string[] | undefined;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    const all: string[] = notRestoredExplanations.map(({ reason }) => reason);
    const isOfTheBrowser = all.includes('BackForwardCacheDisabledForDelegate');
    reasons = isOfTheBrowser ? all.filter((reason) => !ofTheBrowser.has(reason)) : all;
  });
  await page.goto(path, { waitUntil: 'load' });
  await prepare?.(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset.persisted = String(persisted);
    });
  });
  await page.goto('/en/page/about/?elsewhere', { waitUntil: 'load' });
  await page.goBack({ waitUntil: 'commit' });
  const body = page.locator('body');
  const isRestored = async () => (await body.getAttribute('data-persisted').catch(() => null)) === 'true';
  await expect.poll(async () => reasons !== undefined || (await isRestored())).toBe(true);
  await page.close();
  return reasons ?? [];
}

// Browsers keep no page that came with an error, such as 404.
const kinds = pages.filter(({ kind, path }) => path.startsWith('/en/') && kind !== 'not found');

test.each(kinds)('Back restores the page as it was left: $kind', async ({ path }) => {
  expect(await keptFromRestoring(path)).toEqual([]);
});

test('a page that listens for its end is not restored', async () => {
  const listen = (page: Page) => page.evaluate(() => addEventListener('unload', () => {}));
  expect(await keptFromRestoring('/en/', listen)).toContain('UnloadHandlerExistsInMainFrame');
});
