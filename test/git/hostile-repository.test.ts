import { execFileSync } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readHistory } from '../../src/entry/history.ts';
import { fileVersions } from '../../src/git/file-versions.ts';
import { readRevision } from '../../src/git/revision.ts';
import { committedLines } from '../../src/publishing/address-record/committed.ts';

const windows = process.platform === 'win32';

/** A site in a repository of its own, and a program beside it that leaves a mark when it runs. */
async function repository() {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-hostile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [site, program, mark] = [join(folder, 'site'), join(folder, 'program'), join(folder, 'mark')];
  await mkdir(join(site, 'content'), { recursive: true });
  await writeFile(program, `#!/bin/sh\necho ran > '${mark}'\nexit 1\n`);
  await chmod(program, 0o755);
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@host.example', ...args], {
      cwd: site,
      input,
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: '2024-05-06T07:08:09Z' },
    }).trim();
  git(['init', '-q']);
  for (const name of ['site.yaml', 'addresses.txt', 'a.md'])
    await writeFile(join(site, 'content', name), name);
  git(['add', '-A']);
  git(['commit', '-qm', 'x']);
  const hasRun = () =>
    access(mark).then(
      () => true,
      () => false,
    );
  return { site, program, git, hasRun };
}

/** Ask git everything that Kotae asks it. */
async function askAll(site: string) {
  await readRevision(site);
  await committedLines(site);
  for await (const { content } of fileVersions(site, 'content/a.md')) void content;
  return readHistory(site);
}

/** Take away all that a commit holds, as a clone without trees and files does. */
async function forgetObjects(site: string, git: (args: readonly string[]) => string) {
  const [, ...objects] = git(['rev-list', '--objects', 'HEAD'])
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  for (const id of objects) await rm(join(site, '.git/objects', id.slice(0, 2), id.slice(2)));
}

test.skipIf(windows).each([
  ['a program that serves objects', 'remote.origin.uploadpack', (program: string) => program],
  ['an address that runs a program', 'remote.origin.url', (program: string) => `ext::${program}`],
  ['a program that connects', 'core.sshCommand', (program: string) => program],
])('no program runs that the repository names: %s', async (_name, key, value) => {
  const { site, program, git, hasRun } = await repository();
  git(['config', 'remote.origin.url', key === 'core.sshCommand' ? 'ssh://host.example/x' : site]);
  git(['config', key, value(program)]);
  git(['config', 'remote.origin.promisor', 'true']);
  for (const protocol of ['ext', 'file', 'ssh']) git(['config', `protocol.${protocol}.allow`, 'always']);
  await forgetObjects(site, git);
  git(['config', 'core.repositoryFormatVersion', '1']);
  git(['config', 'extensions.partialClone', 'origin']);
  expect((await askAll(site)).failure).toBeTypeOf('string');
  expect(await hasRun()).toBe(false);
});

test.skipIf(windows)('no program runs that the repository names to verify signatures', async () => {
  const { site, program, git, hasRun } = await repository();
  await writeFile(join(site, 'content/a.md'), 'changed');
  git(['add', '-A']);
  const signed = [
    `tree ${git(['write-tree'])}`,
    `parent ${git(['rev-parse', 'HEAD'])}`,
    'author a <a@host.example> 1700000000 +0000',
    'committer a <a@host.example> 1700000000 +0000',
    'gpgsig -----BEGIN PGP SIGNATURE-----',
    ' ',
    ' abc',
    ' -----END PGP SIGNATURE-----',
    '',
    'x',
  ];
  git([
    'update-ref',
    'HEAD',
    git(['hash-object', '-t', 'commit', '-w', '--stdin'], `${signed.join('\n')}\n`),
  ]);
  git(['config', 'log.showSignature', 'true']);
  git(['config', 'gpg.program', program]);
  const { lastChange, failure } = await askAll(site);
  expect([failure, lastChange.get('content/a.md')]).toEqual([undefined, '2023-11-14T22:13:20.000Z']);
  expect(await hasRun()).toBe(false);
});

test('a repository that the environment names, as in a hook, is not taken for the one of the site', async () => {
  const [own, other] = [await repository(), await repository()];
  vi.stubEnv('GIT_DIR', join(other.site, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', join(other.site, '.git/index'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const revision = await readRevision(own.site);
  vi.unstubAllEnvs();
  own.git(['commit', '-q', '--allow-empty', '-m', 'y']);
  expect(revision).toContain(own.git(['rev-parse', 'HEAD~1']));
});

test.skipIf(windows).each([
  ['no date', 'printf "\\000yesterday\\n\\ncontent/a.md\\n"'],
  ['an impossible date', 'printf "\\0002024-99-99T00:00:00Z\\n\\ncontent/a.md\\n"'],
  ['nothing in place of one', 'printf "\\000"'],
])('a git that tells %s is told as one that could not be read', async (_name, script) => {
  const { site } = await repository();
  const folder = join(site, '..', 'bin');
  await mkdir(folder);
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { failure, lastChange } = await readHistory(site);
  expect(failure).toMatch(/^git said /);
  expect([...lastChange]).toEqual([]);
});

test('a commit dated beyond all calendars, or in a zone that there is not, leaves the dates of others', async () => {
  const { site, git } = await repository();
  for (const [file, date] of [
    ['b.md', '99999999999999 +0000'],
    ['c.md', '1700000000 +9999'],
  ] as const) {
    await writeFile(join(site, 'content', file), 'new');
    git(['add', '-A']);
    const parent = `tree ${git(['write-tree'])}\nparent ${git(['rev-parse', 'HEAD'])}`;
    const commit = `${parent}\nauthor a <a@host.example> ${date}\ncommitter a <a@host.example> ${date}\n\nx\n`;
    git(['update-ref', 'HEAD', git(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], commit)]);
  }
  git(['config', 'i18n.logOutputEncoding', 'UTF-16']);
  git(['config', 'color.ui', 'always']);
  const { lastChange, failure } = await readHistory(site);
  expect(failure).toBeUndefined();
  expect(lastChange.get('content/a.md')).toBe('2024-05-06T07:08:09.000Z');
  expect(lastChange.get('content/c.md')).toBe('2023-11-14T22:13:20.000Z');
  expect(lastChange.has('content/b.md')).toBe(false);
});
