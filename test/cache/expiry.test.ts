import { access, mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { removeExpired, touch } from '../../src/cache/expiry.ts';

const day = 24 * 60 * 60 * 1000;
const hash = '0123456789abcdef0123456789abcdef';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kotae-expiry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

/** A file that was last of use so many days ago. */
async function kept(name: string, days: number): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, name);
  const then = new Date(Date.now() - days * day);
  await utimes(path, then, then);
  return path;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test.each([
  [`01/${hash}.json`, 31, false],
  [`01/${hash}.json`, 29, true],
  [`${hash.slice(0, 20)}-300.webp`, 400, false],
  [`${hash.slice(0, 16)}/answer.js`, 31, false],
  ['index.json', 400, true],
  ['answer.tsx', 400, true],
  ['01/deadbeef.json', 400, true],
])('%s, of no use for %i days: kept is %s', async (name, days, stays) => {
  const path = await kept(name, days);
  removeExpired(folder);
  expect(await isThere(path)).toBe(stays);
});

test('what was of use stays', async () => {
  const path = await kept(`${hash}.json`, 31);
  touch(path);
  removeExpired(folder);
  expect(await isThere(path)).toBe(true);
});

test('the time of change is told, and changes once a week only', async () => {
  const path = await kept(`${hash}.json`, 6);
  const before = (await stat(path)).mtimeMs;
  expect(touch(path)).toBe(before);
  const old = await kept(`${hash}.txt`, 8);
  const noted = touch(old);
  expect(Date.now() - noted).toBeLessThan(day);
  expect((await stat(old)).mtimeMs).toBe(noted);
});

test('what a link leads to stays, and a folder that is not there is none to look into', async () => {
  const path = await kept(`elsewhere/${hash}.json`, 400);
  await mkdir(join(folder, 'cache'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'cache', hash));
  removeExpired(join(folder, 'cache'));
  removeExpired(join(folder, 'missing'));
  expect(await isThere(path)).toBe(true);
});
