import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test('the title of a callout is one text, whatever stands within it: each line begins below the first', async () => {
  const { page, close } = await visit('/help/ja/faq/everything/', { viewport: { width: 320, height: 800 } });
  // Large enough for two lines in whatever font the machine has.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const starts = await page.locator('.callout-title').evaluateAll((titles) =>
    titles.map((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      const lines = new Map<number, number>();
      for (const { top, left, width } of range.getClientRects()) {
        const line = Math.round(top / 8);
        if (width > 0) lines.set(line, Math.min(lines.get(line) ?? left, left));
      }
      return [...lines.values()].map(Math.round);
    }),
  );
  expect(Math.max(...starts.map(({ length }) => length))).toBeGreaterThan(1);
  for (const lines of starts) expect(new Set(lines).size).toBe(1);
  await close();
});
