#!/usr/bin/env node
/**
 * Pack Kotae, install it for production in an empty folder, and tell how much that is, and what of it each package that
 * Kotae asks for brings.
 *
 *   npm run bench:install [-- --keep]
 *
 * MB are the bytes of all files, in millions; on disk it is more, by the blocks of the file system. "Alone" is what would
 * go with a package: what no other that Kotae asks for needs. `--keep` leaves the folder there and names it.
 * Exits with 1 when there are more packages or MB than the limits say.
 */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const limits = { packages: 240, megabytes: 70 };

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'kotae-install-'));
const npm = (cwd, ...args) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
try {
  const [{ filename }] = JSON.parse(
    npm(home, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  npm(folder, 'install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`);
  process.exitCode = tell(readTree(folder)) ? 0 : 1;
} finally {
  if (values.keep) console.log(`\nLeft in ${folder}`);
  else rmSync(folder, { recursive: true });
}

/** All that is installed, by its place, with the places of what it needs. */
function readTree(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'));
  const isThere = (place) => place in packages;
  /** Node looks in the package's own folder, then in those around it. */
  const resolve = (from, name) => {
    for (let at = from; ; at = dirname(at)) {
      const place = at === '.' || at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      if (isThere(place)) return place;
      if (at === '.' || at === '') return undefined;
    }
  };
  return new Map(
    Object.entries(packages).map(([place, { dependencies, optionalDependencies, peerDependencies }]) => {
      const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
      const needs = names.map((name) => resolve(place, name)).filter((found) => found !== undefined);
      return [place, { needs, bytes: bytesOf(join(root, place)) }];
    }),
  );
}

/** Bytes of the files of a package, without the packages within it. */
function bytesOf(path) {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === 'node_modules') return sum;
    const inner = join(path, entry.name);
    return sum + (entry.isDirectory() ? bytesOf(inner) : lstatSync(inner).size);
  }, 0);
}

/** Print the table; true when all is within the limits. */
function tell(tree) {
  const kotae = 'node_modules/kotae';
  const reach = (places, seen = new Set()) => {
    for (const place of places)
      if (!seen.has(place)) {
        seen.add(place);
        reach(tree.get(place).needs, seen);
      }
    return seen;
  };
  const megabytes = (places) => [...places].reduce((sum, place) => sum + tree.get(place).bytes, 0) / 1e6;
  const asked = tree.get(kotae).needs;
  const rows = asked.map((place) => {
    const all = reach([place]);
    const others = reach(asked.filter((other) => other !== place));
    const alone = [...all].filter((each) => !others.has(each));
    return { name: place.replace(/^.*node_modules\//, ''), all, alone };
  });
  rows.sort((a, b) => megabytes(b.alone) - megabytes(a.alone));
  const line = (name, ...cells) =>
    console.log(name.padEnd(52) + cells.map((cell) => cell.padStart(10)).join(''));
  line('', 'packages', 'MB', 'alone', 'MB');
  for (const { name, all, alone } of rows)
    line(
      name,
      String(all.size),
      megabytes(all).toFixed(1),
      String(alone.length),
      megabytes(alone).toFixed(1),
    );
  line('Kotae itself', '1', megabytes([kotae]).toFixed(1));
  const total = megabytes(tree.keys());
  line('All', String(tree.size), total.toFixed(1));
  line('At most', String(limits.packages), limits.megabytes.toFixed(1));
  return tree.size <= limits.packages && total <= limits.megabytes;
}
