import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test.each([
  '/en/news/servers-moved/',
  '/ja/news/servers-moved/',
  '/en/faq/sftp/',
  '/en/faq/download-dra-data/',
  '/ja/faq/contact-form-not-shown/',
  '/ja/faq/missing-values/',
  '/ja/faq/write-annotation-file/',
  '/robots/ar/faq/calibrate/',
])('no column of a table on %s is cut off on a phone', async (path) => {
  const { page, close } = await visit(path);
  const tables = page.locator('.answer .table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const over = await tables.evaluateAll((boxes) =>
      boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
    expect(Math.max(...over), `at ${width} px`).toBe(0);
  }
  await close();
});
