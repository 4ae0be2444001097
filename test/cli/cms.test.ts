import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { frontMatterSchema } from '../../src/entry/front-matter.ts';
import { copyOfSite, kotae } from './command.ts';

interface CmsField {
  readonly name: string;
  readonly default?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}
interface Configuration {
  readonly site_url?: string;
  readonly backend: Readonly<Record<string, string>>;
  readonly collections: readonly {
    readonly name: string;
    readonly folder: string;
    readonly create: boolean;
    readonly preview_path: string;
    readonly fields: readonly CmsField[];
  }[];
}

async function configure(root: string, ...program: readonly string[]): Promise<Configuration> {
  const { code, stderr } = await kotae(['schema', '--cms', ...program, '--root', root]);
  expect(code, stderr).toBe(0);
  return parse(await readFile(join(root, 'assets/static/admin/config.yml'), 'utf8')) as Configuration;
}

test('a collection is a folder of pages, its fields are those of front matter', async () => {
  const { collections } = await configure(await copyOfSite());
  expect(collections.map(({ name, folder, create }) => [name, folder, create])).toContainEqual([
    'faq-en',
    'content/faq/en',
    true,
  ]);
  expect(collections.find(({ name }) => name === 'faq-ja')).toMatchObject({
    folder: 'content/faq/ja',
    create: false,
  });
  for (const { name, folder, fields } of collections) {
    const [, category, language] = folder.split('/');
    expect(fields.find((field) => field.name === 'category')?.default, name).toBe(category);
    expect(fields.find((field) => field.name === 'lang')?.default, name).toBe(language);
    const keys = fields.map((field) => field.name).filter((key) => key !== 'body');
    for (const key of keys) expect(Object.keys(frontMatterSchema.shape), name).toContain(key);
    expect(fields.at(-1)).toMatchObject({ name: 'body', widget: 'markdown', modes: ['raw'] });
  }
  const databases = collections[0]?.fields.find(({ name }) => name === 'db')?.options;
  expect(databases).toContainEqual({ label: 'Wheat', value: 'wheat' });
});

test('a word of the site’s own is its field', async () => {
  const root = await copyOfSite();
  const settings = join(root, 'content/site.yaml');
  const terms = { database: { singular: { en: 'crop' }, plural: { en: 'crops' }, key: 'crop' } };
  await writeFile(settings, stringify({ ...parse(await readFile(settings, 'utf8')), terms }));
  const { collections } = await configure(root);
  expect(collections[0]?.fields.map(({ name }) => name)).toContain('crop');
  expect(collections[0]?.fields.map(({ name }) => name)).not.toContain('db');
});

test('a preview is looked for where the site puts its answers', async () => {
  const root = await copyOfSite();
  const settings = join(root, 'content/site.yaml');
  const addresses = { answer: '/{category}/{slug}/{lang}/' };
  const preview = async () =>
    (await configure(root)).collections.find(({ name }) => name === 'faq-ja')?.preview_path;
  expect(await preview()).toBe('ja/faq/{{slug}}/');
  await writeFile(settings, stringify({ ...parse(await readFile(settings, 'utf8')), addresses }));
  expect(await preview()).toBe('faq/{{slug}}/ja/');
});

test('where the repository is stays, and so does the page', async () => {
  const root = await copyOfSite();
  const folder = join(root, 'assets/static/admin');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'config.yml'), 'backend: { name: gitlab, repo: seeds/help }\n');
  await writeFile(join(folder, 'index.html'), 'Mine.\n');
  const { backend, collections } = await configure(root);
  expect(backend).toEqual({ name: 'gitlab', repo: 'seeds/help' });
  expect(collections.length).toBeGreaterThan(1);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('Mine.\n');
});

test('what that page may do, no other may: its policy stands in it alone', async () => {
  const root = await copyOfSite();
  await configure(root);
  expect((await kotae(['build', '--root', root])).code).toBe(0);
  const page = await readFile(join(root, '_site/admin/index.html'), 'utf8');
  expect(page).toContain("script-src 'self' 'unsafe-eval'");
  expect(page).not.toMatch(/src="(?:https?:)?\/\//);
  expect(await readFile(join(root, '_site/en/index.html'), 'utf8')).not.toContain('unsafe');
  // Hosts add up what they are told of `/*` and of a folder: the strict policy is told of the folders of pages.
  const blocks = (await readFile(join(root, '_site/_headers'), 'utf8')).split(/\n(?=\/)/);
  const strict = blocks.filter((block) => block.includes("default-src 'none'"));
  expect(strict.map((block) => block.split('\n', 1)[0]).sort()).toEqual(['/assets/*', '/en/*', '/ja/*']);
  for (const block of strict) expect(block).toContain('Cross-Origin-Opener-Policy: same-origin');
  const [everywhere = ''] = blocks;
  expect(everywhere).toMatch(/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'\n/);
  expect(everywhere).not.toContain('Opener');
});

test('a published page is looked for below the base path', async () => {
  const root = await copyOfSite();
  const settings = join(root, 'content/site.yaml');
  const changes = { origin: 'https://seeds.example', basePath: '/help/' };
  await writeFile(settings, stringify({ ...parse(await readFile(settings, 'utf8')), ...changes }));
  expect((await configure(root)).site_url).toBe('https://seeds.example/help/');
});

test('Sveltia CMS has a page and a configuration of its own', async () => {
  const root = await copyOfSite();
  expect(await configure(root, 'sveltia')).toMatchObject({ output: { omit_empty_optional_fields: true } });
  const page = await readFile(join(root, 'assets/static/admin/index.html'), 'utf8');
  expect(page).toContain('<script src="sveltia-cms.js">');
  expect(page).not.toContain('unsafe-eval');
  const asked = await kotae(['schema', '--cms', 'svelta', '--root', root]);
  expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining('decap, sveltia') });
});
