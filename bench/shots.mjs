#!/usr/bin/env node
/**
 * Take pictures of every kind of page, light and dark, in English and Japanese, some in Arabic and Hebrew; also in pairs,
 * before and after a change.
 *
 *   npm run shots [-- NAME…] [-- --widths 390,1280] [-- --before COMMIT]
 *
 * Names choose kinds of pages, `--widths` the widths of the window in pixels; default: all, at 320, 390, 768, 1024, 1280
 * and 1920. Writes `shots/NAME-LANGUAGE-WIDTH-SCHEME.png`, of the whole page. With `--before`, the project as it was at
 * that commit is built as well, with its own content: pictures that differ are kept in `shots/before/` and
 * `shots/after/`, and `shots/index.html` shows them beside each other. At the end it says how many there are, and where.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/browser/chromium.mjs';
import { serveSites } from '../test/browser/serve.mjs';
import { bringOlderVersion } from './older-version.mjs';

/**
 * Where each kind is, in which languages, and what is done before its picture is taken. Default: English and Japanese; nothing.
 *
 * @type {Readonly<Record<string, { path: string, languages?: readonly string[], before?: (page: import('playwright-core').Page) => Promise<void> }>>}
 */
const kinds = {
  home: { path: '/{lang}/' },
  answer: { path: '/{lang}/faq/sftp/' },
  pictures: { path: '/{lang}/faq/key-permissions/' },
  everything: { path: '/help/{lang}/faq/everything/' },
  missing: { path: '/help/{lang}/faq/only-{lang}/' },
  article: { path: '/{lang}/news/servers-moved/' },
  page: { path: '/{lang}/page/about/' },
  category: { path: '/{lang}/faq/' },
  filtered: { path: '/{lang}/faq/?db=dra&tag=release' },
  nothing: { path: '/{lang}/faq/?db=togovar&tag=download&q=xyz' },
  sheet: {
    path: '/{lang}/faq/?db=dra',
    before: async (page) => {
      const opener = page.locator('.facets-open');
      if (await opener.isVisible()) await opener.click();
    },
  },
  glossary: { path: '/{lang}/glossary/' },
  news: { path: '/{lang}/news/' },
  database: { path: '/{lang}/db/dra/' },
  empty: { path: '/help/{lang}/db/empty/' },
  tag: { path: '/{lang}/tag/release/' },
  databases: { path: '/{lang}/db/' },
  topics: { path: '/{lang}/tag/' },
  'right-to-left': { path: '/robots/{lang}/', languages: ['ar', 'he'] },
  'right-to-left-answer': { path: '/robots/{lang}/faq/calibrate/', languages: ['ar', 'he'] },
  search: { path: '/{lang}/search/?q=sftp' },
  'search-nothing': {
    path: '/{lang}/search/?q=qqqqzzzz',
    before: (page) => page.locator('.search-nothing').waitFor(),
  },
  dialog: {
    path: '/{lang}/faq/sftp/',
    before: async (page) => {
      await page.keyboard.press('/');
      await page.locator('[data-search-dialog] input').fill('sftp');
      await page.locator('[data-search-dialog] .search-question').first().waitFor();
    },
  },
  viewer: {
    path: '/{lang}/faq/key-permissions/',
    before: async (page) => {
      await page.locator('[data-view]').nth(2).click();
      await page.locator('[data-viewer][open]').waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  'not-found': { path: '/{lang}/no-such-page/' },
  print: { path: '/{lang}/faq/sftp/', before: (page) => page.emulateMedia({ media: 'print' }) },
};
/** Folder of each site by the base path it is shown under. @type {Readonly<Record<string, string>>} */
const siteFolders = {
  '/': '.',
  '/help/': 'test/browser/site',
  '/robots/': 'test/languages/right-to-left',
};
const windowOnly = ['dialog', 'viewer', 'sheet'];

const home = fileURLToPath(new URL('..', import.meta.url));
const shots = join(home, 'shots');
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '320,390,768,1024,1280,1920' },
    before: { type: 'string' },
  },
});
const widths = values.widths.split(',').map(Number);
const unknown = wanted.filter((name) => !(name in kinds));
if (unknown.length > 0 || widths.some((width) => !(width > 0))) {
  console.error(`Expected widths in pixels and names among: ${Object.keys(kinds).join(', ')}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'kotae-shots-'));
try {
  if (values.before === undefined) {
    await shoot(home, join(folder, 'sites'), shots);
    console.log(`${await countIn(shots)} pictures in ${shots}`);
  } else {
    const older = join(folder, 'older');
    await bringOlderVersion(home, values.before, older);
    await shoot(older, join(folder, 'sites-before'), join(shots, 'before'));
    await shoot(home, join(folder, 'sites-after'), join(shots, 'after'));
    const differing = await keepDiffering();
    await writeFile(join(shots, 'index.html'), pairsPage(differing));
    console.log(`${differing.length} pictures differ: ${join(shots, 'index.html')} shows them in pairs`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Build the sites of a version, and take their pictures.
 *
 * @param {string} version the project as it is, or as it was
 * @param {string} sites where the built sites go
 * @param {string} output folder of the pictures
 */
async function shoot(version, sites, output) {
  /** @type {Record<string, string>} */
  const served = {};
  for (const [base, site] of Object.entries(siteFolders)) {
    if (!existsSync(join(version, site, 'content'))) continue; // an older version may not have it yet
    served[base] = join(sites, String(Object.keys(served).length)); // none within another's output
    const { bin } = JSON.parse(readFileSync(join(version, 'package.json'), 'utf8')); // older versions have it elsewhere
    const command = join(version, bin.kotae);
    const options = ['--root', join(version, site), '--output', served[base], '--base-path', base];
    const { status, stderr } = spawnSync(process.execPath, [command, 'build', ...options], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The site ${site} of ${version} did not build:\n${stderr}`);
  }
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const server = await serveSites(served);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--font-render-hinting=none', '--disable-gpu'],
  });
  for (const [name, { path, languages = ['en', 'ja'], before }] of Object.entries(kinds)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const base = Object.keys(siteFolders).findLast((base) => path.startsWith(base)) ?? '/';
    if (served[base] === undefined) continue;
    for (const language of languages) {
      for (const width of widths) {
        const viewport = { width, height: width < 600 ? 844 : 900 };
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(server.origin + path.replaceAll('{lang}', language), { waitUntil: 'networkidle' });
        await page.evaluate(showPictures);
        const isReady = await Promise.resolve(before?.(page)).then(
          () => true,
          (error) => {
            if (version === home) throw error;
            return false; // an older version may not have what is acted on
          },
        );
        for (const colorScheme of isReady ? /** @type {const} */ (['light', 'dark']) : []) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({
            path: join(output, `${name}-${language}-${width}-${colorScheme}.png`),
            fullPage: !windowOnly.includes(name),
          });
        }
        await context.close();
      }
    }
  }
  await browser.close();
  await server.close();
}

/** Have the pictures of the page loaded that wait until they come near the window. Runs in the page. */
async function showPictures() {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/** Remove the pairs that are the same, byte for byte. */
async function keepDiffering() {
  const differing = [];
  for (const name of (await readdir(join(shots, 'after'))).sort()) {
    const pair = ['before', 'after'].map((side) => join(shots, side, name));
    const [before, after] = await Promise.all(pair.map((file) => readFile(file).catch(() => undefined)));
    if (after && before?.equals(after)) await Promise.all(pair.map((file) => rm(file)));
    else differing.push(name);
  }
  return differing;
}

/** @param {readonly string[]} names of the pictures that differ */
function pairsPage(names) {
  const rows = names.map((name) => {
    const sides = ['before', 'after'].map(
      (side) => `<img src="${side}/${name}" alt="${side}" loading="lazy">`,
    );
    return `<h2>${name}</h2>\n<p>${sides.join('\n')}</p>`;
  });
  const style = 'p{display:flex;gap:1rem;align-items:start}img{max-width:49%;border:1px solid}';
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Before and after</title>\n<style>${style}</style>\n${rows.join('\n')}\n`;
}

/** @param {string} output */
async function countIn(output) {
  return (await readdir(output)).filter((name) => name.endsWith('.png')).length;
}
