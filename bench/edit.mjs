#!/usr/bin/env node
/**
 * How long it takes from an edit of one answer until the browser could show it, while `kotae dev` runs.
 *
 *   npm run bench:edit [-- --root SITE] [--pages N] [--edits N]
 *
 * --root   a site folder (default: this project's own content)
 * --pages  write copies of its answers until each language has this many (default: as they are)
 * --edits  how many edits are measured (default 10)
 *
 * Told: from the file being written to the server's word that something changed. Shown: until the page has come.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { median } from './median.mjs';
import { onGrownSite } from './on-grown-site.mjs';

await onGrownSite({ defaults: { pages: 0, edits: 10 } }, measure);

async function measure({ options, site, files, edited, command }) {
  const [category, language, name] = relative(join(site, 'content'), edited).split('/');
  const args = [command, 'dev', '--root', site, '--lang', 'en'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const started = performance.now();
    const origin = await addressOf(server);
    console.log(`${files.length} pages; started after ${seconds(performance.now() - started)} s`);
    const address = `${origin}${language}/${category}/${name?.replace(/\.md$/, '')}/`;
    const text = await readFile(edited, 'utf8');
    const told = [];
    const shown = [];
    for (let edit = 1; edit <= options.edits; edit += 1) {
      const { changed } = await listen(`${origin}_kotae/events`);
      const written = performance.now();
      await writeFile(edited, text.replace(/^title: .*/m, `title: Edit ${edit}`));
      await changed;
      told.push(performance.now() - written);
      // The word may still have been of the edit before.
      while (!(await (await fetch(address)).text()).includes(`Edit ${edit}`));
      shown.push(performance.now() - written);
    }
    console.table({ told: summary(told), shown: summary(shown) });
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

/** Wait until the server names its address; rejects with what it said when it ends before. */
function addressOf(running) {
  return new Promise((resolve, reject) => {
    let log = '';
    running.stderr.on('data', (part) => {
      log += part;
      const address = /shows the site at (\S+)/.exec(log)?.[1];
      if (address) resolve(address);
    });
    running.once('exit', () => reject(new Error(log)));
  });
}

/** Listen to the server; resolves once it has heard of us. `changed` is its next word that something changed. */
async function listen(address) {
  const leaving = new AbortController();
  const response = await fetch(address, { signal: leaving.signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const heardOfState = async () => {
    for (let text = ''; !text.includes('event: state'); ) text += (await reader.read()).value ?? '';
  };
  await heardOfState();
  return { changed: heardOfState().then(() => leaving.abort()) };
}

function summary(times) {
  return { 'median, s': seconds(median(times)), 'at most, s': seconds(Math.max(...times)) };
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2);
}
