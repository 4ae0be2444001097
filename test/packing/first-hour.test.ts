import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { layoutNames } from '../../src/rendering/own-layouts.ts';
import { hasRegistry, installed, type Packed, packAll, repository, run } from './packed.ts';

// Three package managers install at once, on a machine that may do other things beside.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const registry = hasRegistry();
let packed: Packed;

beforeAll(async () => {
  packed = await packAll();
});
afterAll(() => packed.remove());

const edit = async (folder: string, file: string, change: (text: string) => string) =>
  writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));

/** The example of a page of the docs that is written in a language. */
async function exampleIn(page: string, language: string, holding: string): Promise<string> {
  const { children } = parseMarkdown(await readFile(join(repository, 'docs', page), 'utf8'));
  for (const node of children)
    if (node.type === 'code' && node.lang === language && node.value.includes(holding))
      return `${node.value}\n`;
  throw new Error(`docs/${page} shows no ${language} with ${holding}`);
}

/** Write a page of front matter and a sentence. */
async function writePage(folder: string, path: string, front: Readonly<Record<string, string>>) {
  const head = Object.entries(front).map(([key, value]) => `${key}: ${value}\n`);
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), `---\n${head.join('')}---\n\nSo.\n`);
}

const npmAdd = ['install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund'];
const managers = [
  {
    name: 'npm',
    command: 'npm',
    add: npmAdd,
  },
  { name: 'pnpm', command: installed('pnpm'), add: ['add', '--save-dev', '--prefer-offline'] },
  {
    name: 'yarn',
    command: installed('yarn'),
    add: ['add', '--dev', '--prefer-offline', '--non-interactive'],
  },
];

describe.skipIf(!registry)('the packed package (skipped where no registry answers)', () => {
  test.concurrent.each(managers)(
    '$name: from an empty folder to a site that has grown',
    async ({ name, command, add }) => {
      const folder = await packed.emptyFolder(name);
      const kotae = async (...args: string[]) => {
        const { code, said } = await run(folder, join(folder, 'node_modules/.bin/kotae'), ...args);
        expect({ code, said }, `kotae ${args.join(' ')}`).toMatchObject({ code: 0 });
        return said;
      };
      /** What a build and a check say has no error and no warning; pages are made. */
      const makeAndCheck = async () => {
        expect(await kotae('build')).toContain('0 errors, 0 warnings');
        expect(await kotae('check')).not.toMatch(/error {2}|warning {2}/);
      };
      const pageOf = (path: string) => readFile(join(folder, '_site', path), 'utf8');

      const added = await run(folder, command, ...add, `file:${packed.kotae.tarball}`);
      expect(added, added.said).toMatchObject({ code: 0 });
      const options = ['--languages', 'de,ar', '--title', 'de=Hilfe', 'ar=مساعدة', '--about', 'de=Roboter'];
      await kotae(
        'init',
        '.',
        '--yes',
        '--base-path',
        '/help/',
        '--origin',
        'https://robots.example',
        ...options,
      );
      await makeAndCheck();
      expect(await pageOf('ar/index.html')).toContain('dir="rtl"');

      // A layout of its own, in a package of each type: what compiles it is installed by who needs it.
      await mkdir(join(folder, 'layouts'));
      await writeFile(
        join(folder, 'layouts/answer.tsx'),
        await exampleIn('appearance.md', 'tsx', 'OwnAnswer'),
      );
      const asked = await run(folder, join(folder, 'node_modules/.bin/kotae'), 'build');
      expect(asked, asked.said).toMatchObject({ code: 1 });
      const [, wanted = ''] = /npm install --save-dev (esbuild@[\d.]+)/.exec(asked.said) ?? [];
      // A project may have a Preact of another version for itself.
      const bundler = await run(folder, command, ...add, wanted, 'preact@11');
      expect(bundler, bundler.said).toMatchObject({ code: 0 });
      for (const type of ['module', 'commonjs', undefined]) {
        await edit(
          folder,
          'package.json',
          (text) => `${JSON.stringify({ ...JSON.parse(text), type }, null, 2)}\n`,
        );
        await kotae('build');
        const page = await pageOf('de/faq/find-an-answer/index.html');
        expect(page, `type: ${type}`).toContain('<div class="answer"><p>');
      }

      // A product more, and a language more.
      await edit(
        folder,
        'content/databases.yaml',
        (text) => `${text}arm:\n  label: { de: Der Arm, ar: الذراع, fr: Le bras }\n`,
      );
      for (const file of ['site', 'databases', 'tags', 'categories'])
        await edit(folder, `content/${file}.yaml`, (text) => inFrench(text, file));
      for (const lang of ['de', 'ar', 'fr']) {
        const front = { category: 'faq', roboter: '[arm]', tags: '[start]', date: '2026-01-02', lang };
        await writePage(folder, `content/faq/${lang}/charge.md`, {
          title: 'Wie lade ich den Arm?',
          ...front,
        });
      }
      for (const slug of ['find-an-answer', 'ask-a-question', 'report-a-mistake']) {
        const front = {
          category: 'faq',
          roboter: '[first]',
          tags: '[start]',
          date: '2026-01-02',
          lang: 'fr',
        };
        await writePage(folder, `content/faq/fr/${slug}.md`, { title: `Question ${slug} ?`, ...front });
      }
      await makeAndCheck();
      expect(await pageOf('fr/index.html')).toContain('href="/help/fr/roboter/arm/"');
    },
  );

  test.concurrent('npm create kotae begins a site; what the docs show of layouts type-checks in it', async () => {
    const folder = await packed.emptyFolder('created');
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    const tarballs = [packed.kotae.tarball, packed.create.tarball];
    const added = await run(folder, 'npm', ...npmAdd, ...tarballs);
    expect(added, added.said).toMatchObject({ code: 0 });
    const created = await run(folder, 'npm', 'create', 'kotae', 'help', '--', '--title', 'Help', '--yes');
    expect(created.said).toContain('Now: cd help && npm install && npm start');
    expect(created.code).toBe(0);
    const site = join(folder, 'help');
    // The new site takes Kotae from where this folder has it.
    const { devDependencies } = JSON.parse(await readFile(join(site, 'package.json'), 'utf8'));
    expect(join(site, devDependencies.kotae.replace('file:', ''))).toBe(packed.kotae.tarball);

    await mkdir(join(site, 'layouts/slots'), { recursive: true });
    for (const [slot, name] of [
      ['head', 'OwnHead'],
      ['header', 'OwnHeader'],
    ] as const)
      await writeFile(join(site, `layouts/slots/${slot}.tsx`), await exampleIn('appearance.md', 'tsx', name));
    await writeFile(join(site, 'layouts/answer.tsx'), await exampleIn('appearance.md', 'tsx', 'OwnAnswer'));
    await writeFile(join(site, 'tsconfig.json'), await exampleIn('appearance.md', 'json', 'jsxImportSource'));
    expect(await run(site, installed('tsc'), '--project', site)).toEqual({ code: 0, said: '' });
    // The check does find what is wrong: the same layout with a name that no model has.
    await edit(site, 'layouts/answer.tsx', (text) => text.replace('page.html', 'page.htm'));
    expect((await run(site, installed('tsc'), '--project', site)).said).toContain("'htm'");
    // So does each of Kotae's layouts, copied as the docs say.
    const copies = join(folder, 'node_modules/kotae/dist/layouts');
    const layouts = (await readdir(copies)).filter((name) => name.endsWith('.tsx'));
    expect(layouts).toEqual([...layoutNames].sort());
    for (const name of layouts) await copyFile(join(copies, name), join(site, 'layouts', name));
    expect(await run(site, installed('tsc'), '--project', site)).toEqual({ code: 0, said: '' });

    const names = await namesInDocs();
    expect(names).toContain('kotae/page-models');
    const script = `for (const name of ${JSON.stringify(names)}) import.meta.resolve(name);`;
    const resolved = await run(site, process.execPath, '--input-type=module', '-e', script);
    expect(resolved).toEqual({ code: 0, said: '' });
  });
});

test('the package holds what runs, the docs and the licence, and nothing else', () => {
  const paths = packed.kotae.files.map(({ path }) => path);
  const unneeded = paths.filter(
    (path) =>
      !/^(?:dist\/(?:browser|node)\/|dist\/layouts\/[\w-]+\.tsx$|dist\/(?:layouts|src)\/.*\.d\.ts$|dist\/compiled$|vendor\/|docs\/.*\.(?:md|yaml)$|[^/]+$)/.test(
        path,
      ) || /\.map$|\.test\.|(?<!^dist\/layouts\/[\w-]+)\.tsx$|(?<!\.d)\.ts$/.test(path),
  );
  expect(unneeded).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'docs/starting.md']));
  expect(packed.kotae.size).toBeLessThan(800_000);
});

/** French beside the languages of a file of settings; every label gets one. */
function inFrench(text: string, file: string): string {
  const document = parseDocument(text);
  if (file === 'site') {
    document.addIn(['languages'], 'fr');
    document.setIn(['title', 'fr'], 'Aide');
    for (const form of ['singular', 'plural']) document.setIn(['terms', 'database', form, 'fr'], 'robot');
  } else {
    for (const id of Object.keys(document.toJS() as object)) document.setIn([id, 'label', 'fr'], `Le ${id}`);
  }
  return document.toString();
}

/** Every module of Kotae that an example of the docs imports, or that the docs name in running text. */
async function namesInDocs(): Promise<string[]> {
  const pages = [
    'appearance.md',
    'eleventy.md',
    'settings.md',
    'starting.md',
    'publishing.md',
    'architecture.md',
  ];
  const texts = await Promise.all(pages.map((page) => readFile(join(repository, 'docs', page), 'utf8')));
  const named = texts.flatMap((text) => [...text.matchAll(/['`](kotae\/[\w-]+(?:\/[\w./-]*\w)?)['`]/g)]);
  return [...new Set(named.map(([, name = '']) => name))].filter((name) => !name.startsWith('kotae/docs/'));
}
