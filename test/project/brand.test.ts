import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openProject } from '../../src/project/project.ts';
import { smallSite } from '../cli/command.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 1500"><script>alert(1)</script><circle cx="1500" cy="750" r="700" fill="#f00"/></svg>';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kotae-brand-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
});

async function opened(more: { readonly basePath?: string } = {}) {
  const { project, diagnostics } = await openProject({
    ...more,
    root,
    packageRoot,
    drafts: false,
    variants: false,
    version: 'test',
    origin: 'https://seeds.example',
  });
  if (!project) throw new Error('no project');
  const readings = await project.read();
  const page = project.plan(readings).pages.get('/en/faq/dry-seeds/')?.html() ?? '';
  const told = diagnostics.map(({ rule, place }) => [rule, place.file, place.line]);
  return { project, assets: project.assets, stylesheet: project.stylesheet, page, told };
}

test('folders that are read but for a slip of their names are told, others are not', async () => {
  for (const folder of ['assets/font', 'assets/imagess', 'assets/client', 'layout', 'notes'])
    await mkdir(join(root, folder), { recursive: true });
  const { told } = await opened();
  expect(told.filter(([rule]) => rule === 'site/misnamed-folder').map(([, file]) => file)).toEqual([
    'assets/font',
    'layout',
  ]);
});

describe('a site that brings its own', () => {
  test('mark shows it in the head of the page, without what runs, and as icons drawn from it', async () => {
    const before = await opened();
    await writeFile(join(root, 'assets/icon.svg'), mark);
    const { assets, page, told } = await opened();
    expect(told).toEqual([]);
    const [, icon = ''] = /<a class="wordmark[^>]*>\s*<img src="([^"]+)"/.exec(page) ?? [];
    expect(Buffer.from(assets.get(icon) ?? []).toString()).toContain('<circle');
    expect(Buffer.from(assets.get(icon) ?? []).toString()).not.toContain('script');
    expect(page).toContain(`<link rel="icon" href="${icon}"`);
    const [, touchIcon = ''] = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page) ?? [];
    const { data, info } = await sharp(assets.get(touchIcon)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([180, 180]);
    const pixel = (x: number, y: number) => [...data.subarray((y * 180 + x) * info.channels).subarray(0, 4)];
    expect(pixel(90, 90)).toEqual([255, 0, 0, 255]);
    expect(pixel(90, 20)[3]).toBe(0); // twice as wide as high: nothing above it
    expect(assets.get('/favicon.ico')).not.toEqual(before.assets.get('/favicon.ico'));
  });

  test.each(['png', 'jpg'] as const)('card.%s is what other services show', async (ending) => {
    const card = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#336' } })
      .toFormat(ending === 'jpg' ? 'jpeg' : ending)
      .toBuffer();
    await writeFile(join(root, `assets/card.${ending}`), card);
    const { assets, page } = await opened();
    const [, address = ''] =
      /<meta property="og:image" content="https:\/\/seeds\.example([^"]+)"/.exec(page) ?? [];
    expect(Buffer.from(assets.get(address) ?? [])).toEqual(card);
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  });

  test('pictures of style rules are files of the site', async () => {
    await writeFile(join(root, 'assets/style.css'), 'body { background: url(../images/scale.svg) }\n');
    const { assets, stylesheet, told } = await opened();
    expect(told).toEqual([]);
    expect(Buffer.from(assets.get(stylesheet) ?? []).toString()).toContain('url(../images/scale.svg)');
  });

  test.each(['fonts/a.woff2', './fonts/a.woff2', '../fonts/a.woff2', '/assets/fonts/a.woff2'])(
    'fonts are published, named in rules as %s, and fetched ahead under any base path',
    async (written) => {
      await mkdir(join(root, 'assets/fonts'));
      await writeFile(join(root, 'assets/fonts/a.woff2'), 'wOF2 regular');
      await writeFile(join(root, 'assets/fonts/b.woff2'), 'wOF2 bold');
      await writeFile(join(root, 'assets/fonts/OFL.txt'), 'The licence of the font.');
      await writeFile(
        join(root, 'assets/style.css'),
        `@font-face { font-family: Own; src: url(${written}) format("woff2"); font-weight: 400 }
@font-face { font-family: Own; src: url(fonts/b.woff2) format("woff2"); font-weight: bold }
@font-face { font-family: Own; src: url(fonts/b.woff2); font-style: italic }
@font-face { font-family: Own; src: url(fonts/b.woff2); unicode-range: U+3000-30FF }
:root { --serif: Own, serif }\n`,
      );
      const { project, assets, stylesheet, page, told } = await opened({ basePath: '/help/' });
      expect(told).toEqual([]);
      const css = Buffer.from(assets.get(stylesheet) ?? []).toString();
      const [, version = ''] = /url\(\.\.\/fonts\/a\.woff2\?v=([0-9a-f]{8})\)/.exec(css) ?? [];
      expect(version).not.toBe('');
      expect(page.match(/<link rel="preload"[^>]*>/g)).toEqual([
        `<link rel="preload" as="font" type="font/woff2" href="/help/assets/fonts/a.woff2?v=${version}" crossorigin="anonymous"/>`,
      ]);
      expect(page).toMatch(/content-security-policy" content="[^"]*font-src 'self'/);
      expect([...project.site.staticFiles.files.keys()].filter((each) => each.includes('fonts'))).toEqual([
        '/assets/fonts/OFL.txt',
        '/assets/fonts/a.woff2',
        '/assets/fonts/b.woff2',
      ]);
      await writeFile(join(root, 'assets/fonts/a.woff2'), 'wOF2 another');
      const after = await opened({ basePath: '/help/' });
      expect(after.stylesheet).not.toBe(stylesheet);
      expect(after.page).not.toContain(version);
    },
  );

  test('a font that is not there is told, and no page fetches it ahead', async () => {
    await writeFile(
      join(root, 'assets/style.css'),
      '@font-face { font-family: Own; src: url(fonts/none.woff2) }\n',
    );
    const { page, told } = await opened();
    expect(told).toHaveLength(1);
    expect(page).not.toContain('rel="preload"');
  });

  test('fonts and pictures of style rules may come from hosts of the policy', async () => {
    await appendFile(
      join(root, 'content/site.yaml'),
      'policy: { font: [fonts.example], image: ["*.pictures.example"] }\n',
    );
    const rules = `@font-face { font-family: Own; src: url(https://fonts.example/a.woff2) }
p { background: url(https://a.pictures.example/a.png) }\n`;
    await writeFile(join(root, 'assets/style.css'), rules);
    const { assets, stylesheet, page, told } = await opened();
    expect(told).toEqual([]);
    expect(Buffer.from(assets.get(stylesheet) ?? []).toString()).toContain(
      'url(https://fonts.example/a.woff2)',
    );
    expect(page).not.toContain('rel="preload"');
  });

  test('style rules come last in the stylesheet, and outside its layers', async () => {
    await writeFile(join(root, 'assets/style.css'), ':root {\n  --accent: light-dark(#a00, #faa);\n}\n');
    const { assets, stylesheet, page, told } = await opened();
    expect(told).toEqual([]);
    expect(page).toContain(`href="${stylesheet}"`);
    expect(Buffer.from(assets.get(stylesheet) ?? []).toString()).toMatch(
      /\}:root\{--accent:light-dark\(#a00,#faa\)\}$|\}\n:root\{--accent:light-dark\(#a00,#faa\)\}$/,
    );
  });

  test('without any, has Kotae’s', async () => {
    const { page, told } = await opened();
    expect(told).toEqual([]);
    expect(page).toContain('<meta name="twitter:card" content="summary"/>');
    expect(page).toMatch(
      /og:image" content="https:\/\/seeds\.example\/assets\/kotae\/touch-icon-[0-9a-f]{8}\.png"/,
    );
  });
});

describe('what cannot be used is told, and Kotae’s own stays', () => {
  test.each([
    ['site/icon', 'assets/icon.svg', undefined, 'no drawing'],
    ['site/icon', 'assets/icon.svg', undefined, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['site/card', 'assets/card.png', undefined, mark],
    ['site/style', 'assets/style.css', 3, 'p {\n  color: red;\n  color red;\n}\n'],
    ['site/style', 'assets/style.css', 1, '<style>p { color: red }'],
    ['site/style', 'assets/style.css', 1, '@import "more.css";\n'],
    ['site/style', 'assets/style.css', 2, 'p {\n  background: url(https://elsewhere.example/a.png);\n}\n'],
    ['site/style', 'assets/style.css', 1, 'p { background: url(//elsewhere.example/a.png) }\n'],
    ['site/style', 'assets/style.css', 1, 'p { background: url(data:image/png;base64,AAAA) }\n'],
  ] as const)('%s: %s, line %s', async (rule, file, line, content) => {
    const { page } = await opened();
    await writeFile(join(root, file), content);
    const found = await opened();
    expect(found.told).toEqual([[rule, file, line]]);
    expect(found.page).toBe(page);
  });

  test('files that style rules name and that are not there, and fonts that are none', async () => {
    await mkdir(join(root, 'assets/fonts'));
    await writeFile(join(root, 'assets/fonts/own.woff2'), '<!doctype html>');
    await writeFile(
      join(root, 'assets/style.css'),
      '@font-face { font-family: Own; src: url(fonts/onw.woff2) }\np { background: url(../images/no.png) }\n',
    );
    expect((await opened()).told).toEqual([
      ['site/style-file', 'assets/style.css', 1],
      ['site/style-file', 'assets/style.css', 2],
      ['site/font', 'assets/fonts/own.woff2', undefined],
    ]);
  });

  test('files of other names, which nobody would read', async () => {
    for (const name of ['styles.css', 'icon.png', '.hidden']) await writeFile(join(root, 'assets', name), '');
    await mkdir(join(root, 'content/texts'));
    await writeFile(join(root, 'content/texts/en.yml'), 'header: { search: Find }\n');
    expect((await opened()).told.sort()).toEqual([
      ['site/unused-file', 'assets/icon.png', undefined],
      ['site/unused-file', 'assets/styles.css', undefined],
      ['site/unused-file', 'content/texts/en.yml', undefined],
    ]);
  });

  test('a file that a link leads outside for', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'kotae-brand-'));
    onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
    await writeFile(join(elsewhere, 'icon.svg'), mark);
    await symlink(join(elsewhere, 'icon.svg'), join(root, 'assets/icon.svg'));
    expect((await opened()).told).toEqual([['site/icon', 'assets/icon.svg', undefined]]);
  });
});
