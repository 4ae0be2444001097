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
