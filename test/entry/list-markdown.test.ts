import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listMarkdown } from '../../src/entry/list-markdown.ts';
import { page, writeSite } from '../site-folder.ts';

const files = { 'content/faq/en/a.md': page(), 'shared/en/b.md': page(), 'shared/en/c.txt': 'no page' };

describe('links on disk', () => {
  test('pages in a folder that is linked in are listed by where they are linked', async () => {
    const root = await writeSite(files);
    await symlink('../shared', join(root, 'content/news'));
    expect(await listMarkdown(root)).toEqual(['content/faq/en/a.md', 'content/news/en/b.md']);
  });

  test('a link back up is followed once, and a link to nothing stands for itself', async () => {
    const root = await writeSite(files);
    await symlink('..', join(root, 'content/faq/back'));
    await symlink('nowhere', join(root, 'content/faq/en/gone.md'));
    expect(await listMarkdown(root)).toEqual(['content/faq/en/a.md', 'content/faq/en/gone.md']);
  });

  test('no folder outside the root is entered', async () => {
    const root = await writeSite(files);
    const outside = await mkdtemp(join(tmpdir(), 'kotae-outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await mkdir(join(outside, 'en'));
    await writeFile(join(outside, 'en/secret.md'), page());
    await symlink(outside, join(root, 'content/news'));
    expect(await listMarkdown(root)).toEqual(['content/faq/en/a.md']);
  });
});
