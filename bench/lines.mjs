#!/usr/bin/env node
/**
 * Count how the lines of Japanese texts end on a phone: every page of this project's site at 390 px, every text of
 * several lines.
 *
 *   npm run lines [-- --all]
 *
 * A text counts when its last line holds four characters or fewer, such as さい。 of ください。; a title also when any of its
 * lines holds fewer than three. `--all` prints each text found. Exits with 1 when more than one text in a hundred
 * ends so, or any title does.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/browser/chromium.mjs';
import { serveSites } from '../test/browser/serve.mjs';

/** Most characters of a last line that is a stub, fewest of any line of a title, and stubs among a hundred texts. */
const limits = { stub: 4, title: 3, percent: 1 };
const beside = ['/ja/no-such-page/'];

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const folder = await mkdtemp(join(tmpdir(), 'kotae-lines-'));
try {
  const command = join(home, 'dist/node/kotae.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'build', '--root', home, '--output', folder],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The site did not build:\n${stderr}`);
  process.exitCode = (await count(folder)) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {string} site */
async function count(site) {
  const server = await serveSites({ '/': site });
  const browser = await chromium.launch({ executablePath: await findChromium() });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sum = { texts: 0, stubs: 0, titles: 0 };
  for (const path of [...(await pagesIn(site)), ...beside]) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    for (const { lines, isTitle } of await page.evaluate(linesOfTexts)) {
      const lengths = lines.map((line) => [...line.trim()].length);
      const isStub = (lengths.at(-1) ?? 0) <= limits.stub;
      const isShort = isTitle && Math.min(...lengths) < limits.title;
      sum.texts += 1;
      sum.stubs += Number(isStub);
      sum.titles += Number(isShort);
      if (values.all && (isStub || isShort)) console.log(`${path}  ${lines.join(' / ')}`);
    }
  }
  await browser.close();
  await server.close();
  const { texts, stubs, titles } = sum;
  console.log(
    `${stubs} of ${texts} texts end in ${limits.stub} characters or fewer; ${titles} titles have a short line`,
  );
  return stubs * 100 <= texts * limits.percent && titles === 0;
}

/** @param {string} site */
async function pagesIn(site) {
  const files = await readdir(join(site, 'ja'), { recursive: true });
  return files
    .filter((file) => basename(file) === 'index.html')
    .map((file) => `/ja/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`)
    .sort();
}

/**
 * Read the lines of every text that takes several, as the browser set them. Runs in the page.
 *
 * @returns {{ lines: string[], isTitle: boolean }[]}
 */
function linesOfTexts() {
  /** @type {Map<Element, { lines: string[], bottom: number }>} */
  const texts = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (!block?.checkVisibility() || block.closest('.vh, pre, .skip, select, .copy')) continue;
    if (getComputedStyle(block).clipPath === 'inset(50%)') continue; // heard, not seen
    while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const text = texts.get(block) ?? { lines: [], bottom: Number.NEGATIVE_INFINITY };
    texts.set(block, text);
    const letters = node.textContent ?? '';
    for (let at = 0; at < letters.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      // Small letters and code are on the line of their neighbours, though their boxes differ.
      if (box.top >= text.bottom - 4) text.lines.push('');
      if (text.lines.length === 0) text.lines.push('');
      text.bottom = box.top >= text.bottom - 4 ? box.bottom : Math.max(text.bottom, box.bottom);
      text.lines[text.lines.length - 1] += letters[at];
    }
  }
  return [...texts]
    .filter(([, { lines }]) => lines.length > 1 && /[\u3040-\u30ff\u4e00-\u9fff]/.test(lines.join('')))
    .map(([block, { lines }]) => ({
      lines,
      isTitle: block.matches('h1, h2, h3, h4, .heading, .question-link'),
    }));
}
