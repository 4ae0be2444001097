import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dependencyOf } from '../../src/cli/actions/init/dependency-of.ts';
import { examples } from '../../src/cli/actions/init/examples.ts';
import { packageManagerOf } from '../../src/cli/actions/init/package-manager.ts';
import { readmeOf } from '../../src/cli/actions/init/readme.ts';
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
    const written = await readdir(join(folder, '_site'), { recursive: true });
    for (const page of written.filter((path) => path.endsWith('.html')))
      expect(await text(folder, join('_site', page)), page).toMatch(
        /<meta name="generator" content="Kotae \d/,
      );
  });

  test.each([
    ['ja,en', /回答は/],
    ['de,ja', /Die Antworten liegen in/],
  ])('what curators read is in the first language: %s', async (languages, words) => {
    const folder = await emptyFolder();
    await kotae(['init', folder, '--yes', '--title', 'Help', '--languages', languages, '--lang', 'en']);
    expect(await text(folder, 'README.md')).toMatch(words);
  });

  test.each([
    [['--title', 'Hilfe', 'ge=Hilfe'], 'ge='],
    [['--title', 'Hilfe', '--about', 'ar=روبوت'], 'ar='],
  ])('a text in a language that the site has not is refused: %j', async (options, found) => {
    const folder = await emptyFolder();
    const { code, stderr } = await kotae(['init', folder, '--yes', '--languages', 'de,en', ...options]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Unexpected \`${found}\`, expected one of`)]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('what curators read is written in every language that the interface speaks', () => {
    const manager = packageManagerOf();
    const texts = builtInLanguages.map((language) =>
      readmeOf({ title: 'Help', language, pages: 'faq/x', manager }),
    );
    expect(new Set(texts).size).toBe(builtInLanguages.length);
    for (const each of texts) {
      expect(each).not.toMatch(/undefined|\{/);
      for (const word of ['content/faq/x/name.md', 'npm start', 'npm run check', 'dialect.md', 'tags.yaml'])
        expect(each).toContain(word);
    }
    const traditional = readmeOf({ title: 'Help', language: 'zh-tw', pages: 'faq/x', manager });
    expect(traditional).toBe(texts[builtInLanguages.indexOf('zh-hant')]);
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

describe('kotae init --from', () => {
  test('brings the pages of a folder in, in a site of the name, language and path that options say', async () => {
    const folder = await emptyFolder();
    const notes = join(folder, 'notes');
    await mkdir(notes);
    await writeFile(join(notes, 'charge.md'), '# Wie lade ich den Arm?\n\nMit dem Netzteil.\n');
    const site = join(folder, 'site');
    const options = ['--languages', 'de', '--title', 'Hilfe', '--base-path', '/help/'];
    const { code, stderr } = await kotae(['init', site, '--from', 'markdown', notes, ...options]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('package.json: written')]);
    const settings = await text(site, 'content/site.yaml');
    expect(settings).toContain('title: Hilfe');
    expect(settings).toContain('basePath: /help/');
    expect(await text(site, 'content/guide/de/charge.md')).toContain('Mit dem Netzteil.');
    expect(await text(site, 'README.md')).toContain('`content/guide/de/name.md`');
    expect(existsSync(join(site, 'content/faq/de/find-an-answer.md'))).toBe(false);
    await rm(join(site, '.eleventy.js')); // it asks for an installed Kotae
    expect((await spawnKotae(['build', '--root', site])).stderr).toContain('0 errors');
  });

  test('a generator that nobody knows is refused, and nothing is written', async () => {
    const folder = await emptyFolder();
    const { code, stderr } = await kotae(['init', join(folder, 'site'), '--from', 'wordpad', folder]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('wordpad')]);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });
});

describe('the package manager that runs it', () => {
  test.each([
    ['npm/11.0.0 node/v20.20.2', 'npm install && npm start', 'npx kotae check'],
    ['pnpm/10.34.9 npm/? node/v20.20.2', 'pnpm install && pnpm start', 'pnpm exec kotae check'],
    ['yarn/1.22.22 npm/? node/v20.20.2', 'yarn install && yarn start', 'yarn kotae check'],
  ])('%s: what to run is said in its words', async (npm_config_user_agent, next, checked) => {
    const folder = await emptyFolder();
    const options = { env: { npm_config_user_agent } };
    const { stderr } = await kotae(['init', folder, '--yes', '--title', 'Help'], options);
    expect(stderr).toContain(`${next}.`);
    expect(await text(folder, '.github/workflows/site.yml')).toContain(checked);
    expect(await text(folder, 'README.md')).toContain(next.split(' && ')[1]);
  });
});

test.each([
  [{ devDependencies: { kotae: 'file:../kotae-0.1.0.tgz' } }, 'file:../../kotae-0.1.0.tgz'],
  [{ dependencies: { kotae: '../kotae-0.1.0.tgz' } }, 'file:../../kotae-0.1.0.tgz'],
  [{ devDependencies: { kotae: '~0.1.0' } }, '^0.1.0'],
  [{ devDependencies: { kotae: 'https://host.example/kotae.tgz' } }, 'https://host.example/kotae.tgz'],
  [{}, '^0.1.0'],
])('begun where package.json says %j, Kotae comes from %s', async (around, expected) => {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'below'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(around));
  expect(await dependencyOf(join(folder, 'help'), join(folder, 'below'), '0.1.0')).toBe(expected);
});
