#!/usr/bin/env node
/**
 * How long the pictures of a folder take, and how many bytes their variants save.
 *
 *   npm run bench:images -- FOLDER [--avif] [--runs N]
 *
 * FOLDER  any folder with pictures, such as a site's assets/images
 * --avif  make AVIF beside WebP
 * --runs  how often the cached times are measured (default 5; the cold ones are measured once)
 *
 * Cold: with an empty cache. Measured: what rendering waits for. Cached: a new build with the cache of the last
 * one. Bytes are compared picture by picture: the original, and the variants that a page of 656 pixels takes on
 * a screen with one and with two pixels a point.
 */
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createImages } from '../dist/src/images/images.js';
import { listImages } from '../dist/src/images/list.js';
import { median } from './median.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { avif: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } },
});
const [source] = positionals;
if (source === undefined) {
  console.error('Name a folder with pictures: npm run bench:images -- FOLDER');
  process.exit(2);
}

const root = await mkdtemp(join(tmpdir(), 'kotae-bench-images-'));
try {
  await mkdir(join(root, 'assets'));
  await cp(source, join(root, 'assets', 'images'), { recursive: true });
  const paths = await listImages(root);

  const cold = await build(paths);
  const cached = [];
  for (let run = 0; run < Number(options.runs); run += 1) cached.push(await build(paths));
  const last = cached.at(-1) ?? cold;

  console.log(
    `${paths.length} pictures, ${cold.encoded} files made, then ${last.encoded} made and ${last.reused} reused`,
  );
  console.table({
    cold: { 'measured, s': seconds(cold.measured), 'finished, s': seconds(cold.finished) },
    cached: {
      'measured, s': seconds(median(cached.map(({ measured }) => measured))),
      'finished, s': seconds(median(cached.map(({ finished }) => finished))),
    },
  });
  const before = await bytesOf(last.pictures, ({ original }) => original);
  console.table({
    originals: { KB: kilobytes(before), change: '' },
    '656 px, 1×': await after(last.pictures, 656, before),
    '656 px, 2×': await after(last.pictures, 1312, before),
  });
  for (const { rule, place } of last.diagnostics) console.log(`${place.file}: ${rule}`);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function build(paths) {
  const start = performance.now();
  const settings = { avif: options.avif, widths: [320, 640, 960, 1280], largest: 12_000, hosts: [] };
  const images = await createImages({ root, cacheFolder: join(root, '.kotae'), version: '', settings });
  const page = 'content/faq/en/bench.md';
  const resolved = await Promise.all(paths.map((path) => images.resolve(encodeURI(`/${path}`), page)));
  const measured = performance.now() - start;
  await Promise.all(paths.map((path) => images.use(encodeURI(`/${path}`), { file: page })));
  const { files, encoded, reused, diagnostics } = await images.finish();
  const finished = performance.now() - start;
  const pictures = resolved.map(({ src, srcset, avif }) => ({
    original: files.get(decodeURI(src)),
    candidates: (avif ?? srcset ?? '')
      .split(', ')
      .filter(Boolean)
      .map((candidate) => {
        const [address = '', width = ''] = candidate.split(' ');
        return { file: files.get(decodeURI(address)), width: Number.parseInt(width, 10) };
      }),
  }));
  return { measured, finished, encoded, reused, diagnostics, pictures };
}

/** What a browser takes that needs so many pixels: the narrowest variant that has them, else the widest. */
function choose({ original, candidates }, pixels) {
  return (candidates.find(({ width }) => width >= pixels) ?? candidates.at(-1))?.file ?? original;
}

async function after(pictures, pixels, before) {
  const bytes = await bytesOf(pictures, (picture) => choose(picture, pixels));
  return { KB: kilobytes(bytes), change: `${Math.round((bytes / before - 1) * 100)} %` };
}

async function bytesOf(pictures, fileOf) {
  let sum = 0;
  for (const picture of pictures) {
    const file = fileOf(picture);
    if (file !== undefined) sum += (await stat(file)).size;
  }
  return sum;
}

function seconds(milliseconds) {
  return Number((milliseconds / 1000).toFixed(3));
}

function kilobytes(bytes) {
  return Math.round(bytes / 1024);
}
