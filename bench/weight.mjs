#!/usr/bin/env node
/**
 * Measure what a first visit costs: HTML, CSS and JavaScript, brotli, per kind of page, as a browser asks for them.
 *
 *   npm run bench:weight [-- --root SITE]
 *
 * SITE holds `content/`; without it, the corpus is measured where it is at hand, otherwise this project's own site.
 * Pictures and the icon are not counted. KB are 1,000 bytes, compressed at quality 11, as static hosts keep them. A kind
 * of which the site has no page is left out. Exits with 1 when the answer about sftp costs more than 14 KB, or the scripts
 * of an answer more than 3 KB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/browser/chromium.mjs';
import { serveSites } from '../test/browser/serve.mjs';
import { arrangeCorpus, hasCorpus } from '../test/corpus/arrange.mjs';

const limits = { sftp: 14_000, script: 3_000 };
const kinds = {
  'answer (sftp)': '/{lang}/faq/sftp/',
  'answer (tabs)': '/{lang}/faq/key-permissions/',
  home: '/{lang}/',
  'all questions': '/{lang}/faq/',
  database: '/{lang}/db/dra/',
  databases: '/{lang}/db/',
  topics: '/{lang}/tag/',
  search: '/{lang}/search/',
  'not found': '/{lang}/no-such-page/',
};

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { root: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'kotae-weight-'));
try {
  const root = values.root ? resolve(values.root) : await ownChoice();
  build(root, join(folder, 'site'));
  process.exitCode = (await measure(join(folder, 'site'))) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function ownChoice() {
  if (!hasCorpus) return home;
  await arrangeCorpus(join(folder, 'corpus'));
  return join(folder, 'corpus');
}

/**
 * @param {string} root
 * @param {string} output
 */
function build(root, output) {
  const command = join(home, 'dist/node/kotae.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'build', '--root', root, '--output', output],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The site did not build:\n${stderr}`);
  console.log(`${stdout}${stderr}`.trim().split('\n').at(-1));
}

/** @param {string} site */
async function measure(site) {
  const server = await serveSites({ '/': site });
  const browser = await chromium.launch({ executablePath: await findChromium() });
  let isLight = true;
  for (const language of ['en', 'ja']) {
    for (const [kind, pattern] of Object.entries(kinds)) {
      const cost = await visit(browser, server.origin + pattern.replace('{lang}', language));
      if (cost.isMissing && kind !== 'not found') continue;
      const total = cost.document + cost.stylesheet + cost.script;
      if (kind.includes('sftp') && total > limits.sftp) isLight = false;
      if (kind.includes('answer') && cost.script > limits.script) isLight = false;
      console.log(
        `${`${kind}, ${language}`.padEnd(20)}${kilobytes(total)} KB  html${kilobytes(cost.document)}  ` +
          `css${kilobytes(cost.stylesheet)}  js${kilobytes(cost.script)}  requests ${cost.requests}`,
      );
    }
  }
  await browser.close();
  await server.close();
  return isLight;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(2).padStart(6);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
async function visit(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cost = { document: 0, stylesheet: 0, script: 0, requests: 0, isMissing: false };
  /** @type {Promise<void>[]} */
  const bodies = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type !== 'document' && type !== 'stylesheet' && type !== 'script') return;
    cost.requests += 1;
    bodies.push(
      response.body().then((body) => {
        cost[type] += brotliCompressSync(body).length;
      }),
    );
  });
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  cost.isMissing = answer?.status() === 404;
  await Promise.all(bodies);
  await context.close();
  return cost;
}
