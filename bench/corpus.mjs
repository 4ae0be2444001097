#!/usr/bin/env node
/**
 * The whole way on real pages: import, build, check, and what of the old site is kept.
 *
 *   npm run corpus [-- --source DIR] [--keep DIR]
 *
 * --source  a Jekyll site with `_faq/` (default: ../shared/corpus/ddbj beside the project)
 * --keep    write the new site there and leave it; otherwise it goes when all is said
 *
 * Held to: a dry run writes nothing; every page comes in and has no error; every old address answers; a second
 * import changes nothing; every old page keeps every fact (the parity tool beside the corpus says so). Exits 0 when
 * all of this holds, 1 when something does not, 2 when the pages are not at hand.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    source: { type: 'string', default: join(project, '../shared/corpus/ddbj') },
    keep: { type: 'string' },
  },
});
const source = resolve(options.source);
const parity = join(source, '../../tools/parity.mjs');
if (!existsSync(join(source, '_faq'))) {
  console.error(`The pages are not at ${source}: nothing was measured.`);
  process.exit(2);
}

const folder = options.keep
  ? resolve(options.keep)
  : join(await mkdtemp(join(tmpdir(), 'kotae-corpus-')), 'site');
let failures = 0;
try {
  const imported = ['import', 'jekyll', source, '--root', folder, '--collection', 'faq'];
  await step('dry run writes nothing', () => {
    const { status } = kotae([...imported, '--dry-run']);
    return [status === 0 && !existsSync(folder), ''];
  });
  const pages = (await readdir(join(source, '_faq'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  await step('import', async () => {
    const { status, stderr } = kotae(imported);
    const made = (await filesBelow(join(folder, 'content/faq'))).length;
    return [status === 0 && made === pages.length, `${made} of ${pages.length} pages\n${summaryOf(stderr)}`];
  });
  await step('second import changes nothing', async () => {
    const before = await pictureOf(folder);
    const { status } = kotae(imported);
    return [status === 0 && before === (await pictureOf(folder)), ''];
  });
  await step('build', () => {
    const { status, stderr } = kotae(['build', '--root', folder]);
    return [status === 0 && / 0 errors/.test(stderr), lastLine(stderr)];
  });
  await step('every old address answers', async () => {
    const old = pages.map((name) => `faq/${name.replace(/\.md$/, '.html')}`);
    const lists = ['faq/en/index-e.html', 'faq/ja/index.html'];
    const silent = [];
    for (const address of [...old, ...lists]) if (!(await answers(address))) silent.push(address);
    return [
      silent.length === 0,
      silent.length === 0 ? `${old.length + lists.length} addresses` : silent.join('\n'),
    ];
  });
  await step('check', () => {
    const { status, stdout, stderr } = kotae(['check', '--root', folder, '--format', 'json']);
    const errors = (stdout.match(/"severity":\s*"error"/g) ?? []).length;
    return [
      status === 0 || (status === 1 && errors === 0),
      `${errors} errors${stderr ? `\n${lastLine(stderr)}` : ''}`,
    ];
  });
  await step('every old page keeps every fact', () => {
    if (!existsSync(parity)) return [false, `the parity tool is not at ${parity}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, [parity, join(folder, '_site')], {
      cwd: project,
      encoding: 'utf8',
    });
    return [status === 0, (stdout + stderr).trim()];
  });
} finally {
  if (!options.keep) await rm(join(folder, '..'), { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function step(name, run) {
  const started = performance.now();
  const [isGood, detail] = await run();
  if (!isGood) failures += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${isGood ? 'ok    ' : 'FAILED'}  ${name}  (${seconds} s)`);
  if (detail) console.log(detail.replace(/^/gm, '        '));
}

function kotae(args) {
  return spawnSync(process.execPath, [join(project, 'dist/node/kotae.js'), ...args, '--lang', 'en'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** Is a page at an address, or one that leads to a page? */
async function answers(address) {
  const html = await readFile(join(folder, '_site', address), 'utf8').catch(() => undefined);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html ?? '')?.[1];
  if (canonical === undefined) return html !== undefined;
  const path = decodeURIComponent(new URL(canonical, 'https://site.example').pathname);
  return existsSync(join(folder, '_site', path, 'index.html')) || existsSync(join(folder, '_site', path));
}

async function filesBelow(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function pictureOf(path) {
  const hash = createHash('sha256');
  for (const file of (await filesBelow(path)).sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** What the import says at its end, without its diagnostics. */
function summaryOf(text) {
  const lines = text.trimEnd().split('\n');
  return lines
    .slice(
      Math.max(
        0,
        lines.findLastIndex((line) => /^\d+ pages/.test(line)),
      ),
    )
    .join('\n');
}

function lastLine(text) {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
