import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { examples } from '../../src/cli/actions/init/examples.ts';
import { builtInLanguages } from '../../src/site/texts/built-in.ts';
import { kotae, spawnKotae } from './command.ts';

vi.setConfig({ testTimeout: 120_000 });

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-init-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
/** Begin a site in which Kotae is installed: its `.eleventy.js` asks for it. */
async function begin(folder: string, ...options: string[]) {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await symlink(fileURLToPath(new URL('../..', import.meta.url)), join(folder, 'node_modules/kotae'));
  return kotae(['init', folder, '--yes', ...options]);
}
/** What a reader sees of a page. */
const seen = (html: string) => html.replace(/<[^>]*>/g, ' ');
const text = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

describe('kotae init', () => {
  test('a site in every language that Kotae brings builds, and is checked with no warning', async () => {
    const folder = await emptyFolder();
    const begun = await begin(folder, '--title', 'Help', '--languages', builtInLanguages.join(','));
    expect(begun.code).toBe(0);
    expect(Object.keys(examples).sort()).toEqual([...builtInLanguages]);
    const built = await spawnKotae(['build', '--root', folder]);
    expect(built.stderr).toContain('0 errors, 0 warnings');
    const checked = await spawnKotae(['check', '--root', folder]);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('publish/no-origin')]);
    expect(await text(folder, '_site/de/index.html')).toContain('Produkte');
  });

  test('the word for what questions are about is that of pages, addresses and front matter', async () => {
    const folder = await emptyFolder();
    const about = ['--about', 'en=robot,robots', 'de=Roboter'];
    await begin(
      folder,
      '--title',
      'Help',
      'de=Hilfe',
      '--languages',
      'en,de',
      ...about,
      '--base-path',
      'help',
    );
    expect(await text(folder, 'content/faq/en/find-an-answer.md')).toContain('\nrobot: [first]\n');
    expect((await spawnKotae(['build', '--root', folder])).stderr).toContain('0 errors, 0 warnings');
    const home = await text(folder, '_site/en/index.html');
    expect(home).toContain('href="/help/en/robot/first/"');
    expect(home).toContain('Robots');
    expect(home).toContain('1 robot');
    expect(seen(home)).not.toMatch(/database/i);
    expect(seen(await text(folder, '_site/de/index.html'))).not.toMatch(/datenbank/i);
    const made = await kotae(['new', '--root', folder, '--title', 'Why?', '--db', 'first']);
    expect(made.code).toBe(0);
    expect(await text(folder, 'content/faq/en/why.md')).toContain('\nrobot: [first]\n');
    expect((await spawnKotae(['check', '--root', folder])).stdout).not.toContain('unknown-key');
  });

  test('files that are there stay, and a package.json gets what it lacks', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, '.gitignore'), 'mine\n');
    const own = {
      name: 'ours',
      type: 'commonjs',
      scripts: { build: 'make', test: 'echo "Error: no test specified"' },
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify(own));
    const { stderr } = await begin(folder, '--title', 'Help');
    expect(stderr).toContain('.gitignore: is there already');
    expect(await text(folder, '.gitignore')).toBe('mine\n');
    expect(JSON.parse(await text(folder, 'package.json'))).toMatchObject({
      name: 'ours',
      type: 'commonjs',
      scripts: { start: 'kotae dev', build: 'make' },
      devDependencies: { kotae: expect.any(String) },
    });
    expect(existsSync(join(folder, 'eleventy.config.mjs'))).toBe(true);
  });

  test.each([
    [['--languages', 'en'], 'Missing --title'],
    [['--title', 'Help', '--languages', 'sv'], 'Unexpected language `sv`'],
    [['--title', 'Help', '--base-path', '../help'], '../help'],
    [['--title', 'Help', '--origin', 'help.example'], 'help.example'],
  ])('%j is refused, and nothing is written', async (options, said) => {
    const folder = await emptyFolder();
    const { code, stderr } = await begin(folder, ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });

  test('a folder with content is refused', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'content'));
    expect((await begin(folder, '--title', 'Help')).code).toBe(2);
  });
});
