import { chmod } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readFirstCommits } from '../../packages/import/src/folder/first-commits.ts';
import { openGit } from '../../src/git/open-git.ts';
import { folderOf } from './bring-in.ts';

test.skipIf(process.platform === 'win32')('an import does not wait for a git that hangs', async () => {
  const folder = await folderOf({ git: '#!/bin/sh\nexec sleep 30\n' });
  await chmod(`${folder}/git`, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const began = performance.now();
  expect(await readFirstCommits(folder, openGit(folder, 500))).toEqual(new Map());
  expect(performance.now() - began).toBeLessThan(20_000);
});
