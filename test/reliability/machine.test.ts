import { spawnSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { copyOfSite, kotae, pictureOf, spawnKotae, temporaryFolder } from '../cli/command.ts';

const timeout = 180_000;
const isRoot = process.getuid?.() === 0;

/** A disk of its own, as large as it is named; only root may make one. */
async function disk(size: string): Promise<string | undefined> {
  const folder = await temporaryFolder();
  if (!isRoot || process.platform !== 'linux') return undefined;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

describe('a full disk', { timeout }, () => {
  test('under the output: in words, with 3, and the last build stays', async ({ skip }) => {
    const folder = await disk('1500k');
    if (folder === undefined) return skip('no disk of its own can be made here');
    const site = await copyOfSite();
    const output = join(folder, '_site');
    const build = () => kotae(['build', '--root', site, '--output', output]);
    expect((await build()).code).toBe(0);
    const before = await pictureOf(output);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(2_000_000)).catch(() => {});
    await appendFile(join(site, 'content/faq/en/dry-seeds.md'), '\nMore.\n');
    const { code, stderr } = await build();
    expect(stderr).toMatch(/Could not write \S+: the disk is full\. Nothing was published\./);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(3);
    expect(await pictureOf(output)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['_site', 'ballast']);
    await rm(join(folder, 'ballast'));
    expect((await build()).code).toBe(0);
  });

  test('in the middle of a build: in words, with 3, or the new build is there', async ({ skip }) => {
    const folder = await disk('4m');
    if (folder === undefined) return skip('no disk of its own can be made here');
    const [site, ballast] = [join(folder, 'site'), join(folder, 'ballast')];
    const output = join(site, '_site');
    const original = await copyOfSite();
    const codes = new Set<number | null>();
    for (let free = 0; free <= 240; free += 16) {
      await rm(site, { recursive: true, force: true });
      await cp(original, site, { recursive: true });
      expect((await kotae(['build', '--root', site])).code).toBe(0);
      const before = await pictureOf(output);
      await appendFile(join(site, 'content/faq/en/dry-seeds.md'), '\nMore.\n');
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free * 1024)));
      const lang = free % 32 === 0 ? 'en' : 'ja';
      const { code, stderr } = await kotae(['build', '--root', site, '--lang', lang]);
      await rm(ballast);
      const after = await pictureOf(output);
      const place = `${free} KB: ${stderr}`;
      codes.add(code);
      expect([0, 3], place).toContain(code);
      expect(stderr, place).not.toMatch(/\n\s+at /);
      if (code === 3) {
        expect(stderr, place).toMatch(/the disk is full\. Nothing was published|空き.*公開/s);
        expect(after, place).toEqual(before);
      }
      expect((await kotae(['build', '--root', site])).code, place).toBe(0);
      if (code === 0) expect(await pictureOf(output), place).toEqual(after);
      else expect(await pictureOf(output), place).not.toEqual(before);
    }
    expect([...codes].sort()).toEqual([0, 3]);
  });

  test('under the cache: in words, with 3, and the next build is whole', async ({ skip }) => {
    const folder = await disk('8k');
    if (folder === undefined) return skip('no disk of its own can be made here');
    const site = await copyOfSite();
    const { code, stderr } = await kotae(['build', '--root', site], { env: { KOTAE_CACHE: folder } });
    expect(stderr).toContain('the disk is full');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(3);
    expect((await kotae(['build', '--root', site])).code).toBe(0);
  });
});

describe('a folder that may not be written', { timeout }, () => {
  test('ends with 3, in words', async ({ skip }) => {
    const site = await copyOfSite();
    const folder = isRoot ? await disk('1m') : await temporaryFolder();
    if (folder === undefined) return skip('no disk of its own can be made here');
    if (isRoot) spawnSync('mount', ['-o', 'remount,ro', folder]);
    else await chmod(folder, 0o555);
    const { code, stderr } = await kotae(['build', '--root', site, '--output', join(folder, '_site')]);
    expect(stderr).toMatch(/Could not write \S+: (the disk is read-only|permission denied)\./);
    expect(code).toBe(3);
  });

  test('as the site itself keeps nobody from building elsewhere', async ({ skip }) => {
    const folder = await disk('2m');
    if (folder === undefined) return skip('no disk of its own can be made here');
    const site = join(folder, 'site');
    await cp(await copyOfSite(), site, { recursive: true });
    const elsewhere = await temporaryFolder();
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    const env = { XDG_CACHE_HOME: join(elsewhere, 'cache') };
    expect((await kotae(['check', '--root', site], { env })).code).toBeLessThan(3);
    const output = join(elsewhere, '_site');
    const { code, stderr } = await kotae(['build', '--root', site, '--output', output], { env });
    expect(stderr).toMatch(/content\/addresses\.txt {2}warning {2}.*EROFS/);
    expect(code).toBe(0);
  });
});

describe('a cache that is damaged or foreign', { timeout }, () => {
  let built: Promise<string> | undefined;
  /** A copy of a site that is built already, with its cache. */
  async function copyOfBuilt(): Promise<string> {
    built ??= buildOnce();
    const site = join(await temporaryFolder(), 'site');
    await cp(await built, site, { recursive: true });
    return site;
  }
  async function buildOnce(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'kotae-built-'));
    await cp(await copyOfSite(), folder, { recursive: true });
    await kotae(['build', '--root', folder]);
    return folder;
  }
  afterAll(async () => rm((await built) ?? '', { recursive: true, force: true }));

  const damages: Readonly<Record<string, (file: string, other: string) => Promise<unknown>>> = {
    'cut short': async (file) => writeFile(file, (await readFile(file)).subarray(0, 40)),
    empty: (file) => writeFile(file, ''),
    'with one letter changed': async (file) => {
      const bytes = await readFile(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    'with the content of another': async (file, other) => writeFile(file, await readFile(other)),
    'of something else': (file) => writeFile(file, '{"answer":{"html":"<script>alert(1)</script>"}}'),
    'as folders': async (file) => {
      await rm(file);
      await mkdir(file);
    },
  };

  test.each(Object.entries(damages))('%s', async (_name, damage) => {
    const site = await copyOfBuilt();
    const before = await pictureOf(join(site, '_site'));
    const entries = await readdir(join(site, '.kotae'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(7);
    const originals = new Map(
      await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)),
    );
    for (const [index, file] of files.entries()) {
      const other = files[(index + 1) % files.length] ?? file;
      const copy = join(site, 'copy');
      await writeFile(copy, originals.get(other) ?? '');
      await damage(file, copy);
      await rm(copy, { force: true });
    }
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect([code, stderr.split('\n').at(-2)]).toEqual([0, expect.stringContaining('0 errors, 0 warnings')]);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
  });

  test('is made again where it is gone', async () => {
    const site = await copyOfBuilt();
    const before = await pictureOf(join(site, '_site'));
    await rename(join(site, '.kotae'), join(site, '.old'));
    await kotae(['build', '--root', site]);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
  });
});

describe('several builds at once on one folder', { timeout }, () => {
  test('leave one of them, complete, and nothing else', async () => {
    const folder = await temporaryFolder();
    const output = join(folder, '_site');
    const known: unknown[] = [];
    const sites = await Promise.all([copyOfSite(), copyOfSite()]);
    for (const [index, site] of sites.entries()) {
      await appendFile(join(site, 'content/faq/en/dry-seeds.md'), `\nVersion ${index}.\n`);
      await kotae(['build', '--root', site, '--output', join(folder, `alone-${index}`)]);
      known.push(await pictureOf(join(folder, `alone-${index}`)));
    }
    const all = [...sites, ...sites].map((site) => spawnKotae(['build', '--root', site, '--output', output]));
    for (const { code, stderr } of await Promise.all(all))
      expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(known).toContainEqual(await pictureOf(output));
    expect((await readdir(folder)).sort()).toEqual(['_site', 'alone-0', 'alone-1']);
  });
});
