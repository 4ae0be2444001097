import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.ts';
import { createPages } from '../../src/pages/create-pages.ts';
import type { Page } from '../../src/pages/models/pages.ts';
import { loadLayouts } from '../../src/rendering/load-layouts.ts';
import { layoutNames } from '../../src/rendering/own-layouts.ts';
import { copyOfSite, spawnKotae } from '../cli/command.ts';
import { entryOf } from '../entries.ts';
import { assets, loadSmallSite } from '../site-folder.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

test('what prints elements is what its package has, short of its source map', async () => {
  const own = createRequire(import.meta.url).resolve('preact-render-to-string/package.json');
  const read = async (path: string) =>
    (await readFile(path, 'utf8')).replace(/\/\/# sourceMappingURL=.*\n?/, '').trim();
  const ours = await read(join(packageRoot, 'vendor/preact-render-to-string/index.js'));
  expect(ours).toBe(await read(join(dirname(own), 'dist/index.mjs')));
});

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
      siteHash: 'test',
    });
    pages = [...answers.values(), ...others].map(({ page }) => page());
  });
  const write = async (name: string, text: string) => {
    const file = join(root, 'layouts', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
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

  test('copies of Kotae’s work as they are published', async () => {
    const copies = join(packageRoot, 'dist/layouts');
    for (const name of layoutNames) await write(name, await readFile(join(copies, name), 'utf8'));
    const [ours, own] = [
      await load(),
      (await loadLayouts({ root: packageRoot, packageRoot, cacheFolder: root })).render,
    ];
    for (const page of pages) expect(ours(page)).toBe(own(page));
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

  test('one that imports more of Kotae than layouts is told so', async () => {
    await write(
      'answer.tsx',
      "import { defineSettings } from 'kotae/settings';\nexport default () => defineSettings;\n",
    );
    await expect(load()).rejects.toMatchObject({ name: 'LayoutError', place: 'layouts/answer.tsx:1:32' });
  });

  test('one that changed is taken anew', async () => {
    const [answer] = pages as [Page];
    for (const word of ['first', 'second']) {
      await write('answer.tsx', `export default () => <html lang="en">${word}</html>;\n`);
      expect((await load())(answer)).toContain(word);
    }
  });

  test('slots print in every page with a frame, and know the page', async () => {
    await write('slots/head.tsx', 'export default () => <meta name="own" content="head" />;\n');
    await write(
      'slots/header.tsx',
      "export default ({ page }) => (page.kind === 'home' ? <aside>Maintenance</aside> : null);\n",
    );
    await write('slots/footer.tsx', 'export default ({ frame }) => <p>Made in {frame.language}</p>;\n');
    const render = await load();
    const framed = pages.filter((page) => 'frame' in page);
    expect(framed.length).toBeGreaterThan(4);
    for (const page of framed) {
      const html = render(page);
      expect(html).toMatch(/<meta name="own" content="head"\/?><\/head>/);
      expect(html).toContain(`<p>Made in ${page.frame.language}</p></footer>`);
      expect(/<\/header><aside>Maintenance<\/aside><main/.test(html)).toBe(page.kind === 'home');
    }
    const redirect = pages.find(({ kind }) => kind === 'redirect');
    if (redirect) expect(render(redirect)).not.toContain('own');
  });

  test('slots stand in layouts of the site’s own, too, where these use Kotae’s document', async () => {
    await write('slots/footer.tsx', 'export default () => <p class="own">Foot</p>;\n');
    await write(
      'answer.tsx',
      "import { Document } from 'kotae/layouts/components/document.js';\nexport default (page) => <Document frame={page.frame}><h1>x</h1></Document>;\n",
    );
    expect((await load())(pages[0] as Page)).toContain('<p class="own">Foot</p></footer>');
  });

  test.each([
    ['that throws', 'export default () => { throw new Error("no"); };'],
    [
      'with a part that throws',
      'const Part = () => { throw new Error("no"); }; export default () => <Part />;',
    ],
    ['that is a promise', 'export default async () => <p />;'],
  ])('a slot %s is named', async (_name, text) => {
    await write('slots/header.tsx', text);
    await write('slots/footer.tsx', 'export default () => <p />;\n');
    const render = await load();
    expect(() => render(pages[0] as Page)).toThrowError(
      expect.objectContaining({ name: 'LayoutError', place: 'layouts/slots/header.tsx' }),
    );
  });

  test('a slot without a default export is named', async () => {
    await write('slots/header.tsx', 'export const Header = () => <p />;\n');
    await expect(load()).rejects.toMatchObject({ name: 'LayoutError', place: 'layouts/slots/header.tsx' });
  });

  test('files that nothing reads are told; parts, types and files for editors are not', async () => {
    await write('anser.tsx', 'export default () => <html />;\n');
    await write('slots/heder.tsx', 'export default () => <p />;\n');
    await write('notes.txt', 'x');
    await write('tsconfig.json', '{}');
    await write('answer.tsx', "import { Part } from './part.js';\nexport default () => <Part />;\n");
    await write(
      'part.tsx',
      "import type { Words } from './words.ts';\nexport const Part = (_: Words) => <html />;\n",
    );
    await write('words.ts', 'export type Words = object;\n');
    await write('parts/other.tsx', 'export const Other = 1;\n');
    const { diagnostics } = await loadLayouts({ root, packageRoot, cacheFolder: join(root, '.kotae') });
    expect(diagnostics.map(({ rule, place, values }) => [rule, place.file, values])).toMatchObject([
      ['site/unused-file', 'layouts/anser.tsx', { nearest: 'answer.tsx' }],
      ['site/unused-file', 'layouts/notes.txt', {}],
      ['site/unused-file', 'layouts/slots/heder.tsx', { nearest: 'header.tsx' }],
    ]);
  });
});

// In a process of its own: vitest reads stack traces in its own way.
test('an error names its line, in a part, too, and while a file loads', { timeout: 60_000 }, async () => {
  const site = await copyOfSite();
  const write = (name: string, text: string) => writeFile(join(site, 'layouts', name), text);
  await mkdir(join(site, 'layouts/parts'), { recursive: true });
  await write('parts/list.ts', 'export function list(): string {\n  throw new Error("no");\n}\n');
  await write(
    'answer.tsx',
    'import { list } from \'./parts/list.ts\';\nexport default () => <html lang="en">{list()}</html>;\n',
  );
  const rendering = await spawnKotae(['build'], { cwd: site });
  expect(rendering.stderr).toMatch(/^layouts\/parts\/list\.ts:2 {2}error /m);
  await write('answer.tsx', 'const a = 1;\nthrow new Error(String(a));\nexport default () => <html />;\n');
  const loading = await spawnKotae(['build'], { cwd: site });
  expect(loading.stderr).toMatch(/^layouts\/answer\.tsx:2 {2}error .*Error: 1$/m);
  expect([rendering.code, loading.code]).toEqual([1, 1]);
});
