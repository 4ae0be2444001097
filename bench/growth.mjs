#!/usr/bin/env node
/**
 * How time and memory grow with a site: cold builds of more and more pages, beside Eleventy with markdown-it, and
 * beside Jekyll and Hugo where they are installed. Draws the plot of docs/performance.md.
 *
 *   npm run bench:growth [-- --root SITE] [--sizes 100,1000,5000] [--out FILE]
 *
 * --root   a site folder (default: this project's own content)
 * --sizes  pages of all languages together (default 100,300,1000,3000)
 * --out    the drawing (default docs/images/growth.svg)
 *
 * Milliseconds are processor time of the main thread for each page; memory is the largest that was resident.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    out: { type: 'string', default: join(project, 'docs/images/growth.svg') },
  },
});
const series = new Map();
const add = (name, pages, { main, memory }) => {
  const points = series.get(name) ?? [];
  series.set(name, points);
  points.push({ pages, milliseconds: (1000 * main) / pages, memory });
};
for (const size of values.sizes.split(',').map(Number)) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-growth-'));
  try {
    const site = join(folder, 'site');
    const all = await growContent(values.root, site, Math.ceil(size / 2));
    // A site of fewer pages than it was grown from.
    const files = all.slice(0, size);
    for (const file of all.slice(size)) await rm(file);
    const build = () =>
      timed([join(project, 'dist/src/cli/kotae.js'), 'build', '--root', site, '--quiet'], { cwd: site });
    build();
    // The variants of pictures stay.
    for (const part of ['entries', 'derived', 'builds', 'trees'])
      await rm(join(site, '.kotae', part), { recursive: true, force: true });
    await rm(join(site, '_site'), { recursive: true });
    add('Kotae', files.length, build());
    for (const peer of await openPeers(folder, files, project)) add(peer.name, files.length, peer.build());
    console.log(`${files.length} pages are built`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
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
