#!/usr/bin/env node
/**
 * Take a picture of every kind of page at 390, 768 and 1440 px, light and dark, in English and Japanese.
 *
 *   npm run shots [-- NAME…]
 *
 * Writes `shots/NAME-LANGUAGE-WIDTH-SCHEME.png`, of the whole page. Names choose kinds of pages; default: all.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/browser/chromium.mjs';
import { serveSites } from '../test/browser/serve.mjs';

/** @type {Readonly<Record<string, { path: string, before?: (page: import('playwright-core').Page) => Promise<void> }>>} */
const kinds = {
  home: { path: '/{lang}/' },
  answer: { path: '/{lang}/faq/sftp/' },
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
  news: { path: '/{lang}/news/' },
  database: { path: '/{lang}/db/dra/' },
  empty: { path: '/help/{lang}/db/empty/' },
  tag: { path: '/{lang}/tag/release/' },
  databases: { path: '/{lang}/db/' },
  topics: { path: '/{lang}/tag/' },
  search: { path: '/{lang}/search/?q=sftp' },
  dialog: {
    path: '/{lang}/faq/sftp/',
    before: async (page) => {
      await page.keyboard.press('/');
      await page.locator('[data-search-dialog] input').fill('sftp');
      await page.waitForTimeout(800);
    },
  },
  viewer: {
    path: '/{lang}/faq/sftp/',
    before: async (page) => {
      await page.locator('[data-view]').nth(2).click();
      await page.waitForTimeout(800);
    },
  },
  'not-found': { path: '/{lang}/no-such-page/' },
};
const windowOnly = ['dialog', 'viewer', 'sheet'];

const home = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'kotae-shots-'));
try {
  for (const [site, base] of [
    ['.', '/'],
    ['test/browser/site', '/help/'],
  ]) {
    const command = join(home, 'dist', 'src', 'cli', 'kotae.js');
    const options = ['--root', join(home, site), '--output', join(folder, base), '--base-path', base];
    const { status, stderr } = spawnSync(process.execPath, [command, 'build', ...options], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The site did not build:\n${stderr}`);
  }
  await shoot({ '/': join(folder, '/'), '/help/': join(folder, '/help/') });
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {Readonly<Record<string, string>>} sites */
async function shoot(sites) {
  const server = await serveSites(sites);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--font-render-hinting=none', '--disable-gpu'],
  });
  await mkdir(join(home, 'shots'), { recursive: true });
  for (const [name, { path, before }] of Object.entries(kinds)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const language of ['en', 'ja']) {
      for (const width of [390, 768, 1440]) {
        const viewport = { width, height: width === 390 ? 844 : 900 };
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(server.origin + path.replaceAll('{lang}', language), { waitUntil: 'networkidle' });
        await before?.(page);
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({
            path: join(home, 'shots', `${name}-${language}-${width}-${colorScheme}.png`),
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
