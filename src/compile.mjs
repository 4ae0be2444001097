#!/usr/bin/env node
/**
 * Compile Kotae into `dist/`: TypeScript by tsc, then what is published of it, `dist/node/` for Node and `dist/browser/`
 * for browsers, and `dist/layouts/*.tsx` for sites to copy; and the packages beside it, each into its own `dist/`.
 *
 *   node src/compile.mjs [--if-available] [--if-stale]
 *
 * --if-available  do nothing when the compiler is not installed (a published package brings its own `dist/`)
 * --if-stale      do nothing when `dist/` is newer than every source
 *
 * Plain JavaScript, because it runs before anything is compiled.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', 'compiled');
const sources = [
  'src',
  'layouts',
  'assets/client',
  'assets/css',
  'packages/import/src',
  'packages/import/tsconfig.json',
  'tsconfig.json',
  'package.json',
];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** A hash of everything compiled: rendered answers are kept for as long as it stays the same. */
function fingerprint(path, hash = createHash('sha256')) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) fingerprint(inner, hash);
    else if (entry.name.endsWith('.js')) hash.update(entry.name).update(readFileSync(inner));
  }
  return hash;
}

function compilerIsInstalled() {
  try {
    createRequire(import.meta.url).resolve('typescript/package.json');
    return true;
  } catch {
    return false;
  }
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Remove what was compiled from a source that is gone: a package would publish it. */
function removeOrphans(folder = 'dist') {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    const source = path.slice('dist/'.length);
    const [, stem] = /^(.*?)(?:\.d)?\.(?:js|tsx?)$/.exec(source) ?? [];
    const isThere = ['.ts', '.tsx', '.mjs'].some((ending) => existsSync(join(root, stem + ending)));
    if (entry.isDirectory() && existsSync(join(root, source))) removeOrphans(path);
    else if (entry.isDirectory() || (stem !== undefined && !isThere))
      rmSync(join(root, path), { recursive: true });
  }
}

/**
 * Join the compiled modules into one file for each name that the package exports, and files for what several of them share:
 * a command starts the later the more files it loads. Other packages stay outside, what is imported when it is needed stays
 * apart, and nothing is shortened, so that a stack trace says where.
 */
async function joinModules() {
  const { build } = await import('esbuild');
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const layouts = readdirSync(join(root, 'dist/layouts'), { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length));
  const entryPoints = Object.values(exports)
    .filter(({ types }) => types !== undefined)
    .flatMap(({ types, default: joined }) =>
      (joined.includes('*') ? layouts : ['']).map((name) => ({
        in: types.replace('*', name).replace(/\.d\.ts$/, '.js'),
        out: joined.replace('*', name).slice('./dist/node/'.length, -'.js'.length),
      })),
    );
  rmSync(join(root, 'dist/node'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [{ in: './dist/src/cli/kotae.js', out: 'kotae' }, ...entryPoints],
    outdir: 'dist/node',
    chunkNames: 'shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    external: ['#*'],
    logLevel: 'warning',
  });
}

/** Write each layout as a site may copy it: what it imports has the names that the package exports. */
function writeCopies() {
  for (const name of readdirSync(join(root, 'layouts')).filter((file) => file.endsWith('.tsx'))) {
    const source = readFileSync(join(root, 'layouts', name), 'utf8');
    const copy = source
      .replace(/(?<= from ')\.\.\/src\/pages\/models\/[\w-]+\.ts(?=';)/g, 'kotae/page-models')
      .replace(/(?<= from ')\.\/([\w/-]+)\.tsx?(?=';)/g, 'kotae/layouts/$1.js');
    writeFileSync(join(root, 'dist/layouts', name), copy);
  }
}

const options = process.argv.slice(2);
if (options.includes('--if-available') && !compilerIsInstalled()) process.exit(0);
const isFresh =
  existsSync(stamp) && sources.every((path) => newest(join(root, path)) <= statSync(stamp).mtimeMs);
if (options.includes('--if-stale') && isFresh) process.exit(0);

run(join(root, 'node_modules/typescript/bin/tsc'), '--project', root);
run(join(root, 'node_modules/typescript/bin/tsc'), '--project', join(root, 'packages/import'));
for (const folder of ['src', 'layouts', 'assets']) removeOrphans(`dist/${folder}`);
writeCopies();
await joinModules();
run(join(root, 'dist/src/bundle/run.js'));
writeFileSync(stamp, fingerprint(join(root, 'dist', 'src')).digest('hex'));
