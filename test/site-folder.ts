import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCatalog } from '../src/catalog/create-catalog.ts';
import { arrange } from '../src/diagnostics/arrange.ts';
import type { Entry } from '../src/entry/entry.ts';
import { openContent } from '../src/entry/open-content.ts';
import type { AssetAddresses } from '../src/pages/context.ts';
import { createPages, type Pages } from '../src/pages/create-pages.ts';
import type { AnswerPage } from '../src/pages/models/pages.ts';
import { loadSite } from '../src/site/load-site.ts';
import type { Site } from '../src/site/site.ts';

/** Content of a file by its path relative to a site's root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Settings and vocabulary that a test may replace file by file. */
export const smallSite: Files = {
  'content/site.yaml': [
    'title: {en: Small, ja: 小さなサイト}',
    'languages: [en, ja]',
    'timezone: Asia/Tokyo',
    'origin: https://small.example',
    'links: {origin: https://www.example}',
    'former: {answers: {faq: {en: "/old/{slug}-e.html"}}}',
    '',
  ].join('\n'),
  'content/databases.yaml': 'ddbj: {label: DDBJ}\ndra: {label: DRA}\nbiosample: {label: BioSample}\n',
  'content/tags.yaml':
    'transfer: {label: {en: File transfer, ja: ファイル転送}, synonyms: [sftp]}\nrelease: {label: {en: Release, ja: 公開}}\n',
  'content/categories.yaml':
    'faq: {label: FAQ}\nnews: {label: {en: News, ja: お知らせ}, kind: article}\npage: {label: {en: Pages, ja: ページ}, kind: page}\n',
};

/** A valid page; `keys` replace or add lines of its front matter, and leave a key out where they are `undefined`. */
export function page(
  keys: Readonly<Record<string, string | undefined>> = {},
  answer = 'An answer.\n',
): string {
  const valid = { title: 'A question', category: 'faq', date: '2024-05-06', lang: 'en', ...keys };
  const lines = Object.entries(valid).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', '', answer].join('\n');
}

/** Write a site into a folder of its own, which goes when the test ends. */
export async function writeSite(files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kotae-site-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, { ...smallSite, ...files });
  return root;
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Addresses that stand for the files of the bundle. */
export const assets: AssetAddresses = {
  stylesheet: '/assets/kotae/site.css',
  style: (name) => `/assets/kotae/${name}.css`,
  script: (name) => `/assets/kotae/${name}.js`,
  icon: '/assets/kotae/mark.svg',
  touchIcon: '/assets/kotae/touch-icon.png',
  card: undefined,
};

/** Pictures stay as they are written. */
const images = { resolve: async () => undefined, fingerprint: async () => '' };

/** Everything that becomes of the pages named in a site that lies in a folder, and all that is wrong with it. */
export async function readSite(
  root: string,
  files: readonly string[],
  { basePath, drafts = false }: { readonly basePath?: string | undefined; readonly drafts?: boolean } = {},
) {
  const { site, diagnostics } = await loadSite({ root, basePath });
  if (!site) return { diagnostics: arrange(diagnostics), readings: [] };
  const cacheFolder = join(root, '.kotae');
  const content = await openContent({ site, images, cacheFolder, version: 'test' });
  const readings = await content.read(files);
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const catalog = createCatalog({
    site,
    entries: entries.filter(({ draft }) => drafts || !draft),
    drafts: entries.filter(({ draft }) => !drafts && draft),
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
  });
  const pages = createPages({ site, catalog, assets, siteHash: 'test' });
  const found = [
    ...diagnostics,
    ...content.diagnostics,
    ...readings.flatMap((reading) => reading.diagnostics),
    ...catalog.diagnostics,
    ...pages.diagnostics,
  ];
  return { site, readings, catalog, pages: withModels(pages), diagnostics: arrange(found) };
}

/** Pages, and the model of an entry's page. */
export function withModels(pages: Pages) {
  const answer = (entry: Entry): AnswerPage => {
    const page = pages.answers.get(entry)?.page();
    if (page?.kind !== 'answer') throw new Error(`no page for ${entry.file}`);
    return page;
  };
  return { ...pages, answer };
}

/** Load settings and vocabulary of a small site, some files of it replaced. */
export async function loadSmallSite(files: Files = {}): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'kotae-site-'));
  await writeFiles(root, { ...smallSite, ...files });
  const { site, diagnostics } = await loadSite({ root });
  await rm(root, { recursive: true });
  if (!site || diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`The site is broken: ${JSON.stringify(diagnostics)}`);
  return site;
}

/** Write a small site that holds these files, too, and read its Markdown. */
export async function readSmallSite(files: Files, options?: Parameters<typeof readSite>[2]) {
  const names = Object.keys(files).filter((name) => name.endsWith('.md'));
  const { site, catalog, pages, ...rest } = await readSite(await writeSite(files), names, options);
  if (!site || !catalog || !pages) throw new Error(`The site is broken: ${JSON.stringify(rest.diagnostics)}`);
  return { site, catalog, pages, ...rest };
}
