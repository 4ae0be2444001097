import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { importFolder } from '../../packages/import/src/folder/import-folder.ts';
import { importMkdocs } from '../../packages/import/src/mkdocs/import-mkdocs.ts';
import { comparePlan, readRecord, writePlan } from '../../packages/import/src/site-folder.ts';
import { importTexts } from '../../packages/import/src/texts.ts';

const source = fileURLToPath(new URL('sites/mkdocs/', import.meta.url));

async function bringIn(sections: 'topics' | 'categories' = 'topics') {
  const root = await mkdtemp(join(tmpdir(), 'kotae-mkdocs-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const result = await importMkdocs({ source, root, category: 'guide', sections }, importTexts.en);
  const text = (path: string) => String(result.plan.get(path) ?? '');
  const reported = result.log.diagnostics.map(({ rule, place: { file, line } }) => `${file}:${line} ${rule}`);
  return { ...result, root, text, reported };
}

test('a site of MkDocs comes in with its navigation, addresses, redirects and glossary', async () => {
  const { plan, text, reported } = await bringIn();
  expect([...plan.keys()].sort()).toEqual([
    'assets/images/img/prompt.png',
    'content/categories.yaml',
    'content/databases.yaml',
    'content/glossary.yaml',
    'content/guide/en/guide-jobs.md',
    'content/guide/en/guide-login.md',
    'content/guide/en/index.md',
    'content/guide/en/storage.md',
    'content/site.yaml',
    'content/tags.yaml',
  ]);
  const login = text('content/guide/en/guide-login.md');
  expect(login).toContain('title: Log in\n');
  expect(login).toContain('tags:\n  - Access\n  - Getting started\n');
  expect(login).toContain('aliases:\n  - /cluster/old/ssh/\n  - /cluster/guide/login/\n');
  expect(login).toContain('## Naïve keys & more {#naive-keys-more}');
  expect(login).toContain('Write to the support team');
  expect(text('content/glossary.yaml')).toBe('ssh:\n  term: SSH\n  meaning: Secure Shell\n');
  expect(text('content/guide/en/index.md')).toContain(
    '[logging in](guide-login.md), then [send a job](guide-jobs.md#array-jobs)',
  );
  expect(reported).toEqual(['guide/jobs.md:15 import/missing-page']);
  expect(text('content/guide/en/guide-jobs.md')).toContain('#naive-keys-more) and none.\n');
});

test('sections of the navigation become categories, when that is asked for', async () => {
  const { plan, text } = await bringIn('categories');
  expect([...plan.keys()].filter((path) => path.endsWith('.md')).sort()).toEqual([
    'content/getting-started/en/guide-jobs.md',
    'content/getting-started/en/guide-login.md',
    'content/guide/en/index.md',
    'content/reference/en/storage.md',
  ]);
  expect(text('content/categories.yaml')).toContain('getting-started:\n  label: Getting started\n');
});

test.each([
  ['topics', { kind: 'tag', place: 'Getting started' }],
  ['categories', { kind: 'category', place: 'getting-started' }],
] as const)('what sections become is said: %s', async (sections, place) => {
  const result = await bringIn(sections);
  expect(result.sections?.[0]).toEqual({ section: 'Getting started', ...place, pages: 2 });
  expect(result.sections).toHaveLength(2);
});

test.each([
  ['suffix', 'index.ja.md', 'guide/run.ja.md'],
  ['folder', 'ja/index.md', 'ja/guide/run.md'],
])('pages of the i18n plugin are translations of each other: by %s', async (structure, index, run) => {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-i18n-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const english = structure === 'folder' ? 'en/' : '';
  const files: Record<string, string> = {
    'mkdocs.yml': [
      'site_name: Help',
      'site_url: https://help.example.org/',
      'plugins:',
      '  - i18n:',
      `      docs_structure: ${structure}`,
      '      languages:',
      '        - {locale: en, default: true, name: English}',
      '        - {locale: ja, name: 日本語}',
      'nav:',
      '  - index.md',
      '  - Use: [guide/run.md]',
    ].join('\n'),
    [`docs/${english}index.md`]: '# Home\n\n[Run](guide/run.md)\n',
    [`docs/${english}guide/run.md`]: '# Run it\n\nText.\n',
    [`docs/${index}`]: '# ホーム\n\n[実行](guide/run.md)\n',
    [`docs/${run}`]: '# 実行\n\n本文。\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { plan, log } = await importMkdocs(
    { source: folder, root: join(folder, 'new'), category: 'guide', sections: 'topics' },
    importTexts.en,
  );
  const text = (path: string) => String(plan.get(path) ?? '');
  expect([...plan.keys()].filter((path) => path.endsWith('.md')).sort()).toEqual([
    'content/guide/en/guide-run.md',
    'content/guide/en/index.md',
    'content/guide/ja/guide-run.md',
    'content/guide/ja/index.md',
  ]);
  expect(text('content/guide/en/guide-run.md')).toContain('aliases:\n  - /guide/run/\n');
  expect(text('content/guide/ja/guide-run.md')).toContain('aliases:\n  - /ja/guide/run/\n');
  expect(text('content/guide/ja/guide-run.md')).toContain('tags:\n  - Use\n');
  expect(text('content/guide/ja/index.md')).toContain('[実行](guide-run.md)');
  // The old homes are Kotae's homes.
  expect(log.diagnostics.map(({ rule, place }) => `${place.file} ${rule}`).sort()).toEqual(
    [`${english}index.md import/alias-clash`, `${index} import/alias-clash`].sort(),
  );
});

test('a second import changes nothing', async () => {
  const { plan, root } = await bringIn();
  await writePlan(root, plan, await comparePlan(root, plan));
  const record = await readRecord(root);
  const again = await importMkdocs({ source, root, category: 'guide', sections: 'topics' }, importTexts.en);
  const { added, changed, kept } = await comparePlan(root, again.plan, record);
  expect({ added, changed, kept }).toEqual({ added: [], changed: [], kept: [] });
  expect(await readFile(join(root, 'content/.imported.json'), 'utf8')).toContain('content/guide/en/index.md');
});

test('a folder of Markdown comes in by its folders, endings and headings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-markdown-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files: Record<string, string> = {
    'setup/install.md': '# Install it\n\nSee [use](../use/run.md#start) and ![p](p.png).\n',
    'setup/install.ja.md': 'インストール\n====\n\n[実行](../use/run.md)\n',
    'use/run.md': 'Text without a heading.\n',
    'ja/use/run.md': '---\ntitle: 実行\n---\n本文\n',
    'top.md': '---\ntitle: Top\ndate: 2020-02-03\n---\n# Another heading\n',
    'setup/p.png': 'png',
    'CHANGELOG.md': '# Changes\n',
    '_drafts/x.md': '# Draft\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { plan } = await importFolder({
    source: folder,
    root: join(folder, 'new'),
    category: 'guide',
    language: 'en',
    translations: () => [],
  });
  const text = (path: string) => String(plan.get(path) ?? '');
  expect([...plan.keys()].filter((path) => /\.(?:md|png)$/.test(path)).sort()).toEqual([
    'assets/images/setup/p.png',
    'content/guide/en/top.md',
    'content/setup/en/install.md',
    'content/setup/ja/install.md',
    'content/use/en/run.md',
    'content/use/ja/run.md',
  ]);
  expect(text('content/setup/en/install.md')).toMatch(
    /^---\ntitle: Install it\ndate: \d{4}-\d\d-\d\d\ncategory: setup\nlang: en\n---\n\nSee \[use\]\(\.\.\/\.\.\/use\/en\/run\.md#start\) and !\[p\]\(\/assets\/images\/setup\/p\.png\)\.\n$/,
  );
  expect(text('content/setup/ja/install.md')).toContain('title: インストール\n');
  expect(text('content/use/en/run.md')).toContain('title: run\n');
  expect(text('content/guide/en/top.md')).toContain('date: 2020-02-03\n');
  expect(text('content/guide/en/top.md')).toContain('# Another heading');
});
