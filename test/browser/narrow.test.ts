import { expect, test } from 'vitest';
import { pages } from './kinds.ts';
import { visitor } from './visit.ts';

const visit = visitor();

// 320 px is also what a window of 1280 px has left at a zoom of 400 %.
test.each(pages)('$kind, $language: nothing scrolls sideways at 320 px', async ({ path }) => {
  const { page, close } = await visit(path, { viewport: { width: 320, height: 640 } });
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => !element.closest('.table, pre, .vh'))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wider).toEqual([]);
  expect(width).toBe(320);
  await close();
});
