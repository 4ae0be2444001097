import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHistory } from '../../src/entry/history.ts';

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@a.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@a.example',
};

/** A repository in a folder that goes when the test ends. */
async function repository() {
  const root = await mkdtemp(join(tmpdir(), 'kotae-history-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const git = (args: readonly string[], date = '2024-01-01T00:00:00Z') =>
    execFileSync('git', args, {
      cwd: root,
      stdio: 'pipe',
      env: {
        ...process.env,
        ...identity,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  const commit = async (date: string, ...files: readonly string[]) => {
    for (const file of files) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), date);
    }
    git(['add', '-A'], date);
    git(['commit', '-q', '-m', date], date);
  };
  git(['init', '-q']);
  return { root, git, commit };
}

describe('readHistory', () => {
  test('dates each file by the last commit that changed it', async () => {
    const { root, commit } = await repository();
    await commit('2024-01-01T00:00:00Z', 'content/faq/en/a.md', 'content/faq/ja/質問.md', 'README.md');
    await commit('2024-02-02T09:00:00+09:00', 'content/faq/en/a.md', 'content/faq/en/with "quotes".md');
    const { lastChange, isShallow } = await readHistory(root);
    expect(isShallow).toBe(false);
    expect(lastChange.get('content/faq/en/a.md')).toBe('2024-02-02T00:00:00.000Z');
    expect(lastChange.get('content/faq/ja/質問.md')).toBe('2024-01-01T00:00:00.000Z');
    expect(lastChange.has('README.md')).toBe(false);
  });

  test('paths are relative to the site, wherever it lies in the repository', async () => {
    const { root, commit } = await repository();
    await commit('2024-01-01T00:00:00Z', 'sites/help/content/faq/en/a.md');
    const { lastChange } = await readHistory(join(root, 'sites/help'));
    expect([...lastChange.keys()]).toEqual(['content/faq/en/a.md']);
  });

  test('knows nothing in a shallow clone, and says so', async () => {
    const { root, commit } = await repository();
    await commit('2024-01-01T00:00:00Z', 'content/faq/en/a.md');
    await commit('2024-01-02T00:00:00Z', 'content/faq/en/b.md');
    const clone = await mkdtemp(join(tmpdir(), 'kotae-history-'));
    onTestFinished(() => rm(clone, { recursive: true, force: true }));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, join(clone, 'site')], {
      stdio: 'pipe',
    });
    expect(await readHistory(join(clone, 'site'))).toEqual({ lastChange: new Map(), isShallow: true });
  });

  test('knows nothing before the first commit or outside a repository', async () => {
    const { root } = await repository();
    const nothing = { lastChange: new Map(), isShallow: false };
    expect(await readHistory(root)).toEqual(nothing);
    await rm(join(root, '.git'), { recursive: true });
    expect(await readHistory(root)).toEqual(nothing);
  });
});

describe('a repository that git cannot read says why', () => {
  test.each([
    ['garbage in HEAD', async (root: string) => writeFile(join(root, '.git/HEAD'), '\u0001 garbage')],
    [
      'a `.git` that leads nowhere',
      async (root: string) => {
        await rm(join(root, '.git'), { recursive: true });
        await writeFile(join(root, '.git'), 'gitdir: /nowhere/at/all\n');
      },
    ],
    [
      'objects that are gone',
      async (root: string) => {
        await rm(join(root, '.git/objects'), { recursive: true });
        await mkdir(join(root, '.git/objects'));
      },
    ],
  ])('%s', async (_name, damage) => {
    const { root, commit } = await repository();
    await commit('2024-02-02T00:00:00Z', 'content/faq/en/a.md');
    await damage(root);
    const { lastChange, failure } = await readHistory(root);
    expect(lastChange.size).toBe(0);
    expect(failure).toMatch(/\w/);
    expect(failure).not.toMatch(/\n|^fatal/);
  });

  test('no repository, and one without a commit, are nothing to speak of', async () => {
    const { root } = await repository();
    expect((await readHistory(root)).failure).toBeUndefined();
    await rm(join(root, '.git'), { recursive: true });
    expect((await readHistory(root)).failure).toBeUndefined();
  });
});
