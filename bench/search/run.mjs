#!/usr/bin/env node
/**
 * Measure search: quality, bytes, build time, for Kotae, MiniSearch and Pagefind in one run.
 *
 *   npm run bench:search -- QUERIES.json --root SITE [--pages N] [--misses]
 *
 * QUERIES.json is a list of `{lang, q, relevant}`; `relevant` names the slugs that answer the query. SITE holds
 * `content/` (or `_faq/`, before an import). --pages makes N pages of the same kind from the site's, and measures
 * Kotae's bytes and times on them. --misses lists the queries whose first hit is not relevant.
 *
 * Beside those queries, several hundred are made from the pages (see made-queries.mjs); what is tuned is tuned on one
 * half of them, and this prints the other.
 *
 * Bytes are brotli (best quality), script included, with nothing cached: until the first result is shown, and until
 * ten are. MRR@10 is the mean of 1/rank of the first relevant page among ten.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openIndex } from '../../dist/src/search/query.js';
import { startBrowser } from './browser.mjs';
import { browserTimes } from './browser-times.mjs';
import { growSite } from './grow-site.mjs';
import { kotae } from './kotae.mjs';
import { madeQueries } from './made-queries.mjs';
import { minisearch, tunedMinisearch } from './minisearch.mjs';
import { pagefind } from './pagefind.mjs';
import { readSite } from './read-site.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' }, pages: { type: 'string' }, misses: { type: 'boolean' } },
});
const [queryFile] = positionals;
if (!queryFile) {
  console.error('Usage: npm run bench:search -- QUERIES.json --root SITE [--pages N] [--misses]');
  process.exit(2);
}

const queries = JSON.parse(readFileSync(queryFile, 'utf8'));
const languages = await readSite(values.root);
const browser = await startBrowser();
try {
  for (const [language, documents] of languages) {
    const asked = queries.filter(({ lang }) => lang === language);
    if (asked.length > 0) await measure(language, documents, asked);
  }
} finally {
  await browser.close();
}

async function measure(language, documents, asked) {
  console.log(`\n${language}: ${documents.length} pages, ${asked.length} queries`);
  const rows = [];
  const made = madeQueries(documents).filter(({ half }) => half === 1);
  const others = [];
  for (const make of values.pages ? [] : [kotae, minisearch, tunedMinisearch, pagefind]) {
    const engine = await make(documents, browser);
    rows.push(await row(engine, asked));
    others.push([engine.name, await quality(engine, made)]);
    if (make === kotae) {
      await printWarmTimes(engine, asked);
      await printTimes(engine, asked, language);
    }
    await engine.close();
  }
  if (values.pages) {
    const engine = await kotae(growSite(documents, Number(values.pages)));
    console.log(`${values.pages} pages made from them; success and MRR mean nothing here`);
    rows.push(await row(engine, asked));
    await printWarmTimes(engine, asked);
    await printTimes(engine, asked, language);
  }
  console.table(Object.fromEntries(rows));
  if (others.length === 0) return;
  console.log(`${made.length} queries made from half of the pages, on which nothing was tuned`);
  console.table(Object.fromEntries(others));
}

/** Processor time of one query in Node whose files are there, the least of five: what else the machine does counts nothing. */
async function printWarmTimes(engine, asked) {
  const index = await openIndex(async (name) => engine.files.get(name));
  const times = [];
  for (const { q } of asked) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 5; i += 1) {
      const start = process.cpuUsage();
      await index.search(q);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    times.push(least);
  }
  console.log(`Kotae in Node, with its files there, ms of the processor: ${spread(times)}`);
}

async function row(engine, asked) {
  const ranks = [];
  const first = [];
  const ten = [];
  for (const { q, relevant } of asked) {
    const { addresses, bytes, bytesOfAll } = await engine.query(q);
    const slugs = slugsOf(addresses);
    const rank = slugs.findIndex((slug) => relevant.includes(slug)) + 1;
    ranks.push(rank);
    first.push(bytes);
    if (bytesOfAll) ten.push(bytesOfAll);
    if (values.misses && rank !== 1)
      console.log(`  ${engine.name}: ${rank || '-'}  ${q}  (${slugs[0] ?? 'nothing'})`);
  }
  return [
    engine.name,
    {
      ...summary(ranks),
      'first result, KB': kilobytes(mean(first)),
      'at most': kilobytes(Math.max(...first)),
      'ten results, KB': ten.length > 0 ? kilobytes(mean(ten)) : '',
      'index, KB': kilobytes(engine.indexBytes),
      'build, ms': Math.round(engine.buildTime),
    },
  ];
}

async function quality(engine, queries) {
  const ranks = [];
  for (const { q, relevant } of queries) {
    const addresses = await (engine.addresses?.(q) ?? engine.query(q).then(({ addresses }) => addresses));
    ranks.push(slugsOf(addresses).findIndex((slug) => relevant.includes(slug)) + 1);
  }
  return summary(ranks);
}

function slugsOf(addresses) {
  return addresses.map((address) => decodeURIComponent(address).split('/').filter(Boolean).at(-1));
}

function summary(ranks) {
  const share = (test) => round(ranks.filter(test).length / ranks.length, 3);
  return {
    'success@1': share((rank) => rank === 1),
    'success@5': share((rank) => rank > 0 && rank <= 5),
    'MRR@10': round(mean(ranks.map((rank) => (rank ? 1 / rank : 0))), 3),
  };
}

async function printTimes(engine, asked, language) {
  const times = await browserTimes(
    engine,
    asked.map(({ q }) => q),
    browser,
    language,
  );
  const first = spread(times.map(({ cold }) => cold));
  const again = spread(times.map(({ warm }) => warm));
  console.log(`Kotae in Chromium, ms: first time ${first}; again ${again}`);
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))], 1);
  return `median ${at(0.5)}, 95 of 100 at most ${at(0.95)}, all at most ${at(1)}`;
}

function mean(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}

function kilobytes(bytes) {
  return round(bytes / 1000, 1);
}
