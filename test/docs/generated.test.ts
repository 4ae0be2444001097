import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checksPage } from './checks-page.ts';
import { settingsPage } from './settings-page.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

test.each([
  ['settings.md', settingsPage],
  ['checks.md', checksPage],
])(
  'docs/%s is what the code says (mend with: npm run docs)',
  async (name, page) => {
    const written = await page();
    if (process.env.UPDATE === '1') await writeFile(docs + name, written);
    expect(await readFile(docs + name, 'utf8')).toBe(written);
  },
  120_000,
);

test('every key of the settings says what it is', () => {
  const rows = settingsPage()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) expect(row).toMatch(/^\| `[^`]+` \| \S/);
});
