import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { contentRules, pageRules } from '../../src/check/rules/index.ts';
import { printPlace } from '../../src/reporting/wording.ts';
import { type Fault, faults } from './faults.ts';
import { type Files, inspect } from './site-folder.ts';

const folder = fileURLToPath(new URL('site', import.meta.url));
const valid = await readFiles();

// The first inspection loads what all use.
vi.setConfig({ testTimeout: 60_000 });

test('the valid site gives nothing', async () => {
  expect((await inspect(valid)).diagnostics).toEqual([]);
});

test('at least 40 faults', () => {
  expect(faults.length).toBeGreaterThan(40);
});

test('every check of pages and of content has its fault', () => {
  const tried = new Set(faults.map(({ rule }) => rule));
  expect([...pageRules, ...contentRules].map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

test.each(faults)('$rule at $place', async ({ rule, place, files }) => {
  const { diagnostics } = await inspect({ ...valid, ...changed(files) });
  const found = diagnostics.map((diagnostic) => {
    const { file, line } = diagnostic.place;
    return `${diagnostic.rule} ${printPlace({ file, line })}`;
  });
  expect([...new Set(found)]).toEqual([`${rule} ${place}`]);
});

function changed(files: Fault['files']): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, change]) => {
      if (!Array.isArray(change)) return [file, change as string | undefined];
      const [from = '', to = ''] = change as string[];
      const text = String(valid[file]);
      if (!text.includes(from)) throw new RangeError(`${file} does not hold “${from}”`);
      return [file, text.replace(from, () => to)];
    }),
  );
}

async function readFiles(): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files
    .filter((file) => !file.includes('.kotae'))
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(contents));
}
