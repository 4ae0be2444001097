import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listMarkdown, unreadPages } from '../../src/entry/list-markdown.ts';
import { page, writeSite } from '../site-folder.ts';

const files = { 'content/faq/en/a.md': page(), 'shared/en/b.md': page(), 'shared/en/c.txt': 'no page' };

describe('links on disk', () => {
  test('pages in a folder that is linked in are listed by where they are linked', async () => {
    const root = await writeSite(files);
    await symlink('../shared', join(root, 'content/news'));
    expect(listMarkdown(root)).toEqual(['content/faq/en/a.md', 'content/news/en/b.md']);
  });

  test('a link back up is followed once, and a link to nothing stands for itself', async () => {
    const root = await writeSite(files);
    await symlink('..', join(root, 'content/faq/back'));
    await symlink('nowhere', join(root, 'content/faq/en/gone.md'));
    expect(listMarkdown(root)).toEqual(['content/faq/en/a.md', 'content/faq/en/gone.md']);
  });

  test('no folder outside the root is entered', async () => {
    const root = await writeSite(files);
    const outside = await mkdtemp(join(tmpdir(), 'kotae-outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await mkdir(join(outside, 'en'));
    await writeFile(join(outside, 'en/secret.md'), page());
    await symlink(outside, join(root, 'content/news'));
    expect(listMarkdown(root)).toEqual(['content/faq/en/a.md']);
    expect(
      unreadPages(root, { hasTemplates: true }).map(({ rule, place, values }) => [rule, place.file, values]),
    ).toEqual([['file/linked-out', 'content/news', { to: outside }]]);
  });
});

describe('what nobody wrote as a page', () => {
  test('is passed over: hidden files and folders, locks and copies of editors', async () => {
    const names = ['.#a.md', '._a.md', '.a.md', '#a.md#', 'a.md~', '~$a.md', '.obsidian/a.md', '.a.md.swp'];
    const root = await writeSite({
      'content/faq/en/a.md': page(),
      ...Object.fromEntries(names.map((name) => [`content/faq/en/${name}`, 'x'])),
      'content/.obsidian/app.md': 'x',
    });
    await symlink('someone@host.1234', join(root, 'content/faq/en/.#b.md'));
    expect(listMarkdown(root)).toEqual(['content/faq/en/a.md']);
    expect(unreadPages(root, { hasTemplates: true })).toEqual([]);
  });

  test('is told where it looks like a page of another program', async () => {
    const pages = ['m8.mdx', 'm9.rst', 'm10.DOCX', 'm11.txt'];
    const others = ['a.png', 'own.njk', 'data.json', '.m8.mdx', '._m8.mdx'];
    const root = await writeSite({
      ...Object.fromEntries([...pages, ...others].map((name) => [`content/faq/en/${name}`, 'x'])),
      'content/notes.txt': 'beside the settings',
    });
    expect(
      unreadPages(root, { hasTemplates: true }).map(({ rule, place }) => `${rule} ${place.file}`),
    ).toEqual(pages.map((name) => `file/no-page content/faq/en/${name}`).sort());
  });

  test('is told without a configuration of Eleventy: templates, their data, and whatever else it would read', async () => {
    const unread = [
      'content/_data/x.json',
      'content/_includes/part.njk',
      'content/content.json',
      'content/faq/en/a.png',
      'content/faq/en/a.md.bak',
      'content/faq/faq.11tydata.js',
      'content/faq/other.yaml',
      'content/raw.html',
      'content/t.njk',
      'content/texts/old/en.yaml',
    ];
    const others = [
      'content/.imported.json',
      'content/.obsidian/app.json',
      'content/CODEOWNERS',
      'content/addresses.txt',
      'content/faq/.gitkeep',
      'content/faq/en/Thumbs.db',
      'content/glossary.yaml',
      'content/notes.txt',
      'content/other.yml',
      'content/searches.txt',
      'content/texts/en.yaml',
    ];
    const root = await writeSite(Object.fromEntries([...unread, ...others].map((file) => [file, 'x'])));
    const found = unreadPages(root, { hasTemplates: false });
    expect(found.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual(
      unread.map((file) => `file/unread ${file}`).sort(),
    );
    expect(unreadPages(root, { hasTemplates: true })).toEqual([]);
  });
});
