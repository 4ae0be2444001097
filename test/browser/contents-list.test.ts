import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const wide = { viewport: { width: 1280, height: 800 } };
const current = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] [aria-current]')].map(
      ({ hash }) => hash,
    ),
  );
const hashes = (page: Page) =>
  page
    .locator('[data-contents] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));

test('names the section at each place that a key, an address or the page itself leads to', async () => {
  const { page, close } = await visit('/en/faq/sftp/', wide);
  const all = await hashes(page);
  // A key that comes while the page still scrolls from the last one may count for nothing, and the page that still
  // scrolls would leave where an address led to.
  const after = async (key: string) => {
    await page.keyboard.press(key);
    const isThere = await page.evaluate((toEnd) => {
      const left = document.documentElement.scrollHeight - scrollY - innerHeight;
      return (toEnd ? left : scrollY) < 1;
    }, key === 'End');
    return { isThere, current: await current(page) };
  };
  await expect.poll(() => after('End')).toEqual({ isThere: true, current: all.slice(-1) });
  await expect.poll(() => after('Home')).toEqual({ isThere: true, current: [] });
  for (const hash of [all.at(-1), all[0], all.at(-2), all[3]]) {
    await page.evaluate((to) => location.assign(to), hash ?? '');
    await expect.poll(() => current(page)).toEqual([hash]);
  }
  await page.goBack();
  await expect.poll(() => current(page)).toEqual(all.slice(-2, -1));
  await close();
});

test('names the section that an address led to from elsewhere', async () => {
  const { page, close } = await visit('/en/faq/sftp/#identification', wide);
  await expect.poll(() => current(page)).toEqual(['#identification']);
  await close();
});

test("names the section in which the browser's own search found a word", async () => {
  const { page, close } = await visit('/en/faq/sftp/', wide);
  for (const hash of (await hashes(page)).slice(1)) {
    // What Find does: the words are selected, and brought to the middle of the window.
    await page.evaluate((to) => {
      const words = document.getElementById(to.slice(1))?.closest('.heading')?.nextElementSibling;
      getSelection()?.selectAllChildren(words as Element);
      words?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, hash);
    await expect.poll(() => current(page), { message: hash }).toEqual([hash]);
  }
  await close();
});
