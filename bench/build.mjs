#!/usr/bin/env node
/**
 * How long a build takes, beside Eleventy with its own markdown-it and nothing else, and beside a bare Jekyll where one is
 * installed, on the same pages in one run.
 *
 *   npm run bench:build [-- --root SITE] [--pages N] [--runs N]
 *
 * --root   a site folder (default: this project's own content)
 * --pages  write copies of its answers until each language has this many (default: as they are)
 * --runs   how often each is measured, in turn (default 5)
 *
 * Cold: without a cache and a published site. One answer edited: with both. Unchanged: the same again, which finds that
 * nothing is to be done. Each is a whole process, start-up included.
 */
import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './median.mjs';
import { onGrownSite } from './on-grown-site.mjs';
import { setAside } from './set-aside.mjs';

await onGrownSite({ defaults: { pages: 0, runs: 5 } }, measure);

async function measure({ options, project, folder, site, files, edited, command }) {
  const peer = await writePeer(join(folder, 'peer'), files, project);
  const jekyll = hasJekyll() ? await writeJekyll(join(folder, 'jekyll'), files) : undefined;

  const kotae = [command, 'build', '--quiet', '--root', site];
  const eleventy = [join(project, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
  const times = {
    'Kotae, cold': [],
    'Kotae, one answer edited': [],
    'Kotae, unchanged': [],
    'Eleventy and markdown-it': [],
    ...(jekyll && { Jekyll: [] }),
  };
  for (let run = 0; run < options.runs; run += 1) {
    await setAside([join(site, '.kotae'), join(site, '_site')], folder);
    times['Kotae, cold'].push(time(kotae, site));
    await appendFile(edited, `\nEdit ${run}.\n`);
    times['Kotae, one answer edited'].push(time(kotae, site));
    times['Kotae, unchanged'].push(time(kotae, site));
    times['Eleventy and markdown-it'].push(time(eleventy, peer));
    if (jekyll) times.Jekyll.push(time(['build', '--quiet', '--disable-disk-cache'], jekyll, 'jekyll'));
  }
  const base = median(times['Eleventy and markdown-it']);
  console.log(`${files.length} pages, ${options.runs} runs; seconds`);
  console.table(
    Object.entries(times).map(([what, all]) => ({
      what,
      least: Math.min(...all).toFixed(2),
      median: median(all).toFixed(2),
      'beside Eleventy': (median(all) / base).toFixed(2),
      ...(jekyll && { 'beside Jekyll': (median(all) / median(times.Jekyll)).toFixed(2) }),
    })),
  );
}

/** A site of the same pages for Eleventy alone: each answer through markdown-it into one small layout. */
async function writePeer(target, files, project) {
  await mkdir(join(target, '_includes'), { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  await symlink(join(project, 'node_modules'), join(target, 'node_modules'));
  await writeFile(
    join(target, '_includes', 'page.11ty.js'),
    "export default ({ title, content }) => '<!doctype html><title>' + title + '</title>' + content;\n",
  );
  await writeFile(
    join(target, 'eleventy.config.js'),
    "export default (config) => { config.setTemplateFormats(['md']); return { markdownTemplateEngine: false }; };\n",
  );
  await writeBodies(target, files, 'layout: page.11ty.js');
  return target;
}

function hasJekyll() {
  return spawnSync('jekyll', ['--version']).status === 0;
}

/** The same pages for Jekyll, in one small layout, as a site that asks nothing else of it. */
async function writeJekyll(target, files) {
  await mkdir(join(target, '_layouts'), { recursive: true });
  await mkdir(join(target, '_answers'));
  await writeFile(join(target, '_config.yml'), 'collections: { answers: { output: true } }\n');
  await writeFile(
    join(target, '_layouts', 'page.html'),
    '<!doctype html><title>{{ page.title }}</title>{{ content }}\n',
  );
  await writeBodies(join(target, '_answers'), files, 'layout: page\nrender_with_liquid: false');
  return target;
}

/** Write the answers alone, with a front matter that the peer understands. */
async function writeBodies(target, files, keys) {
  for (const [index, file] of files.entries()) {
    const body = (await readFile(file, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
    await writeFile(join(target, `page-${index}.md`), `---\ntitle: Page ${index}\n${keys}\n---\n${body}`);
  }
}

function time(args, cwd, command = process.execPath) {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}
