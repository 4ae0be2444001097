import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { examplePage } from '../../src/check/example-page.ts';
import { slugOf } from '../../src/entry/new-page.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { filesOf } from '../check/example-site.ts';
import { inspect } from '../check/site-folder.ts';
import { dialectOptions } from '../markdown/options.ts';

vi.setConfig({ testTimeout: 60_000 });

const docs = new URL('../../docs/', import.meta.url);
const textOf = (name: string) => readFile(new URL(name, docs), 'utf8');

/** The examples of a page of the docs: its blocks of one language. */
async function blocksOf(name: string, language: string): Promise<string[]> {
  return parseMarkdown(await textOf(name)).children.flatMap((node) =>
    node.type === 'code' && node.lang === language ? [`${node.value}\n`] : [],
  );
}

/** The build of a page of the docs: its blocks in order, and what is the same in every language. */
async function shapeOf(name: string): Promise<string[]> {
  return parseMarkdown(await textOf(name)).children.map((node) => {
    if (node.type === 'heading') return `heading ${node.depth}`;
    if (node.type === 'table') return `table of ${node.children.length} rows`;
    if (node.type !== 'code') return node.type;
    return node.lang === 'markdown' ? `example of ${node.value.split('\n').length} lines` : node.value;
  });
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"></svg>';
const pictures = { 'assets/images/open.svg': picture, 'assets/images/date.svg': picture };

describe.each([
  ['writing.md', 'en'],
  ['ja/writing.md', 'ja'],
])('the examples of docs/%s', async (name, lang) => {
  test.each(await blocksOf(name, 'markdown'))('%#: builds, and nothing is wrong with it', async (example) => {
    const files = filesOf({
      'content/site.yaml': `title: Example\nlanguages: [${lang}]\norigin: https://faq.example\n`,
      [`content/faq/${lang}/example.md`]: example.startsWith('---')
        ? example
        : examplePage({ lang }, example),
    });
    const { diagnostics } = await inspect({ ...files, ...pictures });
    expect(diagnostics).toEqual([]);
  });
});

describe.each(['dialect.md', 'ja/dialect.md'])('the examples of docs/%s', async (name) => {
  test.each(await blocksOf(name, 'markdown'))('%#: is what the dialect understands', async (example) => {
    const { html, diagnostics } = await processAnswer(example, dialectOptions());
    expect(diagnostics).toEqual([]);
    expect(html).not.toBe('');
  });
});

test.each(['writing.md', 'translating.md', 'dialect.md', 'deploy.md'])(
  'docs/%s says as much in Japanese',
  async (name) => {
    const [english, japanese] = await Promise.all([shapeOf(name), shapeOf(`ja/${name}`)]);
    expect(japanese).toEqual(english);
  },
);

test('the examples of the vocabulary and of translating are valid', async () => {
  const [databases = '', tags = '', categories = ''] = await blocksOf('vocabulary.md', 'yaml');
  const [record = ''] = await blocksOf('translating.md', 'yaml');
  const site =
    'title: Example\nlanguages: [en, ja]\norigin: https://faq.example\nseverities: { vocabulary/unused: off }\n';
  const keys = { db: '[dra]', tags: '[Upload]' };
  const { diagnostics } = await inspect({
    'content/site.yaml': site,
    'content/databases.yaml': databases,
    'content/tags.yaml': tags,
    'content/categories.yaml': categories,
    'content/faq/en/example.md': examplePage(keys),
    'content/faq/ja/example.md': examplePage({ ...keys, lang: 'ja' }).replace('---\n\n', `${record}---\n\n`),
  });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['translations/stale']);
});

test('the words that docs/starting.md shows are valid, and its first question is begun as it says', async () => {
  const [terms = ''] = await blocksOf('starting.md', 'yaml');
  const { diagnostics } = await inspect({
    'content/site.yaml': `title: Robots\nlanguages: [en, de]\n${terms}`,
    'content/categories.yaml': 'faq: {label: {en: Questions, de: Fragen}}\n',
    'content/databases.yaml': 'arm: {label: Arm}\n',
    'content/tags.yaml': 'start: {label: Start}\n',
    'content/faq/en/arm.md': examplePage({ robot: '[arm]', tags: '[start]' }, 'An answer.\n').replace(
      /^db:.*\n/m,
      '',
    ),
  });
  expect(diagnostics.filter(({ rule }) => /^(?:yaml|vocabulary|site)\//.test(rule))).toEqual([]);
  const [, title = '', slug = ''] =
    /kotae new --title "([^"]+)"[\s\S]*?faq\/en\/(.+?)\.md/.exec(await textOf('starting.md')) ?? [];
  expect(slugOf(title)).toBe(slug);
});

test('the examples of making a site your own work, all together', async () => {
  const css = await blocksOf('appearance.md', 'css');
  const [texts = '', links = ''] = await blocksOf('appearance.md', 'yaml');
  const components = await blocksOf('appearance.md', 'tsx');
  const component = (name: string) => components.find((text) => text.includes(`function ${name}(`)) ?? '';
  const { diagnostics } = await inspect({
    ...filesOf({
      'content/faq/en/example.md': examplePage({}, 'An answer.\n'),
      'content/faq/ja/example.md': examplePage({ lang: 'ja', title: '例はどこにありますか' }, 'ここです。\n'),
    }),
    'content/site.yaml': `title: Example\nlanguages: [en, ja]\norigin: https://faq.example\n${links}`,
    'content/categories.yaml': 'faq: { label: Questions }\npage: { label: Pages, kind: page }\n',
    'content/page/en/about.md': examplePage({ category: 'page', title: 'Who writes this?' }, 'About us.\n'),
    'content/page/ja/about.md': examplePage(
      { category: 'page', lang: 'ja', title: 'このサイトについて' },
      '自己紹介です。\n',
    ),
    'assets/style.css': css.join(''),
    'assets/fonts/our-text.woff2': 'wOF2',
    'content/texts/en.yaml': texts,
    'assets/static/feedback.js': 'console.log("asked");\n',
    'layouts/slots/head.tsx': component('OwnHead'),
    'layouts/slots/header.tsx': component('OwnHeader'),
    'layouts/answer.tsx': component('OwnAnswer'),
  });
  expect(diagnostics).toEqual([]);
});

test('links from page to page of the docs lead somewhere', async () => {
  for (const name of await readdir(docs, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    for (const [, file = ''] of (await textOf(name)).matchAll(
      /\]\((?!https?:|#|\/)([a-z./-]+\.(?:md|yaml))\)/g,
    )) {
      // Examples link to pages of theirs.
      if (['example.md', 'other.md'].includes(file)) continue;
      await expect(readFile(new URL(file, new URL(name, docs))), `${name}: ${file}`).resolves.toBeDefined();
    }
  }
});
