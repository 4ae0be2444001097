#!/usr/bin/env node
/**
 * How time and memory grow with a site: cold builds of more and more pages, beside Eleventy with markdown-it, and
 * beside Jekyll and Hugo where they are installed. Draws the plot of docs/performance.md.
 *
 *   npm run bench:growth [-- --root SITE] [--sizes 100,1000,5000] [--patience 60] [--out FILE]
 *
 * --root   a site folder (default: this project's own content)
 * --sizes  pages of all languages together, growing; at least those that the site has (default 100,300,1000,3000)
 * --patience  seconds after which a peer is not asked for a larger site any more (default 60)
 * --out    the drawing (default docs/images/growth.svg)
 *
 * Milliseconds are processor time of the main thread for each page; memory is the largest that was resident.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawPlot } from './draw-plot.mjs';
import { growContent } from './grow-content.mjs';
import { openPeers } from './peers.mjs';
import { timed } from './timed.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: project },
    sizes: { type: 'string', default: '100,300,1000,3000' },
    patience: { type: 'string', default: '60' },
    out: { type: 'string', default: join(project, 'docs/images/growth.svg') },
  },
});
const series = new Map();
const add = (name, pages, { main, memory }) => {
  const points = series.get(name) ?? [];
  series.set(name, points);
  points.push({ pages, milliseconds: (1000 * main) / pages, memory });
};
const isSlow = new Set();
// The variants of pictures, which a size leaves for the next one.
const pictures = await mkdtemp(join(tmpdir(), 'kotae-pictures-'));
for (const size of values.sizes.split(',').map(Number)) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-growth-'));
  try {
    const site = join(folder, 'site');
    const files = await growContent(values.root, site, Math.ceil(size / 2));
    const build = () =>
      timed([join(project, 'dist/node/kotae.js'), 'build', '--root', site, '--quiet'], { cwd: site });
    if (series.size === 0) {
      build();
      await cp(join(site, '.kotae', 'images'), pictures, { recursive: true, force: true });
      await rm(join(site, '.kotae'), { recursive: true });
      await rm(join(site, '_site'), { recursive: true });
    }
    await cp(pictures, join(site, '.kotae', 'images'), { recursive: true });
    add('Kotae', files.length, build());
    for (const peer of await openPeers(folder, files, project)) {
      if (isSlow.has(peer.name)) continue;
      const times = peer.build();
      add(peer.name, files.length, times);
      if (times.wall > Number(values.patience)) isSlow.add(peer.name);
    }
    console.log(`${files.length} pages are built`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
await rm(pictures, { recursive: true });
const rows = [...series].flatMap(([name, points]) =>
  points.map(({ pages, milliseconds, memory }) => ({
    name,
    pages,
    'ms a page': milliseconds.toFixed(2),
    'memory, MB': memory?.toFixed(0) ?? '',
  })),
);
console.table(rows);
await mkdir(join(values.out, '..'), { recursive: true });
await writeFile(values.out, drawPlot(series));
