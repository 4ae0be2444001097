import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { copyOfCheckedSite } from './checked-site.ts';
import { kotae } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('kotae status', () => {
  test('questions with bars, translations, old pages, problems', async () => {
    const { code, stdout } = await kotae(['status', '--root', await copyOfCheckedSite(), '--years', '1']);
    expect(code).toBe(0);
    expect(stdout).toContain('DRA            English     2  ████████████████████████████████████████');
    expect(stdout).toContain('GEA            English     1  ████████████████████\n');
    expect(stdout).toContain('4 unknown: nobody recorded');
    expect(stdout).toContain('2024-05-06  content/faq/en/sftp.md  I cannot transfer files with sftp');
    expect(stdout).not.toContain('content/news');
    expect(stdout).toContain('errors: 0');
  });

  test('in Japanese', async () => {
    const { stdout } = await kotae(['status', '--lang', 'ja', '--root', await copyOfCheckedSite()]);
    expect(stdout).toContain('すべての質問');
    expect(stdout).toContain('4 件は不明');
  });

  test('--accept records what a translation was made from', async () => {
    const root = await copyOfCheckedSite();
    const file = 'content/faq/ja/sftp.md';
    const { code, stderr } = await kotae(['status', '--root', root, '--accept', file]);
    expect([code, stderr]).toEqual([
      0,
      `${file}: recorded as a translation of content/faq/en/sftp.md as it is today\n`,
    ]);
    expect(await readFile(join(root, file), 'utf8')).toMatch(
      /\ntranslated: \{ from: en, source: "1:[0-9a-f]{16}" \}\n---\n/,
    );
    expect((await kotae(['status', '--root', root])).stdout).toContain('1 up to date');
    expect((await kotae(['check', '--root', root])).code).toBe(0);
  });

  test('--accept makes no copy of a picture', async () => {
    const root = await copyOfCheckedSite();
    const file = 'content/faq/ja/sftp.md';
    await mkdir(join(root, 'assets/images'), { recursive: true });
    await sharp({ create: { width: 1500, height: 900, channels: 3, background: '#286' } })
      .png()
      .toFile(join(root, 'assets/images/green.png'));
    await appendFile(join(root, file), '\n![緑](/assets/images/green.png)\n');
    const copies = async () =>
      (await readdir(join(root, '.kotae'), { recursive: true })).filter((name) => name.endsWith('.webp'));
    expect((await kotae(['status', '--root', root, '--accept', file])).code).toBe(0);
    expect(await copies()).toEqual([]);
    await kotae(['check', '--root', root]);
    expect(await copies()).not.toEqual([]);
  });

  test('--accept says so where the front matter takes no further line', async () => {
    const root = await copyOfCheckedSite();
    const file = 'content/faq/ja/sftp.md';
    const text = '---\n{ title: 題, category: faq, date: 2024-05-06, lang: ja }\n---\n\n本文。\n';
    await writeFile(join(root, file), text);
    const { code, stderr } = await kotae(['status', '--root', root, '--accept', file]);
    expect(stderr).toMatch(/^The translation could not be recorded in content\/faq\/ja\/sftp\.md: .*\n$/);
    expect(code).toBe(2);
    expect(await readFile(join(root, file), 'utf8')).toBe(text);
  });

  test('--accept of the other direction with --from', async () => {
    const root = await copyOfCheckedSite();
    const accept = ['status', '--root', root, '--accept', 'content/faq/en/sftp.md'];
    expect((await kotae(accept)).code).toBe(2);
    expect((await kotae([...accept, '--from', 'ja'])).code).toBe(0);
    expect(await readFile(join(root, 'content/faq/en/sftp.md'), 'utf8')).toContain('translated: { from: ja,');
  });

  test('broken settings are told as everywhere', async () => {
    const root = await copyOfCheckedSite();
    await writeFile(join(root, 'content/site.yaml'), 'titel: Seeds\nlanguages: [en]\n');
    const { code, stdout, stderr } = await kotae(['status', '--root', root]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('content/site.yaml:1:1  error  ');
    expect(stderr).toContain('Did you mean `title`?');
  });

  test.each([[['--accept', 'content/faq/en/nowhere.md']], [['--years', '0']], [['--years', 'many']]])(
    'wrong usage %j: 2',
    async (options) => {
      expect((await kotae(['status', '--root', await copyOfCheckedSite(), ...options])).code).toBe(2);
    },
  );
});
