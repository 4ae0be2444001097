import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failureOf } from '../../src/git/failure-of.ts';
import { openGit } from '../../src/git/open-git.ts';

/** A folder with a program in the place of git, which is found before it. */
async function withGit(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-git-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

const windows = process.platform === 'win32';

test.skipIf(windows).each([
  ['waits for ever', 'exec sleep 30'],
  ['heeds no request to end', "trap '' TERM INT; while :; do sleep 1; done"],
])('a git that %s is given up', async (_name, script) => {
  const folder = await withGit(script);
  await mkdir(join(folder, '.git'));
  const began = performance.now();
  const failure = await openGit(
    folder,
    500,
  )('log').then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(await failureOf(folder, failure)).toBe('git does not answer');
  expect(performance.now() - began).toBeLessThan(20_000);
});

test.skipIf(windows)('what git has said is read, though its hook still holds its output', async () => {
  const folder = await withGit('echo said\nsleep 30 &\nexit 0');
  const began = performance.now();
  expect(String(await openGit(folder, 500)('log'))).toBe('said\n');
  expect(performance.now() - began).toBeLessThan(20_000);
});
