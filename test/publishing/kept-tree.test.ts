import { linkSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listTree } from '../../src/publishing/list-tree.ts';
import { treeIdentity } from '../../src/publishing/manifest.ts';
import { openStaging } from '../../src/publishing/staging.ts';
import { temporaryFolder } from '../cli/command.ts';

/** Publishes files by their texts, twice, so that a tree is kept; then once more after `disturb` had the kept tree. */
async function publishAfter(disturb: (kept: string) => void) {
  const folder = await temporaryFolder();
  const output = join(folder, '_site');
  const cacheFolder = join(folder, 'cache');
  const publish = async (files: Readonly<Record<string, string>>) => {
    const keys = new Map(Object.entries(files));
    const staging = await openStaging({ output, cacheFolder }, keys);
    const staged = staging && treeIdentity(staging.folder);
    for (const path of staging?.changed ?? []) await staging?.write(path, keys.get(path) ?? '');
    await staging?.publish(keys);
    return staged;
  };
  const files = { '/index.html': 'home', '/en/a/index.html': 'a', '/en/b/index.html': 'b' };
  await publish({ ...files, '/en/gone/index.html': 'gone', '/en/new': 'a file where a folder will be' });
  await publish({ ...files, '/en/a/index.html': 'second' });
  const trees = join(cacheFolder, 'trees');
  const kept = join(trees, readdirSync(trees)[0] ?? '');
  const identity = treeIdentity(kept);
  untilClockMoves(kept, join(folder, 'clock'));
  disturb(kept);
  const staged = await publish({ ...files, '/en/a/index.html': 'third', '/en/new/index.html': 'new' });
  const paths = [...listTree(output).keys()].sort();
  const texts = await Promise.all(paths.map((path) => readFile(output + path, 'utf8')));
  return {
    isTaken: staged === identity,
    folders: readdirSync(join(output, 'en')).sort(),
    texts: Object.fromEntries(paths.map((path, i) => [path, texts[i]])),
  };
}

/** Waits until the clock of the disk, which stands still for some milliseconds, has moved since a folder last changed. */
function untilClockMoves(folder: string, probe: string): void {
  const { ctimeMs } = statSync(folder);
  do writeFileSync(probe, '');
  while (statSync(probe).ctimeMs <= ctimeMs);
}

const folders = ['a', 'b', 'new'];
const published = {
  '/.kotae-output': expect.any(String),
  '/index.html': 'home',
  '/en/a/index.html': 'third',
  '/en/b/index.html': 'b',
  '/en/new/index.html': 'new',
};

describe('the tree of the build before', () => {
  test('becomes the next one', async () => {
    expect(await publishAfter(() => {})).toEqual({ isTaken: true, folders, texts: published });
  });

  test.each<[what: string, disturb: (kept: string) => void]>([
    ['a file was added', (kept) => writeFileSync(join(kept, 'en/b/other.html'), 'other')],
    ['a file was added at the top', (kept) => writeFileSync(join(kept, 'other.html'), 'other')],
    ['a file was taken away', (kept) => rmSync(join(kept, 'en/b/index.html'))],
    ['a folder was taken away', (kept) => rmSync(join(kept, 'en/b'), { recursive: true })],
    [
      'a file was replaced by one of the same size and time',
      (kept) => {
        const file = join(kept, 'en/b/index.html');
        const { atime, mtime } = statSync(file);
        writeFileSync(`${kept}-c`, 'c');
        utimesSync(`${kept}-c`, atime, mtime);
        renameSync(`${kept}-c`, file);
      },
    ],
    [
      'a file was replaced by a link to another',
      (kept) => {
        rmSync(join(kept, 'en/b/index.html'));
        linkSync(join(kept, 'index.html'), join(kept, 'en/b/index.html'));
      },
    ],
    ['it is gone', (kept) => rmSync(kept, { recursive: true })],
  ])('is left alone where %s', async (_what, disturb) => {
    expect(await publishAfter(disturb)).toEqual({ isTaken: false, folders, texts: published });
  });
});
