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
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './median.mjs';
import { onGrownSite } from './on-grown-site.mjs';
import { setAside } from './set-aside.mjs';

const defaults = { pages: 5000, runs: 1 };
await onGrownSite({ defaults, perLanguage: (pages) => Math.ceil(pages / 2) }, measure);

async function measure({ options, folder, site, files, edited, command }) {
  const times = {
    'build, cold': [],
    'build, after an edit': [],
    'check, cold': [],
    'check, after an edit': [],
  };
  for (let run = 0; run < options.runs; run += 1) {
    for (const name of ['build', 'check']) {
      await setAside([join(site, '.kotae')], folder);
      times[`${name}, cold`].push(time([command, name, '--root', site]));
      await appendFile(edited, `\nEdit ${run}.\n`);
      times[`${name}, after an edit`].push(time([command, name, '--root', site]));
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
}

function time(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  // A check that finds something has done its work as well.
  if (status !== 0 && !(args.includes('check') && status === 1)) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}
