import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldersTable, layersDrawing } from '../../bench/layers.mjs';
import { layoutNames } from '../../src/rendering/own-layouts.ts';
import { readTexts } from '../../src/site/read-texts.ts';
import { en } from '../../src/site/texts/en.ts';
import { checksPage } from './checks-page.ts';
import { settingsPage } from './settings-page.ts';
import { textsFile } from './texts-file.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

test.each([
  ['settings.md', settingsPage],
  ['checks.md', checksPage],
  ['texts.en.yaml', textsFile],
])(
  'docs/%s is what the code says (update with: npm run docs)',
  async (name, page) => {
    const written = await page();
    if (process.env.UPDATE === '1') await writeFile(docs + name, written);
    expect(await readFile(docs + name, 'utf8')).toBe(written);
  },
  120_000,
);

test.each([
  ['README.md', 'its folders', /^\| folder \|.*\n(?:\|.*\n)+/m, foldersTable],
  ['docs/appearance.md', 'its kinds of layouts', /(?<=layouts for these kinds of page:\n)[^.]*/, layoutKinds],
  ['docs/architecture.md', 'its layers', /(?<=^```mermaid\n)(?:.*\n)*?(?=```$)/m, layersDrawing],
] as const)('%s: %s are what the code says (update with: npm run docs)', async (name, _what, part, made) => {
  const file = join(docs, '..', name);
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(part);
  if (process.env.UPDATE === '1')
    await writeFile(
      file,
      text.replace(part, () => made()),
    );
  expect(part.exec(await readFile(file, 'utf8'))?.[0]).toBe(made());
});

/** Name the kinds of page that a site may write a layout for. */
function layoutKinds(): string {
  const names = layoutNames.map((name) => `\`${name.replace(/\.tsx$/, '')}\``);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

test('the file that a translator begins with needs nothing more', async () => {
  const text = await readFile(`${docs}texts.en.yaml`, 'utf8');
  expect(readTexts(text, { file: 'content/texts/en.yaml', language: 'en', base: undefined })).toEqual({
    texts: en,
    diagnostics: [],
  });
});

test('every key of the settings says what it is', () => {
  const rows = settingsPage()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) expect(row).toMatch(/^\| `[^`]+` \| \S/);
});
