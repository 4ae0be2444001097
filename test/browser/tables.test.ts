import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test.each([
  '/en/news/servers-moved/',
  '/ja/news/servers-moved/',
  '/en/faq/sftp/',
  '/en/faq/download-dra-data/',
  '/robots/ar/faq/calibrate/',
])('no column of a table on %s is cut off on a phone', async (path) => {
  const { page, close } = await visit(path, { viewport: { width: 390, height: 844 } });
  const tables = page.locator('.answer .table');
  expect(await tables.count()).toBeGreaterThan(0);
  const over = await tables.evaluateAll((boxes) =>
    boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  );
  expect(Math.max(...over)).toBe(0);
  await close();
});
