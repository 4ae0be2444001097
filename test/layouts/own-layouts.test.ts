import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { createPages } from '../../src/pages/create-pages.ts';
import type { Page } from '../../src/pages/models/pages.ts';
import { loadLayouts } from '../../src/rendering/load-layouts.ts';
import { entryOf } from '../entries.ts';
import { assets, loadSmallSite } from '../site-folder.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

describe('layouts of a site', () => {
  let root: string;
  let pages: readonly Page[];
  const load = async () =>
    (await loadLayouts({ root, packageRoot, cacheFolder: join(root, '.kotae') })).render;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kotae-layouts-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const site = await loadSmallSite();
    const entry = entryOf('faq/en/a', { title: 'A <b>bold</b> question' });
    const { answers, others } = createPages({
      site,
      catalog: createCatalog({ site, entries: [entry] }),
      assets,
      basis: 'test',
    });
    pages = [...answers.values(), ...others].map(({ page }) => page());
  });
  const write = async (name: string, text: string) => {
    await mkdir(join(root, 'layouts'), { recursive: true });
    await writeFile(join(root, 'layouts', name), text);
  };

  test('without any, all pages are printed by Kotae, as whole documents', async () => {
    const render = await load();
    for (const page of pages)
      expect(render(page)).toMatch(/^<!doctype html>\s*<html lang="(?:en|ja)"[\s\S]*<\/html>\s*$/i);
    expect(await readdir(root)).toEqual([]);
  });

  test('one that is there replaces Kotae’s, and escapes what it prints; the others stay', async () => {
    await write(
      'part.tsx',
      'export const Part = ({ text }: { text: string }) => <p class="part">{text}</p>;\n',
    );
    await write(
      'answer.tsx',
      "import { Part } from './part.tsx';\nexport default (page: { title: string[] }) => <html lang=\"en\"><Part text={page.title.join('')} /></html>;\n",
    );
    const [ours, own] = [
      await load(),
      (await loadLayouts({ root: packageRoot, packageRoot, cacheFolder: root })).render,
    ];
    const [answer, ...others] = pages as [Page, ...Page[]];
    expect(ours(answer)).toContain('<p class="part">A &lt;b>bold&lt;/b> question</p>');
    for (const page of others) expect(ours(page)).toBe(own(page));
  });

  test.each([
    ['nothing', 'export default () => {};'],
    ['a promise', 'export default async () => <html lang="en" />;'],
    ['a part of a page', 'export default () => <h1>Answer</h1>;'],
    ['a text', "export default () => 'plain text';"],
  ])('one that returns %s is named, and no page is made of it', async (_name, text) => {
    await write('answer.tsx', text);
    const render = await load();
    expect(() => render(pages[0] as Page)).toThrowError(
      expect.objectContaining({ name: 'LayoutError', place: 'layouts/answer.tsx' }),
    );
  });

  test('one that changed is taken anew', async () => {
    const [answer] = pages as [Page];
    for (const word of ['first', 'second']) {
      await write('answer.tsx', `export default () => <html lang="en">${word}</html>;\n`);
      expect((await load())(answer)).toContain(word);
    }
  });
});
