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
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growContent } from './grow-content.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    root: { type: 'string', default: project },
    pages: { type: 'string', default: '0' },
    edits: { type: 'string', default: '10' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'kotae-bench-'));
const site = join(folder, 'site');
const files = await growContent(options.root, site, Number(options.pages));
const edited = files.find((file) => file.includes('/faq/')) ?? files[0] ?? '';
const [category, language, name] = relative(join(site, 'content'), edited).split('/');
const command = [join(project, 'dist/src/cli/kotae.js'), 'dev', '--root', site, '--lang', 'en'];
const server = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
try {
  const started = performance.now();
  const origin = await addressOf(server);
  console.log(`${files.length} pages; started after ${seconds(performance.now() - started)} s`);
  const address = `${origin}${language}/${category}/${name?.replace(/\.md$/, '')}/`;
  const text = await readFile(edited, 'utf8');
  const told = [];
  const shown = [];
  for (let edit = 1; edit <= Number(options.edits); edit += 1) {
    const { changed } = await listen(`${origin}_kotae/events`);
    const written = performance.now();
    await writeFile(edited, text.replace(/^title: .*/m, `title: Edit ${edit}`));
    await changed;
    told.push(performance.now() - written);
    const page = await (await fetch(address)).text();
    shown.push(performance.now() - written);
    if (!page.includes(`Edit ${edit}`)) throw new Error(`${address} does not show edit ${edit}`);
  }
  console.table({ told: summary(told), shown: summary(shown) });
} finally {
  server.kill();
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
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
  const heard = async (word) => {
    for (let text = ''; !text.includes(word); ) text += (await reader.read()).value ?? '';
  };
  await heard('event: hello');
  return { changed: heard('event: change').then(() => leaving.abort()) };
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    'median, s': seconds(sorted[Math.floor(sorted.length / 2)]),
    'at most, s': seconds(sorted.at(-1)),
  };
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2);
}
