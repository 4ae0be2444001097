#!/usr/bin/env node
/**
 * Measure how soon a page answers keys while somebody types into the search dialog, on a slow device.
 *
 *   npm run bench:typing [-- --root SITE --pages N --slower TIMES]
 *
 * SITE holds `content/` (default: this project's). Its search index is replaced by one of N pages of the same kind
 * (default 5000). Words of the pages' titles are typed, ten keys a second.
 *
 * Printed per language, in milliseconds: the longest tasks of the page's main thread, and how long a key may take to be
 * painted, at most: it waits for a task, and then for the one that paints. It is processor time, times SLOWER (default
 * 4), so that other work on the machine counts nothing. Exits with 1 when a key may take more than 200.
 *
 * Beside it is what the browser itself says (Interaction to Next Paint, the 98th percentile of all keys) while it is
 * slowed as much. That is wall time: it says something on an idle machine only.
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
    const address = `${server.origin}/${language}/`;
    const tasks = await measure(address, texts);
    rows.push([language, { ...tasks, 'INP, by the browser': await interactionToNextPaint(address, texts) }]);
  }
  console.log(`${values.pages} pages a language, a processor ${values.slower} times slower, milliseconds`);
  console.table(Object.fromEntries(rows));
  const worst = rows.map(([, row]) => row['a key, at most']);
  if (worst.some((time) => time > mostMilliseconds)) process.exitCode = 1;
  await server.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function build(root) {
  const command = join(home, 'dist/node/kotae.js');
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

/** Open the search dialog of a page. */
async function openSearch(address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('[data-search-open]').click();
  const field = page.locator('dialog[open] input[type=search]');
  await field.waitFor();
  const type = async (texts) => {
    for (const text of texts) {
      await field.fill('');
      await page.keyboard.type(text, { delay: 100 });
      await page.locator('dialog[open] [data-search]:not([aria-busy])').waitFor();
    }
  };
  return { page, type };
}

/** Milliseconds from a key to the paint that answers it, the 98th percentile: of those that the browser tells, from 16 on. */
async function interactionToNextPaint(address, texts) {
  const { page, type } = await openSearch(address);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  await page.evaluate(() => {
    globalThis.interactions = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) {
          const known = globalThis.interactions.get(interactionId) ?? 0;
          globalThis.interactions.set(interactionId, Math.max(known, duration));
        }
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  await type(texts);
  const times = await page.evaluate(() => [...globalThis.interactions.values()]);
  await page.close();
  // Keys that were answered sooner than the browser tells count as well.
  const all = texts.join('').length;
  const slowest = times.sort((a, b) => b - a);
  return slowest[Math.floor(all * 0.02)] ?? 16;
}

async function measure(address, texts) {
  const { page, type } = await openSearch(address);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await type(texts);
  const tasks = tasksIn(JSON.parse((await browser.stopTracing()).toString()));
  await page.close();
  const sorted = tasks.map((time) => (time / 1000) * Number(values.slower)).sort((a, b) => b - a);
  const [first = 0, second = 0] = sorted;
  return {
    'keys typed': texts.join('').length,
    tasks: sorted.length,
    'longer than 50': sorted.filter((time) => time > 50).length,
    'longest task': Math.round(first),
    'a key, at most': Math.round(first + second),
  };
}

/** Microseconds of the processor that each task of the pages' main threads took, tasks inside of others left out. */
function tasksIn({ traceEvents }) {
  const mains = new Set(
    traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ends = new Map();
  return traceEvents
    .filter(({ ph, name, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .flatMap(({ pid, tid, ts, dur, tdur }) => {
      const main = `${pid} ${tid}`;
      if (ts < (ends.get(main) ?? 0)) return [];
      ends.set(main, ts + dur);
      return tdur ?? [];
    });
}
