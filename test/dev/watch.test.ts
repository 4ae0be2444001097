import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watch } from '../../src/dev/watch.ts';

const timeout = 20_000;

/** Watch the folders of a new site, and keep what the listener is told. */
async function watched(prepare: (content: string) => Promise<void>, changed?: () => Promise<void>) {
  const root = await mkdtemp(join(tmpdir(), 'kotae-watch-'));
  const content = join(root, 'content');
  for (const folder of ['content', 'assets', 'layouts']) await mkdir(join(root, folder));
  await prepare(content);
  const told = { changed: [] as string[], failed: [] as unknown[], unwatched: [] as NodeJS.ErrnoException[] };
  const watcher = await watch(root, (error) => told.unwatched.push(error));
  onTestFinished(async () => {
    await watcher.stop();
    await rm(root, { recursive: true, force: true });
  });
  const follow = () =>
    watcher.follow({
      changed: async (files) => {
        told.changed.push(...files);
        await changed?.();
      },
      failed: (error) => told.failed.push(error),
    });
  /** A file that arrives whole is told once; one that is being written may be told again. */
  const write = async (name: string) => {
    await writeFile(join(root, 'whole'), 'text');
    await rename(join(root, 'whole'), join(content, name));
  };
  return { told, root, content, follow, write };
}

test('what changes before anybody follows is told to who does', { timeout }, async () => {
  const { told, content, follow, write } = await watched((folder) =>
    writeFile(join(folder, 'gone.md'), 'text'),
  );
  await write('come.md');
  await rm(join(content, 'gone.md'));
  follow();
  await vi.waitFor(() => expect([...told.changed].sort()).toEqual(['content/come.md', 'content/gone.md']), {
    timeout,
  });
});

test('a file that the system does not let us watch is told, and the others are watched', {
  timeout,
}, async () => {
  const { told, follow, write } = await watched((content) => symlink('loop', join(content, 'loop')));
  follow();
  expect(told.unwatched.map(({ code, path }) => [code, path?.endsWith('loop')])).toEqual([['ELOOP', true]]);
  await write('page.md');
  await vi.waitFor(() => expect(told.changed).toEqual(['content/page.md']), { timeout });
  expect(told.failed).toEqual([]);
});

test('a change that cannot be shown is told, and the next one is awaited', { timeout }, async () => {
  const failure = new Error('not this time');
  const { told, follow, write } = await watched(
    async () => {},
    async () => {
      if (told.changed.length === 1) throw failure;
    },
  );
  follow();
  await write('first.md');
  await vi.waitFor(() => expect(told.failed).toEqual([failure]), { timeout });
  await write('second.md');
  await vi.waitFor(() => expect(told.changed).toEqual(['content/first.md', 'content/second.md']), {
    timeout,
  });
  expect(told.failed).toHaveLength(1);
});

test('a folder that went and came back is watched on, and what lies beside it is not', {
  timeout,
}, async () => {
  const { told, root, content, follow, write } = await watched((folder) =>
    writeFile(join(folder, 'page.md'), 'text'),
  );
  follow();
  await writeFile(join(root, 'other.md'), 'text');
  await rename(content, join(root, 'elsewhere'));
  await vi.waitFor(() => expect(told.changed).toContain('content/page.md'), { timeout });
  await rename(join(root, 'elsewhere'), content);
  told.changed.length = 0;
  await vi.waitFor(() => expect(told.changed).toContain('content/page.md'), { timeout });
  told.changed.length = 0;
  await write('next.md');
  await vi.waitFor(() => expect(told.changed).toContain('content/next.md'), { timeout });
  expect(told.changed.filter((path) => !path.startsWith('content'))).toEqual([]);
});

test('another folder in the place of the root is watched, and counts as changed', { timeout }, async () => {
  const { told, root, follow, write } = await watched(async () => {});
  follow();
  await rename(root, `${root}-before`);
  onTestFinished(() => rm(`${root}-before`, { recursive: true, force: true }));
  await mkdir(join(root, 'content'), { recursive: true });
  await vi.waitFor(() => expect(told.changed).toContain('content'), { timeout });
  // A page that comes while the folder is looked through is read with it, and not told by itself.
  let pages = 0;
  const isToldByItself = async () => {
    pages += 1;
    await write(`page-${pages}.md`);
    expect(told.changed.filter((path) => path.startsWith('content/page-'))).not.toEqual([]);
  };
  await vi.waitFor(isToldByItself, { timeout });
});
