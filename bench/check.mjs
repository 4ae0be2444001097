#!/usr/bin/env node
/**
 * How long `kotae check` takes beside `kotae build`, on the same pages in one run.
 *
 *   npm run bench:check [-- --root SITE] [--pages N] [--runs N]
 *
 * --root   a site folder (default: this project's own content)
 * --pages  copies of its answers until all languages together have this many (default 5000)
 * --runs   how often each is measured, in turn (default 1)
 *
 * Cold: without a cache. After an edit: with it, and one answer changed (a build of an unchanged site has nothing to
 * do). Whole processes, start-up included. Exits 1 when a cold check takes twice the time of a cold build, or longer.
 */
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growContent } from './grow-content.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    root: { type: 'string', default: project },
    pages: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '1' },
  },
});
const command = join(project, 'dist/src/cli/kotae.js');
const folder = await mkdtemp(join(tmpdir(), 'kotae-bench-'));
try {
  const site = join(folder, 'site');
  const files = await growContent(options.root, site, Math.ceil(Number(options.pages) / 2));
  const clear = () => rm(join(site, '.kotae'), { recursive: true, force: true });
  const times = {
    'build, cold': [],
    'build, after an edit': [],
    'check, cold': [],
    'check, after an edit': [],
  };
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const name of ['build', 'check']) {
      await clear();
      times[`${name}, cold`].push(time(name, site));
      await appendFile(files[0] ?? '', `\nEdit ${run}.\n`);
      times[`${name}, after an edit`].push(time(name, site));
    }
  }
  console.log(`${files.length} pages; median of ${options.runs}, in seconds`);
  console.table(
    Object.entries(times).map(([what, all]) => ({
      what,
      seconds: median(all).toFixed(2),
      'beside the same build': (median(all) / median(times[what.replace('check', 'build')])).toFixed(2),
    })),
  );
  if (median(times['check, cold']) >= 2 * median(times['build, cold'])) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function time(name, site) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [command, name, '--root', site], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // A check that finds something has done its work as well.
  if (status !== 0 && !(name === 'check' && status === 1)) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
