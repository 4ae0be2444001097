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
