import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/site/texts/en.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const command = fileURLToPath(new URL('../../dist/node/kotae.js', import.meta.url));

/** Build one of the sites beside this file; the pages are read from the folder that comes back. */
async function build(name: string): Promise<{ folder: string; status: number | null; report: string }> {
  const folder = await mkdtemp(join(tmpdir(), `kotae-${name}-`));
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'build', '--root', join(here, name), '--output', join(folder, 'site'), '--lang', 'en'],
    { encoding: 'utf8', env: { ...process.env, KOTAE_CACHE: join(folder, 'cache') } },
  );
  return { folder, status, report: stderr };
}

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string): Element[] {
  const walk = (node: DefaultTreeAdapterTypes.Node): Element[] => {
    const children = 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
    return 'tagName' in node ? [node, ...children] : children;
  };
  return walk(parse(html));
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

async function page(folder: string, address: string): Promise<{ html: string; all: Element[] }> {
  const html = await readFile(join(folder, 'site', address, 'index.html'), 'utf8');
  return { html, all: elements(html) };
}

const alternates = (all: readonly Element[]) =>
  Object.fromEntries(
    all
      .filter((element) => element.tagName === 'link' && attribute(element, 'hreflang') !== undefined)
      .map((element) => [attribute(element, 'hreflang'), attribute(element, 'href')]),
  );

describe('a site in English, Japanese and French', () => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build('trilingual');
  });
  afterAll(() => rm(built.folder, { recursive: true, force: true }));

  it('needs settings, labels and one file of texts, and builds without a warning', () => {
    expect(built.report).toContain('0 errors, 0 warnings');
    expect(built.status).toBe(0);
  });

  it('links the three versions of a question to each other, and names no page that does not exist', async () => {
    const three = await page(built.folder, 'fr/faq/opening-hours');
    const address = (language: string) => `https://library.example/${language}/faq/opening-hours/`;
    expect(alternates(three.all)).toEqual({
      en: address('en'),
      ja: address('ja'),
      fr: address('fr'),
      'x-default': address('en'),
    });
    const alone = await page(built.folder, 'fr/faq/renouveler-un-pret');
    expect(alternates(alone.all)).toEqual({});
    expect(alone.html).toContain('href="/ja/db/books/"');
    expect(alone.html).toContain('図書 に関する日本語の質問一覧へ');
  });

  it('says everything in French on a French page', async () => {
    const { html, all } = await page(built.folder, 'fr/faq/opening-hours');
    expect(attribute(all.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toBe('fr');
    expect(html).toContain('Aller au contenu');
    expect(html).toContain('1 mars 2024');
    expect(html).toContain('Remarque');
    const english = Object.values(en.answer).filter((text) => !text.includes('{'));
    for (const text of english) expect(html).not.toContain(`>${text}<`);
  });

  it('counts as French does', async () => {
    const { html } = await page(built.folder, 'fr/faq');
    expect(html).toContain('2 questions');
  });

  it('has an index for search in each language', async () => {
    expect((await readdir(join(built.folder, 'site/assets/search'))).sort()).toEqual(['en', 'fr', 'ja']);
  });
});

describe('a site in one language', () => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build('single');
  });
  afterAll(() => rm(built.folder, { recursive: true, force: true }));

  it('builds without a warning, and without a prefix where the settings want none', async () => {
    expect(built.report).toContain('0 errors, 0 warnings');
    const home = await page(built.folder, '');
    expect(home.html).toContain('What would you like to know?');
    expect(existsSync(join(built.folder, 'site/en'))).toBe(false);
    const { html } = await page(built.folder, 'faq/install');
    expect(html).toContain('href="/faq/update/#later"');
  });

  it('offers no other language', async () => {
    const { all } = await page(built.folder, 'faq/install');
    expect(alternates(all)).toEqual({});
    expect(all.filter((element) => attribute(element, 'data-language') !== undefined)).toEqual([]);
    expect(
      all.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes('language')),
    ).toEqual([]);
  });
});

describe('a site in Arabic, Hebrew and English', () => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build('right-to-left');
  });
  afterAll(() => rm(built.folder, { recursive: true, force: true }));
  const root = (all: readonly Element[]) => attribute(all[0] as Element, 'dir');

  it('needs no texts of its own, and builds without a warning', () => {
    expect(built.report).toContain('0 errors, 0 warnings');
  });

  it('runs from right to left where its language does', async () => {
    for (const address of ['ar', 'ar/faq/calibrate', 'ar/faq', 'ar/db/arm', 'ar/search', 'he'])
      expect(root((await page(built.folder, address)).all), address).toBe('rtl');
    for (const address of ['en', 'en/faq/calibrate'])
      expect(root((await page(built.folder, address)).all), address).toBeUndefined();
  });

  it('marks every piece of the other direction, and no other', async () => {
    const pieces = ({ all }: Awaited<ReturnType<typeof page>>) =>
      all.slice(1).flatMap((element) => {
        const language = attribute(element, 'lang');
        return language === undefined ? [] : [[language, attribute(element, 'dir')]];
      });
    const arabic = pieces(await page(built.folder, 'ar/faq/calibrate'));
    expect(arabic).toContainEqual(['en', 'ltr']);
    expect(arabic).toContainEqual(['he', undefined]);
    expect(arabic).not.toContainEqual(['en', undefined]);
    const english = pieces(await page(built.folder, 'en/faq/calibrate'));
    expect(english).toContainEqual(['ar', 'rtl']);
    expect(english).not.toContainEqual(['ar', undefined]);
  });

  it('keeps addresses in their order', async () => {
    const { html } = await page(built.folder, 'ar/faq/calibrate');
    expect(html).toContain('dir="ltr">https://robots.example/manual/arm/</a>');
    expect(html).toContain('<bdi>arm@robots.example</bdi>');
  });

  it('counts as Arabic does', async () => {
    expect((await page(built.folder, 'ar')).html).toContain('قاعدتا بيانات');
  });
});
