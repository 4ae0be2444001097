import { expect, test } from 'vitest';
import { bringInFolder as bringIn } from './bring-in.ts';

/** Folders with pages in several languages, as other generators place and name them. */

test('links between pages lead to the page of the same language, as Hugo has them: endings of names', async () => {
  const links =
    '[a](two.md) [b](./two.md#sec) [c](/faq/two/) [d]({{< ref "two.md" >}}) [e](../two/) [f](two)';
  const { text, reported } = await bringIn({
    'faq/one.en.md': `# One\n\n${links} [g](/ja/faq/two/) [h](two.ja.md)\n`,
    'faq/one.ja.md': `# 一\n\n${links} [英語](one.en.md)\n`,
    'faq/two.en.md': '# Two\n\n## Sec\n',
    'faq/two.ja.md': '# 二\n\n## Sec\n',
    'faq/_index.ja.md': '# 一覧\n\n[i](two/) [j](only.md)\n',
    'faq/only.en.md': '# Only\n',
  });
  const same = '[a](two.md) [b](two.md#sec) [c](two.md) [d](two.md) [e](two.md) [f](two.md)';
  expect(text('content/faq/en/one.md')).toContain(`${same} [g](../ja/two.md) [h](../ja/two.md)\n`);
  expect(text('content/faq/ja/one.md')).toContain(`${same} [英語](../en/one.md)\n`);
  expect(text('content/faq/ja/index.md')).toContain('[i](two.md) [j](../en/only.md)\n');
  expect(reported.filter((line) => line.includes('missing'))).toEqual([]);
});

test('a page beside its translation leads to translations, but to the other language by its own name', async () => {
  const { text } = await bringIn({
    'start.md': '# Start\n\n[日本語](start.ja.md) [b](more.md)\n',
    'start.ja.md': '# はじめに\n\n[English](start.md) [b](more.md)\n',
    'more.md': '# More\n',
    'more.ja.md': '# 続き\n',
  });
  expect(text('content/guide/en/start.md')).toContain('[日本語](../ja/start.md) [b](more.md)\n');
  expect(text('content/guide/ja/start.md')).toContain('[English](../en/start.md) [b](more.md)\n');
});

test('where all languages are folders, addresses without a language lead to the page in the same one', async () => {
  const { text } = await bringIn({
    'en/guide/a.md': '# A\n\n[b](/guide/b/) [c](/ja/guide/b/)\n',
    'en/guide/b.md': '# B\n',
    'ja/guide/a.md': '# あ\n\n[b](/guide/b/) [c](/en/guide/b/) [d](b.md)\n',
    'ja/guide/b.md': '# い\n',
  });
  expect(text('content/guide/en/a.md')).toContain('[b](b.md) [c](../ja/b.md)\n');
  expect(text('content/guide/ja/a.md')).toContain('[b](b.md) [c](../en/b.md) [d](b.md)\n');
});

test('translations of Docusaurus come in beside the pages that they translate', async () => {
  const { pages, text, reported } = await bringIn({
    'docs/a.md': '# A\n\n[b](./sub/b.md)\n',
    'docs/sub/b.md': '# B\n',
    'docs/sub/c.md': '# C\n',
    'blog/news.md': '# News\n',
    'community/team.md': '# Team\n',
    'versioned_docs/version-1.0/a.md': '# A 1\n',
    'i18n/ja/docusaurus-plugin-content-docs/current/a.md':
      '# あ\n\n[b](./sub/b.md) [c](sub/c.md#x) [d](/docs/sub/b) [e](/ja/docs/sub/b)\n',
    'i18n/ja/docusaurus-plugin-content-docs/current/sub/b.md': '# い\n\n[a](../a.md)\n',
    'i18n/ja/docusaurus-plugin-content-docs/version-1.0/a.md': '# あ 1\n',
    'i18n/ja/docusaurus-plugin-content-docs-community/current/team.md': '# 人\n',
    'i18n/uk/docusaurus-plugin-content-blog/news.md': '# Новини\n',
  });
  expect(pages).toEqual([
    'content/blog/en/news.md',
    'content/blog/uk/news.md',
    'content/community/en/team.md',
    'content/community/ja/team.md',
    'content/docs/en/a.md',
    'content/docs/en/sub-b.md',
    'content/docs/en/sub-c.md',
    'content/docs/ja/a.md',
    'content/docs/ja/sub-b.md',
    'content/versioned-docs/en/version-1.0-a.md',
    'content/versioned-docs/ja/version-1.0-a.md',
  ]);
  expect(text('content/docs/ja/a.md')).toContain(
    '[b](sub-b.md) [c](../en/sub-c.md#x) [d](sub-b.md) [e](sub-b.md)\n',
  );
  expect(text('content/docs/ja/sub-b.md')).toContain('[a](a.md)\n');
  expect(reported.filter((line) => line.includes('missing'))).toEqual([]);
});

test.each(['', 'packages/help/'])(
  'a repository of Starlight comes in by the folders that readers see: %j',
  async (folder) => {
    const { pages, text, reported } = await bringIn({
      [`${folder}src/content/docs/index.mdx`]: '# Home\n\n[x](/guides/x/) [y](guides/y)\n',
      [`${folder}src/content/docs/guides/x.md`]:
        '# X\n\n[y](/guides/y/) [z](../y/) ![p](../../../assets/p.png)\n',
      [`${folder}src/content/docs/guides/y.md`]: '# Y\n',
      [`${folder}src/content/docs/ja/guides/x.md`]: '# エックス\n\n[x](/guides/x/) [y](/ja/guides/y/)\n',
      [`${folder}src/assets/p.png`]: 'png',
    });
    expect(pages).toEqual([
      'content/guide/en/index.md',
      'content/guides/en/x.md',
      'content/guides/en/y.md',
      'content/guides/ja/x.md',
    ]);
    expect(text('content/guide/en/index.md')).toContain(
      '[x](../../guides/en/x.md) [y](../../guides/en/y.md)\n',
    );
    expect(text('content/guides/en/x.md')).toContain('[y](y.md) [z](y.md) ![p](/assets/images/');
    expect(text('content/guides/ja/x.md')).toContain('[x](x.md)');
    expect(reported.filter((line) => line.includes('missing'))).toEqual([
      `${folder}src/content/docs/ja/guides/x.md:3 import/missing-page`,
    ]);
  },
);

test('folders of languages are found below the folder of all pages', async () => {
  const { pages } = await bringIn({
    'docs/guide/a.md': '# A\n',
    'docs/ja/guide/a.md': '# あ\n',
    'content/en/faq/b.md': '# B\n',
    'content/ja/faq/b.md': '# い\n',
    'notes/it/setup.md': '# Computers\n',
  });
  expect(pages).toEqual([
    'content/content/en/faq-b.md',
    'content/content/ja/faq-b.md',
    'content/docs/en/guide-a.md',
    'content/docs/ja/guide-a.md',
    'content/notes/en/it-setup.md',
  ]);
});

test.each([
  ['what the language means anyway', ['ja-JP', 'en_US', ''], ['en', 'ja']],
  ['one region beside none', ['en-GB', 'en', ''], ['en']],
  ['one region alone', ['en-GB', 'en-GB'], ['en-gb']],
  ['another script', ['zh-TW', 'zh-CN', 'zh'], ['zh', 'zh-cn', 'zh-tw']],
  ['another script beside none', ['zh-TW', 'zh'], ['zh', 'zh-tw']],
  ['two regions', ['pt-BR', 'pt-PT'], ['pt-br', 'pt-pt']],
])('regions that part no pages go: %s', async (_, written, languages) => {
  const files = written.map((lang, index) => [
    `${index}.md`,
    `---\ntitle: T\n${lang === '' ? '' : `lang: ${lang}\n`}---\nText.\n`,
  ]);
  const { pages } = await bringIn(Object.fromEntries(files));
  expect([...new Set(pages.map((path) => path.split('/')[2]))].sort()).toEqual(languages);
});

test('a page that is there for a region and for none stays twice', async () => {
  const { pages } = await bringIn({ 'a.en.md': '# A\n', 'a.en-GB.md': '# A\n' });
  expect(pages).toEqual(['content/guide/en-gb/a.md', 'content/guide/en/a.md']);
});
