import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as staged from '../../src/publishing/stage-unchanged.ts';
import { openStaging } from '../../src/publishing/staging.ts';
import { temporaryFolder } from '../cli/command.ts';

vi.mock('../../src/publishing/stage-unchanged.ts', { spy: true });

type Files = Readonly<Record<string, string>>;

/** Builds files by their texts, which are their keys. */
async function build(folder: string, files: Files, onWait?: () => void): Promise<void> {
  const keys = new Map(Object.entries(files));
  const place = { output: join(folder, '_site'), cacheFolder: join(folder, 'cache') };
  const staging = await openStaging({ ...place, onWait }, keys);
  for (const path of staging?.changed ?? []) await staging?.write(path, keys.get(path) ?? '');
  await staging?.publish(keys);
}

async function published(folder: string): Promise<Files> {
  const texts = ['/a.html', '/b.html'].map(
    async (path) => [path, await readFile(join(folder, '_site', path), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

test('what a build takes over is what it was compared with, though another one publishes meanwhile', async () => {
  const folder = await temporaryFolder();
  await build(folder, { '/a.html': 'one', '/b.html': 'before' });
  const own = { '/a.html': 'one', '/b.html': 'own' };
  let other = Promise.resolve();
  const { stageUnchanged } = await vi.importActual<typeof staged>('../../src/publishing/stage-unchanged.ts');
  vi.mocked(staged.stageUnchanged).mockImplementationOnce(async (...compared) => {
    await new Promise<void>((resolve) => {
      other = build(folder, { '/a.html': 'two', '/b.html': 'other' }, resolve).then(resolve);
    });
    return stageUnchanged(...compared);
  });
  await build(folder, own);
  await other;
  expect([own, { '/a.html': 'two', '/b.html': 'other' }]).toContainEqual(await published(folder));
  await build(folder, own);
  expect(await published(folder)).toEqual(own);
});
