import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';
import { page } from '../site-folder.ts';
import { copyOfSite, kotae, temporaryFolder } from './command.ts';

/** What gives orders to a terminal, or turns the order of what follows. A line end is no order. */
const orders = /(?![\n])\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/u;
const hostile = ['\u202egnp', '\u2066x', '\u001b[2Jx', '\u0007x', '\u009b31mx', 'x\u2028y'];

describe('control characters and marks of direction', () => {
  test('in names of files, in YAML and in answers reach no terminal', async () => {
    const site = await copyOfSite();
    for (const [index, name] of hostile.entries()) {
      await writeFile(join(site, `content/faq/en/${name}.md`), page({ [name]: 'x' }, `[a](${name}.md)\n`));
      await writeFile(
        join(site, `content/faq/en/named-${index}.md`),
        page({ title: JSON.stringify(name), db: `[${JSON.stringify(name)}]` }, `![${name}](${name}.png)\n`),
      );
      for (const folder of ['images', 'static', 'fonts']) {
        await mkdir(join(site, 'assets', folder), { recursive: true });
        await writeFile(join(site, 'assets', folder, `${name}.png`), 'no picture');
      }
    }
    for (const command of ['build', 'check', 'status'] as const) {
      const { stdout, stderr } = await kotae([command, '--root', site]);
      expect(stderr + stdout, command).not.toMatch(orders);
      expect((stderr + stdout).length, command).toBeGreaterThan(100);
    }
  });

  test.each(hostile)('in words of the command line: %j', async (word) => {
    const site = await copyOfSite();
    for (const lang of ['en', 'ja'])
      for (const args of [
        [word],
        ['build', `--${word}`],
        ['build', '--root', word],
        ['build', '--root', site, '--output', `content/${word}`],
        ['build', '--root', site, '--base-path', `${word} `],
        ['build', '--root', site, '--origin', word],
        ['build', '--root', site, '--now', word],
        ['check', '--root', site, '--format', word],
        ['redirects', word],
        ['new', '--root', site, '--category', word, '--title', word],
        ['status', '--root', site, '--accept', word],
        ['import', 'jekyll', word],
      ]) {
        const { code, stdout, stderr } = await kotae([...args, '--lang', lang]);
        expect(stderr + stdout, args.join(' ')).not.toMatch(orders);
        expect(code, args.join(' ')).toBeGreaterThan(0);
      }
  });

  test('in whatever a command prints; colours stay where they are shown', () => {
    const { write, isTTY } = process.stderr;
    const { FORCE_COLOR, NO_COLOR } = process.env;
    let said = '';
    try {
      process.stderr.write = (part) => {
        said += part;
        return true;
      };
      process.stderr.isTTY = true;
      delete process.env.NO_COLOR;
      for (const force of ['1', '0']) {
        process.env.FORCE_COLOR = force;
        const terminal = openTerminal({ lang: 'en' });
        said = '';
        terminal.warn('\u001b[31mred\u001b[39m \u001b[2J\n');
        expect(said).toBe(
          terminal.colour ? '\u001b[31mred\u001b[39m \u241b[2J\n' : '\u241b[31mred\u241b[39m \u241b[2J\n',
        );
        for (const print of [terminal.info, terminal.warn, terminal.progress]) {
          said = '';
          print('a\u202eb');
          expect(said).toContain('a\uFFFDb');
        }
        terminal.info('');
      }
    } finally {
      process.stderr.write = write;
      process.stderr.isTTY = isTTY;
      for (const [name, value] of Object.entries({ FORCE_COLOR, NO_COLOR }))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });
});

/** A path with one byte that is no UTF-8. */
const latin1 = (path: string) => Buffer.from(path, 'latin1');

describe('names that are not UTF-8', () => {
  test.each(['content/faq/en/caf\u00e9.md', 'assets/images/caf\u00e9.png', 'layouts/caf\u00e9.tsx'])(
    'a file: %s',
    async (name) => {
      const site = await copyOfSite();
      mkdirSync(dirname(join(site, name)), { recursive: true });
      writeFileSync(latin1(join(site, name)), page());
      const { code, stderr } = await kotae(['build', '--root', site]);
      expect(stderr).toContain(
        `${name.replace('\u00e9', '\uFFFD')}  error  The name of this file or folder is not UTF-8`,
      );
      expect(stderr).not.toContain('ENOENT');
      expect(code).toBe(1);
    },
  );

  test.each([
    'content/caf\u00e9',
    'content/faq/d\u00e9',
    'assets/images/d\u00e9',
    'assets/static/d\u00e9',
    'assets/fonts/d\u00e9',
  ])('a folder: %s; what lies beside it is read', async (name) => {
    const site = await copyOfSite();
    mkdirSync(dirname(join(site, name)), { recursive: true });
    mkdirSync(latin1(join(site, name)));
    writeFileSync(latin1(join(site, name, 'a.md')), page());
    await writeFile(join(site, 'content/faq/en/other.md'), page({ dat: 'x' }));
    for (const command of ['build', 'check']) {
      const { code, stdout, stderr } = await kotae([command, '--root', site]);
      expect(stderr + stdout).toContain('The name of this file or folder is not UTF-8');
      expect(stderr + stdout).toContain('There is no key `dat` here');
      expect(stderr + stdout).not.toMatch(/images\/missing-file|it does not exist/);
      expect(code).toBe(1);
    }
  });
});

describe('a picture that may not be read', () => {
  const command = fileURLToPath(new URL('../../dist/node/kotae.js', import.meta.url));
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;

  test('ends with 3, and says so', async ({ skip }) => {
    const site = await copyOfSite();
    if (process.platform === 'win32') return skip('permissions are others here');
    const picture = join(site, 'assets/images/scale.svg');
    expect(existsSync(picture)).toBe(true);
    if (isRoot) {
      await chmod(dirname(site), 0o755);
      for (const path of [
        site,
        ...(await readdir(site, { recursive: true })).map((name) => join(site, name)),
      ])
        await chown(path, nobody, nobody);
    }
    chmodSync(picture, 0);
    for (const args of [['build'], ['check']]) {
      const { status, stderr } = spawnSync(process.execPath, [command, ...args, '--root', site], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C', NO_COLOR: '1' },
        ...(isRoot && { uid: nobody, gid: nobody }),
      });
      expect(stderr).toMatch(/Could not read \S+scale\.svg: permission denied\./);
      expect(status).toBe(3);
    }
  });
});

describe('an output, a cache and the sources keep apart', () => {
  const inTheWay = 'is one that a build reads or keeps things in';

  test('no output goes where packages or a cache lie, or around a cache', async () => {
    const site = await copyOfSite();
    await mkdir(join(site, 'node_modules'));
    const cache = await temporaryFolder();
    await rm(cache, { recursive: true });
    await symlink(join(site, 'content'), join(site, 'elsewhere'));
    await appendFile(join(site, 'content/site.yaml'), 'cache: kept/here\n');
    const outputs: readonly (readonly [output: string, cache?: string])[] = [
      ['node_modules', cache],
      ['node_modules/site', cache],
      [cache, cache],
      [join(cache, 'site'), cache],
      ['layouts'],
      ['.git/site'],
      ['.kotae'],
      ['elsewhere/site'],
      ['kept'],
      ['kept/here'],
      ['kept/here/site'],
      ['_site', '_site/cache'],
    ];
    for (const [output, named = ''] of outputs) {
      const { code, stderr } = await kotae(['build', '--root', site, '--output', output], {
        env: { KOTAE_CACHE: named },
      });
      expect(stderr, output).toContain(`The output folder ${output} ${inTheWay}`);
      expect(code, output).toBe(2);
    }
    for (const output of ['.', '..', '/'])
      expect((await kotae(['build', '--root', site, '--output', output])).code).toBe(2);
    const { code } = await kotae(['build', '--root', site, '--output', 'kept/site']);
    expect(code).toBe(0);
  });

  test.each(['.', '..', 'content', 'content/.kotae', 'assets/images', './layouts', 'node_modules/x', '.git'])(
    'no cache goes into %s',
    async (folder) => {
      const site = await copyOfSite();
      const told = await kotae(['check', '--root', site], { env: { KOTAE_CACHE: folder } });
      expect([told.code, told.stderr]).toEqual([2, expect.stringContaining(`KOTAE_CACHE=${folder}`)]);
      await appendFile(join(site, 'content/site.yaml'), `cache: ${folder}\n`);
      const { code, stderr } = await kotae(['build', '--root', site]);
      expect(stderr).toMatch(/^content\/site\.yaml:\d+:\d+ {2}error {2}The cache cannot be in /m);
      expect(code).toBe(1);
    },
  );
});
