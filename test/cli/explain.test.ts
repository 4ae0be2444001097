import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { MachineError } from '../../src/files/machine-error.ts';
import { LayoutError } from '../../src/rendering/layout-error.ts';
import { copyOfSite, kotae, temporaryFolder } from './command.ts';

/** What a command says of a failure. */
function said(error: unknown, { lang = 'en', isBuild = false } = {}): string {
  const lines: string[] = [];
  explain(error, { ...openTerminal({ lang }), warn: (text) => lines.push(text) }, isBuild);
  return lines.join('\n');
}

describe('that nothing was published', () => {
  const refused = new MachineError('write', '/a', Object.assign(new Error(), { code: 'EACCES' }));

  test('is said by a build', () => {
    expect(said(refused, { isBuild: true })).toBe(
      'Could not write /a: permission denied. Nothing was published.',
    );
    expect(said(refused, { isBuild: true, lang: 'ja' })).toBe(
      '/a に書き込めませんでした: 権限がありません。公開は行っていません。',
    );
  });

  test('is said of a layout, too', () => {
    const broken = new LayoutError('layouts/answer.tsx', 'x');
    expect(said(broken, { isBuild: true })).toMatch(/used\. Nothing was published\.$/);
    expect(said(broken)).toMatch(/used\.$/);
  });

  test('is said by the command that builds, and by no other', async () => {
    const root = await copyOfSite();
    await rm(join(root, 'content/page'), { recursive: true, force: true });
    await writeFile(join(root, 'content/page'), 'No folder.');
    const build = await kotae(['build', '--root', root, '--output', '/sys/kotae/site']);
    expect([build.code, build.stderr]).toEqual([
      3,
      expect.stringMatching(/Could not write .* Nothing was published\.\n$/),
    ]);
    const options = ['--category', 'page', '--title', 'x', '--slug', 'x', '--languages', 'en'];
    const begun = await kotae(['new', '--root', root, ...options]);
    expect([begun.code, begun.stderr]).toEqual([
      3,
      expect.stringMatching(/^Could not write [^:]*: [^.]*\.\n$/),
    ]);
  });

  test('is not said by commands that publish nothing anyway', () => {
    expect(said(refused)).toBe('Could not write /a: permission denied.');
    expect(said(refused, { lang: 'ja' })).toBe('/a に書き込めませんでした: 権限がありません。');
  });
});

describe('whether reading or writing failed', () => {
  const readers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
    open: (path) => readFile(path),
    scandir: (path) => readdir(path),
    stat: (path) => stat(path),
    read: (path) => readFile(join(path, '..')),
  };
  const writers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
    mkdir: (path) => mkdir(join(path, 'below')),
    rename: (path) => rename(path, `${path}-new`),
    unlink: (path) => unlink(path),
    copyfile: (path) => copyFile(path, `${path}-new`),
    'open, to write on a folder': (path) => writeFile(join(path, '..'), 'x'),
    'open, to make a file anew': async (path) => {
      await writeFile(path, '');
      await open(path, 'wx');
    },
  };
  const failureOf = async (act: (path: string) => Promise<unknown>) =>
    said(await act(join(await temporaryFolder(), 'nothing')).catch((error: unknown) => error));

  test.each(Object.entries(readers))('reading: %s', async (_name, act) => {
    expect(await failureOf(act)).toMatch(/^Could not read /);
  });

  test.each(Object.entries(writers))('writing: %s', async (_name, act) => {
    expect(await failureOf(act)).toMatch(/^Could not write /);
  });
});
