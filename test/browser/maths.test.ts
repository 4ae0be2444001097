import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test('formulas are set without a script, and the policy refuses nothing', async () => {
  const { page, troubles, close } = await visit('/help/en/faq/everything/', { javaScriptEnabled: false });
  const block = page.locator('.math > math');
  const [whole, part] = [await block.boundingBox(), await block.locator('mfrac mi').boundingBox()];
  if (!whole || !part) throw new Error('no formula is shown');
  // A fraction stands above its line: more than the height of one letter.
  expect(whole.height).toBeGreaterThan(1.5 * part.height);
  expect(await page.locator('p > math').count()).toBe(1);
  expect(troubles).toEqual([]);
  await close();
});

test('a formula that is wider than the screen scrolls, says so, and is reached by the keyboard; others are not', async () => {
  const { page, close } = await visit('/help/en/faq/everything/', { viewport: { width: 390, height: 844 } });
  const formula = page.locator('.math').first();
  expect(await formula.getAttribute('tabindex')).toBeNull();
  await formula.locator('math').evaluate((math) => {
    const terms = [...math.childNodes].map((child) => child.cloneNode(true));
    for (let times = 0; times < 12; times += 1) math.append(...terms.map((term) => term.cloneNode(true)));
  });
  await page.setViewportSize({ width: 389, height: 844 });
  await expect.poll(() => formula.getAttribute('tabindex')).toBe('0');
  expect(await formula.evaluate((element) => getComputedStyle(element).backgroundImage)).toMatch(/gradient/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(389);
  await close();
});
