#!/usr/bin/env node
/**
 * Measure how soon a page answers keys while somebody types into the search dialog, on a slow device.
 *
 *   npm run bench:typing [-- --root SITE --pages N --slower TIMES]
 *
 * SITE holds `content/` (default: this project's). Its search index is replaced by one of N pages of the same kind
 * (default 5000), and the processor of the page runs so many times slower (default 4). Words of the pages' titles are
 * typed, ten keys a second.
 *
 * Printed per language, in milliseconds: from a key to the next paint, at most (the interaction to next paint, INP) and
 * the median, as the browser's event timing tells in steps of 8; and the longest task. Kanji and kana come without keys,
 * as from an input method: for them the task tells. Exits with 1 when one of either takes more than 200.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { indexDocuments } from '../../dist/src/search/index-documents.js';
import { findChromium } from '../../test/browser/chromium.mjs';
import { serveSites } from '../../test/browser/serve.mjs';
import { growSite } from './grow-site.mjs';
import { readSite } from './read-site.mjs';

const mostMilliseconds = 200;
const titles = 8;

const home = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: home },
    pages: { type: 'string', default: '5000' },
    slower: { type: 'string', default: '4' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'kotae-typing-'));
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--disable-gpu'] });
try {
  const root = resolve(values.root);
  build(root);
  const server = await serveSites({ '/': folder });
  const rows = [];
  for (const [language, documents] of await readSite(root)) {
    await replaceIndex(language, growSite(documents, Number(values.pages)));
    const step = Math.max(1, Math.floor(documents.length / titles));
    const texts = documents.filter((_, i) => i % step === 0).map(({ title }) => title.slice(0, 24));
    rows.push([language, await measure(`${server.origin}/${language}/`, texts)]);
  }
  console.log(`${values.pages} pages a language, a processor ${values.slower} times slower, milliseconds`);
  console.table(Object.fromEntries(rows));
  const worst = rows.flatMap(([, row]) => [row['key to paint, at most'], row['longest task']]);
  if (worst.some((time) => time > mostMilliseconds)) process.exitCode = 1;
  await server.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function build(root) {
  const command = join(home, 'dist', 'src', 'cli', 'kotae.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'build', '--root', root, '--output', folder],
    { cwd: home, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The site did not build:\n${stdout}${stderr}`);
}

async function replaceIndex(language, documents) {
  const index = join(folder, 'assets', 'search', language);
  await rm(index, { recursive: true, force: true });
  await mkdir(index, { recursive: true });
  for (const [name, text] of indexDocuments(documents)) await writeFile(join(index, name), text);
}

async function measure(address, texts) {
  const page = await browser.newPage();
  await page.addInitScript(observe);
  await page.goto(address);
  await page.locator('[data-search-open]').click();
  const field = page.locator('dialog[open] input[type=search]');
  await field.waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  for (const text of texts) {
    await field.fill('');
    await page.keyboard.type(text, { delay: 100 });
    await page.locator('dialog[open] [data-search]:not([aria-busy])').waitFor();
  }
  const { keys, tasks } = await page.evaluate(() => globalThis.measured);
  await page.close();
  const sorted = Object.values(keys).sort((a, b) => a - b);
  return {
    keys: sorted.length,
    'key to paint, median': sorted[Math.floor(sorted.length / 2)] ?? 0,
    'key to paint, at most': sorted.at(-1) ?? 0,
    'longest task': Math.round(Math.max(0, ...tasks)),
  };
}

/** Runs in the page: what its keys and tasks take. A key is its events together; quicker ones than 16 are not told. */
function observe() {
  const measured = { keys: {}, tasks: [] };
  Object.assign(globalThis, { measured });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) measured.keys[interactionId] = Math.max(measured.keys[interactionId] ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
