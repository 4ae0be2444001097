import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type OnWait, withLock } from '../../src/files/lock.ts';
import { processStart } from '../../src/files/process-start.ts';

let path: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  path = join(folder, '.site.lock');
});
const work = async () => 'done';

test('two that want one lock work one after the other', async () => {
  let inside = 0;
  const take = () =>
    withLock(path, async () => {
      inside += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(inside).toBe(1);
      inside -= 1;
    });
  await Promise.all([take(), take(), take()]);
});

test('it names its owner for good: by the id, and by when the process began', async () => {
  const written = await withLock(path, () => readFile(path, 'utf8'));
  expect(written).toBe(`${process.pid} ${await processStart(process.pid)}`);
});

test.runIf(process.platform === 'linux')('an id that another process has now holds nothing', async () => {
  await writeFile(path, `${process.pid} 1`);
  expect(await withLock(path, work, { limit: 1000 })).toBe('done');
});

test('nor does a process that is gone', async () => {
  await writeFile(path, '4194999 1');
  expect(await withLock(path, work, { limit: 1000 })).toBe('done');
});

test.each([
  ['once nobody can be about to write into it', -10_000],
  ['though it seems to be of a time to come: the clock was set back', 3_600_000],
])('an empty one is taken over, %s', async (_name, later) => {
  await writeFile(path, '');
  const time = new Date(Date.now() + later);
  await utimes(path, time, time);
  expect(await withLock(path, work, { limit: 1000 })).toBe('done');
});

test('a living owner is not waited for without end, and is named', async () => {
  await writeFile(path, `${process.pid} ${await processStart(process.pid)}`);
  await expect(withLock(path, work, { limit: 50 })).rejects.toMatchObject({
    code: 'ELOCKED',
    owner: process.pid,
  });
});

test('a folder in its place is said at once', async () => {
  await mkdir(path);
  await expect(withLock(path, work)).rejects.toMatchObject({ code: 'ELOCKED' });
});

test('for whom it waits, and how long at most, is told once', async () => {
  await writeFile(path, `${process.pid} ${await processStart(process.pid)}`);
  const told: unknown[] = [];
  const onWait: OnWait = (...words) => {
    told.push(words);
    setTimeout(() => rm(path), 300);
  };
  expect(await withLock(path, work, { limit: 30_000, onWait })).toBe('done');
  expect(told).toEqual([[path, process.pid, 30_000]]);
});
