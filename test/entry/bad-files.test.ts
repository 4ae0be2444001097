import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportLanguages } from '../../src/diagnostics/rule.ts';
import { printReport } from '../../src/reporting/print-report.ts';
import { wordingOf } from '../../src/reporting/wording.ts';
import { page, readSite, readSmallSite, writeSite } from '../site-folder.ts';
import { badFiles, validFiles } from './bad-files.ts';

function brief({ rule, place }: Diagnostic): string {
  return place.line === undefined ? rule : `${rule}@${place.line}`;
}

/** The report as people see it: complete sentences, no accident of a program in them. */
function expectReadable(diagnostics: readonly Diagnostic[]): void {
  for (const language of reportLanguages) {
    const text = printReport(diagnostics, language);
    expect(text).not.toMatch(/undefined|\[object|NaN|\n\s+at |Error:|node_modules/);
    expect(text).not.toContain('``');
    expect(text).not.toMatch(/\/\^|\\[Swd]|\(\?/); // a pattern is no explanation
    expect(text.length).toBeLessThan(1500 * diagnostics.length + 1);
    for (const { place } of diagnostics) expect(text).toContain(place.file);
  }
}

describe('a bad file is told of, at its line, with a hint', () => {
  test.each(badFiles.map((bad) => [bad.name, bad] as const))(
    '%s',
    async (_name, { files, expected, hint }) => {
      const { diagnostics } = await readSmallSite(files);
      expect(diagnostics.map(brief)).toEqual(expected);
      expectReadable(diagnostics);
      if (hint)
        expect(diagnostics.map((diagnostic) => wordingOf(diagnostic, 'en').hint).join('\n')).toMatch(hint);
    },
  );

  test('the table is as long as it should be', () => {
    expect(badFiles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(badFiles.map(({ name }) => name)).size).toBe(badFiles.length);
  });
});

describe('what is unusual and right passes in silence', () => {
  test.each(Object.entries(validFiles))('%s', async (_name, files) => {
    const { diagnostics, catalog } = await readSmallSite(files);
    expect(diagnostics).toEqual([]);
    expect(catalog.entries).toHaveLength(Object.keys(files).length);
    for (const { answer } of catalog.entries) expect(answer.html).not.toMatch(/category|title:/);
  });
});

describe('what is no file', () => {
  const here = 'content/faq/en/page.md';

  test('a folder with the name of a page', async () => {
    const root = await writeSite({});
    await mkdir(join(root, here), { recursive: true });
    expect((await readSite(root, [here])).diagnostics.map(brief)).toEqual(['file/not-a-file']);
  });

  test('a link out of the site', async () => {
    const outside = await writeSite({ 'secret.md': page() });
    const root = await writeSite({ 'content/faq/en/other.md': page() });
    await symlink(join(outside, 'secret.md'), join(root, here));
    expect((await readSite(root, [here])).diagnostics.map(brief)).toEqual(['file/linked-out']);
  });

  test('a folder that is a link out of the site', async () => {
    const outside = await writeSite({ 'faq/page.md': page() });
    const root = await writeSite({ 'content/faq/ja/other.md': page({ lang: 'ja' }) });
    await symlink(join(outside, 'faq'), join(root, 'content/faq/en'));
    expect((await readSite(root, [here])).diagnostics.map(brief)).toEqual(['file/not-a-file']);
  });

  test('a link within the site is a page', async () => {
    const root = await writeSite({ 'content/faq/en/other.md': page() });
    await symlink('other.md', join(root, here));
    expect((await readSite(root, [here, 'content/faq/en/other.md'])).diagnostics).toEqual([]);
  });

  test.each([
    ['a link to nothing', 'nowhere.md', 'file/linked-out'],
    ['a link to itself', 'page.md', 'file/linked-out'],
    ['a device', '/dev/zero', 'file/linked-out'],
  ])('%s', async (_name, target, rule) => {
    const root = await writeSite({ 'content/faq/en/other.md': page() });
    await symlink(target, join(root, here));
    const { diagnostics } = await readSite(root, [here]);
    expect(diagnostics.map(brief)).toEqual([rule]);
    expectReadable(diagnostics);
  });

  test('a file that is gone when it is read', async () => {
    const { diagnostics } = await readSite(await writeSite({}), [here]);
    expect(diagnostics.map(brief)).toEqual(['file/unreadable']);
    expectReadable(diagnostics);
  });

  test('a file that nobody may read', { skip: process.getuid?.() === 0 }, async () => {
    const root = await writeSite({});
    await mkdir(join(root, 'content/faq/en'), { recursive: true });
    await writeFile(join(root, here), page(), { mode: 0o000 });
    expect((await readSite(root, [here])).diagnostics.map(brief)).toEqual(['file/unreadable']);
  });
});
