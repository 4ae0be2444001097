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

test.each(['en', 'ja'])('no line of %s ends within code at a hyphen', async (language) => {
  const { page, close } = await visit(`/${language}/faq/sftp/`);
  const torn: string[] = [];
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    torn.push(
      ...(await page.locator('.answer :not(pre) > code').evaluateAll((codes) =>
        codes.flatMap((code) => {
          const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          const tops: [string, number][] = [];
          while (texts.nextNode()) {
            const { length, textContent } = texts.currentNode as Text;
            for (let at = 0; at < length; at += 1) {
              const range = document.createRange();
              range.setStart(texts.currentNode, at);
              range.setEnd(texts.currentNode, at + 1);
              tops.push([textContent?.charAt(at) ?? '', range.getBoundingClientRect().top]);
            }
          }
          const isTorn = tops.some(([letter, top], at) => {
            const next = tops[at + 1];
            return letter === '-' && next !== undefined && next[1] > top + 4;
          });
          return isTorn ? [`${innerWidth}: ${code.textContent}`] : [];
        }),
      )),
    );
  }
  expect(torn).toEqual([]);
  await close();
});

test('where letters are twice as large, the field for words has a line of its own', async () => {
  const { page, close } = await visit('/ja/db/dra/', { viewport: { width: 195, height: 800 } });
  const widths = await page
    .locator('.filter-bar')
    .evaluate((bar) => [bar, bar.querySelector('input')].map((box) => box?.getBoundingClientRect().width));
  expect(widths[1]).toBe(widths[0]);
  await close();
});
