import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSites } from './serve.mjs';

const project = join(import.meta.dirname, '..', '..');
const corpus = join(project, '..', 'shared', 'corpus');
const page = join(corpus, 'seed', 'sftp-e.md');
const pictures = join(corpus, 'ddbj', 'assets', 'images');
const isThere = existsSync(page) && existsSync(pictures);
if (!isThere) console.warn(`Skipped: ${corpus} with the page of the old site is not there.`);

/** The page that Kotae started from, as it is: nine pictures with `class="group1"`, and text between them. */
describe.skipIf(!isThere)('a page of the old site', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serveSites>>;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kotae-old-page-'));
    await mkdir(join(folder, 'content', 'faq', 'en'), { recursive: true });
    await cp(page, join(folder, 'content', 'faq', 'en', 'sftp.md'));
    await cp(pictures, join(folder, 'assets', 'images'), { recursive: true });
    const write = (name: string, text: string) => writeFile(join(folder, 'content', `${name}.yaml`), text);
    const databases = ['ddbj', 'dra', 'gea', 'metabobank', 'jga', 'agd'];
    await write('site', 'title: Help\nlanguages: [en]\nlinks: { origin: https://main.example }\n');
    await write('categories', 'faq: { label: FAQ, kind: question }\n');
    await write('databases', databases.map((id) => `${id}: { label: ${id} }\n`).join(''));
    await write('tags', 'system: { label: System }\n');
    const command = join(project, 'dist/node/kotae.js');
    const built = spawnSync(process.execPath, [command, 'build', '--root', folder], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The site did not build:\n${built.stdout}${built.stderr}`);
    server = await serveSites({ '/': join(folder, '_site') });
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function visit(): Promise<Page> {
    const visited = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await visited.goto(`${server.origin}/en/faq/sftp/`);
    return visited;
  }

  test('shows its nine pictures as one gallery, each with the size of its class', async () => {
    const visited = await visit();
    expect(await visited.locator('a[data-view]').count()).toBe(9);
    const widths = () =>
      visited.locator('a[data-view] img').evaluateAll((images) => images.map((image) => image.clientWidth));
    await expect.poll(widths).toEqual(Array.from({ length: 9 }, () => 298)); // 300 with its border
    await visited.close();
  });

  test('is walked through from the first picture to the last, each in full', async () => {
    const visited = await visit();
    const full: string[] = [];
    await visited.locator('a[data-view]').first().click();
    for (let number = 1; number <= 9; number += 1) {
      const viewer = visited.locator('[data-viewer]');
      await expect.poll(() => viewer.locator('[data-viewer-count]').textContent()).toBe(`${number} / 9`);
      const link = await viewer
        .locator('[data-viewer-original]')
        .evaluate((anchor: HTMLAnchorElement) => anchor.href);
      await visited.waitForFunction((href) => {
        const image = document.querySelector<HTMLImageElement>('[data-viewer-image]');
        return image?.src === href && image.complete && image.naturalWidth > 0;
      }, link);
      expect(await viewer.locator('[data-viewer-caption]').textContent()).not.toBe('');
      full.push(link.replace(/^.*\//, ''));
      await visited.keyboard.press('ArrowRight');
    }
    // The first thumbnail leads to another picture than it shows, and goes on doing so.
    expect(full).toEqual([
      'win-ps-1.jpg',
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `win-ps-scp-${number}.jpg`),
    ]);
    await expect.poll(() => visited.locator('[data-viewer-count]').textContent()).toBe('1 / 9');
    await visited.close();
  });

  test('moves nothing while its pictures arrive, and takes variants in place of the originals', async () => {
    const visited = await visit();
    const shifted = await visited.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      for (const image of document.querySelectorAll<HTMLImageElement>('.answer img')) {
        image.scrollIntoView();
        while (!image.complete || image.currentSrc === '') await new Promise(requestAnimationFrame);
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return sum;
    });
    expect(shifted).toBe(0);
    const taken = await visited
      .locator('.answer img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
    expect(taken.filter((address) => !/\/assets\/variants\/[\w-]+-320\.\w+\.webp$/.test(address))).toEqual(
      [],
    );
    await visited.close();
  });
});
