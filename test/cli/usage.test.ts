import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfSite, kotae, spawnKotae, temporaryFolder } from './command.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

test('--version prints the version of the package', async () => {
  expect(await spawnKotae(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every command, and each explains its options', async () => {
  const { code, stdout, stderr } = await kotae(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const commands = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name = '']) => name);
  expect(commands).toEqual(expect.arrayContaining(['build', 'dev']));
  for (const name of commands) {
    const help = await kotae([name, '--help']);
    expect(help.code, name).toBe(0);
    expect(help.stdout, name).toContain(`Usage: kotae ${name}`);
    expect(help.stdout, name).toMatch(/--root <folder>|\[folder\]|^Commands:/m);
  }
});

test('the help of build tells its exit codes', async () => {
  const { stdout } = await kotae(['build', '--help']);
  for (const option of ['--output', '--base-path', '--origin', '--quiet', '--lang'])
    expect(stdout).toContain(option);
  expect(stdout).toMatch(/0 published, 1 .*, 2 .*, 3 /);
});

describe('wrong usage ends with 2, one line of explanation, and no stack trace', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['bulid']],
    ['an unknown option', ['build', '--outptu', 'x']],
    ['an option without its value', ['build', '--output']],
    ['an unknown language', ['build', '--lang', 'xx']],
    ['a root without content', ['build', '--root', 'test/conventions']],
    ['a root that is not there', ['build', '--root', 'test/nowhere']],
    [
      'an origin without a scheme',
      ['build', '--root', 'test/site', '--origin', 'seeds.example', '--output', '/sys/kotae'],
    ],
    [
      'an origin with a path',
      ['build', '--root', 'test/site', '--origin', 'https://a.example/b', '--output', '/sys/kotae'],
    ],
    [
      'a base path that is an address',
      ['build', '--root', 'test/site', '--base-path', 'https://a.example/', '--output', '/sys/kotae'],
    ],
    [
      'a base path that climbs',
      ['build', '--root', 'test/site', '--base-path', '/../', '--output', '/sys/kotae'],
    ],
  ])('%s', async (_name, args) => {
    const { code, stdout, stderr } = await kotae(args);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(stderr.trim()).not.toBe('');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a host of another machine', async () => {
    const { code, stderr } = await spawnKotae(['dev', '--root', await copyOfSite(), '--host', '203.0.113.7']);
    expect(stderr).toContain('Could not listen at 203.0.113.7, port 8080: ');
    expect(stderr).not.toMatch(/\n\s+at |published/);
    expect(code).toBe(2);
  });

  test.each([
    [['bulid'], 'コマンド bulid はありません。「build」の間違い'],
    [['build', '--outptu', 'x'], 'オプション --outptu はありません。「--output」の間違い'],
    [['build', '--output'], 'オプション --output <folder> の値がありません。'],
    [['build', 'more'], 'build に余分な引数があります。'],
    [['import', 'jekyll'], '引数 <source> がありません。'],
    [['dev', '--port', 'abc'], 'オプション --port <number> に abc は指定できません。'],
    [['check', '--lang', 'xx'], 'オプション --lang <language> に xx は指定できません。使える値: en、ja。'],
  ])('%j is told in Japanese, too', async (args, words) => {
    const inJapanese = await kotae(args, { env: { LANG: 'ja_JP.UTF-8' } });
    expect(inJapanese).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(inJapanese.stderr).not.toMatch(/error|Did you/);
    const inEnglish = await kotae(args);
    expect(inEnglish.stderr).toMatch(/^error: [ -~\n]+$/);
  });

  test('in Japanese, where the environment is', async () => {
    const folder = await temporaryFolder();
    for (const env of [{ LANG: 'ja_JP.UTF-8' }, { LC_ALL: 'ja_JP.UTF-8' }, { LC_MESSAGES: 'ja_JP.UTF-8' }]) {
      const { code, stderr } = await kotae(['build'], { cwd: folder, env });
      expect(code).toBe(2);
      expect(stderr).toContain('フォルダーがありません');
    }
  });
});

describe('an option with an empty value, as where a shell knows no variable', () => {
  test.each([
    ['build', '--output'],
    ['build', '--root'],
    ['build', '--origin'],
    ['build', '--now'],
    ['dev', '--host'],
    ['dev', '--allow-host'],
    ['new', '--slug'],
    ['status', '--accept'],
  ])('%s %s is refused in both languages, and does nothing', async (command, option) => {
    const site = await copyOfSite();
    for (const [language, words] of [
      ['en', 'argument missing'],
      ['ja', 'の値がありません'],
    ] as const) {
      const { code, stderr } = await kotae([command, `${option}=`, '--lang', language], { cwd: site });
      expect(code, stderr).toBe(2);
      expect(stderr).toContain(option);
      expect(stderr).toContain(words);
    }
    expect(existsSync(join(site, '_site'))).toBe(false);
  });

  test.each([
    ['dev', '--port'],
    ['status', '--years'],
  ])('%s %s, a number, is refused', async (command, option) => {
    const { code, stderr } = await kotae([command, `${option}=`], { cwd: await copyOfSite() });
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(option);
  });

  test('import --root is refused, too', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.md'), '# A\n');
    const { code, stderr } = await kotae(['import', 'markdown', folder, '--root='], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('argument missing')]);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });

  test('--base-path may be empty: hosts hand that over for a site at the root', async () => {
    const { code, stderr } = await kotae(['build', '--root', await copyOfSite(), '--base-path=']);
    expect(code, stderr).toBe(0);
  });
});

test('an output folder within what another build publishes is refused: the next one there would remove it', async () => {
  const [site, other] = [await copyOfSite(), await copyOfSite()];
  expect((await kotae(['build', '--root', other])).code).toBe(0);
  for (const folder of ['_site/manual', '_site/en/faq/deep/er']) {
    const output = join(other, folder);
    const { code, stderr } = await kotae(['build', '--root', site, '--output', output]);
    expect(code).toBe(2);
    expect(stderr).toContain(`lies in ${join(other, '_site')}, which another build publishes`);
    expect(existsSync(output)).toBe(false);
  }
});

describe('an output folder that is not ours', () => {
  test('is refused, and stays as it is', async () => {
    const [site, folder] = [await copyOfSite(), await temporaryFolder()];
    await writeFile(join(folder, 'thesis.txt'), 'All my work.');
    const { code, stderr } = await kotae(['build', '--root', site, '--output', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain(folder);
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('All my work.');
  });

  test.each([
    '.',
    '..',
    'content',
    'assets',
    'content/new',
    'assets/new',
    '.kotae',
    '.kotae/site',
    '.git/site',
    'content/faq/en',
  ])('%s', async (output) => {
    const { code, stderr } = await kotae(['build', '--root', await copyOfSite(), '--output', output]);
    expect(stderr).toMatch(
      /^The (?:output folder .+ is one that a build reads|folder .+ is not empty, and Kotae did not make it)/m,
    );
    expect(code).toBe(2);
  });

  test('a folder that holds the site is refused even when it looks like an earlier build', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, '../.kotae-output'), '');
    const { code } = await kotae(['build', '--root', site, '--output', '..']);
    expect(code).toBe(2);
    expect(existsSync(join(site, 'content/site.yaml'))).toBe(true);
  });

  test('a link is followed: what it leads to is replaced, there or not, and the link stays', async () => {
    const [site, folder] = [await copyOfSite(), await temporaryFolder()];
    const [link, target] = [join(site, '_site'), join(folder, 'published')];
    await symlink(target, link);
    for (const title of ['First', 'Second']) {
      const settings = join(site, 'content/site.yaml');
      await writeFile(settings, readFileSync(settings, 'utf8').replace(/^title: .*/m, `title: ${title}`));
      const { code, stderr } = await kotae(['build', '--root', site]);
      expect(code, stderr).toBe(0);
      expect(readFileSync(join(target, 'en/index.html'), 'utf8')).toContain(`<title>${title}</title>`);
    }
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('a link to the sources is refused', async () => {
    const site = await copyOfSite();
    await symlink('content', join(site, 'public'));
    const { code, stderr } = await kotae(['build', '--root', site, '--output', 'public']);
    expect([code, stderr.includes('The output folder public is one that a build reads')]).toEqual([2, true]);
  });

  test('a file in its place', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, 'public'), 'A file.');
    const { code } = await kotae(['build', '--root', site, '--output', 'public']);
    expect(code).toBe(2);
    expect(readFileSync(join(site, 'public'), 'utf8')).toBe('A file.');
  });

  test('an empty one is taken, inside or outside of the site', async () => {
    const [site, folder] = [await copyOfSite(), await temporaryFolder()];
    const { code, stderr } = await kotae(['build', '--root', site, '--output', folder]);
    expect(stderr).toContain('0 errors');
    expect(code).toBe(0);
  });
});
