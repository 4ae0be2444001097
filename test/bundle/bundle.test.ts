import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scripts } from '../../src/bundle/entries.ts';
import { type Bundle, loadBundle } from '../../src/bundle/load-bundle.ts';
import { makeBundle } from '../../src/bundle/make-bundle.ts';

const project = join(import.meta.dirname, '..', '..');
const names = Object.keys(scripts) as (keyof typeof scripts)[];
let root: string;
let bundle: Bundle;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kotae-bundle-'));
  await symlink(join(project, 'assets'), join(root, 'assets'));
  await makeBundle(root);
  bundle = await loadBundle({ hues: new Map([['dra', 215]]), root });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const text = (address: string) => Buffer.from(bundle.files.get(address) ?? []).toString();

describe('the bundle', () => {
  test('has a file at every address that it names', () => {
    const named = [bundle.stylesheet, bundle.icon, ...names.map(bundle.script)];
    expect(named.filter((address) => !bundle.files.has(address))).toEqual([]);
  });

  test('names every file after its content, but the one that browsers ask for by name', () => {
    for (const address of bundle.files.keys()) {
      if (address === '/favicon.ico') continue;
      expect(address).toMatch(/^\/assets\/kotae\/[\w-]+-[0-9A-Za-z]{8}\.(js|css|svg|png)$/);
    }
  });

  test('holds every file that its scripts refer to', () => {
    const files = [...bundle.files.keys()].map((address) => address.replace(/^.*\//, ''));
    for (const address of bundle.files.keys()) {
      if (!address.endsWith('.js')) continue;
      for (const [, file] of text(address).matchAll(/["'`]\.\/([\w-]+\.(?:js|css))["'`]/g)) {
        expect(files).toContain(file);
      }
    }
  });

  test('writes the hues of the databases into the stylesheet, and names it after them', async () => {
    expect(text(bundle.stylesheet)).toContain('.db-dra{--hue:215}');
    const other = await loadBundle({ hues: new Map([['dra', 10]]), root });
    expect(other.stylesheet).not.toBe(bundle.stylesheet);
    expect(other.icon).toBe(bundle.icon);
  });

  test('comes out the same when it is made again', async () => {
    const before = new Map(bundle.files);
    await makeBundle(root);
    const again = await loadBundle({ hues: new Map([['dra', 215]]), root });
    expect([...again.files.keys()]).toEqual([...before.keys()]);
    expect(await readdir(join(root, 'dist', 'browser'))).toHaveLength(before.size + 1);
  });

  test('runs the scripts of the head at once, in one file each', () => {
    for (const name of names) {
      if (scripts[name] === 'classic') expect(text(bundle.script(name))).not.toMatch(/\b(import|export)\b/);
    }
  });

  test('brings a page at most 3 KB of script', () => {
    const sizes = (['page', 'appearance'] as const).map(
      (name) => brotliCompressSync(text(bundle.script(name))).length,
    );
    expect(sizes[0]).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(3000);
  });
});
