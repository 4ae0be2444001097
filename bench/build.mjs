#!/usr/bin/env node
/**
 * How long a build takes, beside Eleventy with its own markdown-it, and beside Jekyll and Hugo where they are installed,
 * on the same pages in one run. Kotae alone writes lists, feeds, a search index and pictures in several sizes.
 *
 *   npm run bench:build [-- --root SITE] [--pages N] [--runs N]
 *
 * --root   a site folder (default: this project's own content)
 * --pages  write copies of its answers until each language has this many (default: as they are)
 * --runs   how often each is measured, in turn (default 5)
 *
 * Cold: with nothing but the variants of pictures, which are made before. Edited, and unchanged: with what the build
 * before left. Each is a whole process, start-up included; seconds are processor time of its main thread, medians.
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './median.mjs';
import { onGrownSite } from './on-grown-site.mjs';
import { openPeers } from './peers.mjs';
import { setAside } from './set-aside.mjs';
import { timed } from './timed.mjs';

await onGrownSite({ defaults: { pages: 0, runs: 5 } }, measure);

async function measure({ options, project, folder, site, files, edited, command }) {
  const peers = await openPeers(folder, files, project);
  const kotae = (name) => timed([command, name, '--root', site, '--lang', 'en'], { cwd: site, ends: [0, 1] });
  const build = () => kotae('build');
  const tasks = {
    'Kotae, cold': async () => {
      await setAside(
        ['entries', 'derived', 'checks', 'builds', 'trees'].map((part) => join(site, '.kotae', part)),
        folder,
      );
      await setAside([join(site, '_site')], folder);
      return build();
    },
    'Kotae, a text edited': async (run) => {
      await appendFile(edited, `\nEdit ${run}.\n`);
      return build();
    },
    'Kotae, a title edited': async (run) => {
      const text = await readFile(edited, 'utf8');
      await writeFile(edited, text.replace(/^title: .*/m, `title: Edit ${run}`));
      return build();
    },
    'Kotae, unchanged': build,
    'kotae check, cold': () => kotae('check'),
    'kotae check after an edit': async (run) => {
      await appendFile(edited, `\nEdit ${run} for the check.\n`);
      return kotae('check');
    },
    ...Object.fromEntries(peers.map((peer) => [peer.name, peer.build])),
  };
  const taken = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  build(); // the variants of pictures
  for (let run = 0; run < options.runs; run += 1)
    for (const [name, task] of Object.entries(tasks)) taken[name].push(await task(run));
  const of = (name, what) => median((taken[name] ?? []).map((run) => run[what] ?? Number.NaN));
  const cold = of('Kotae, cold', 'main');
  const against = (name) => (peer) => [
    `beside ${peer.name}`,
    (of(name, 'main') / of(peer.name, 'main')).toFixed(2),
  ];
  console.log(`${files.length} pages, ${options.runs} runs, Node ${process.version}; medians`);
  console.table(
    Object.fromEntries(
      Object.keys(tasks).map((name) => [
        name,
        {
          'main thread, s': of(name, 'main').toFixed(2),
          'wall, s': of(name, 'wall').toFixed(2),
          'memory, MB': of(name, 'memory').toFixed(0),
          'beside cold': (of(name, 'main') / cold).toFixed(3),
          ...Object.fromEntries(peers.map(against(name))),
        },
      ]),
    ),
  );
}
