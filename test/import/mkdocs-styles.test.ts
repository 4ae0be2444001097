import { expect, test } from 'vitest';
import { bringInMkdocs as bringIn } from './bring-in.ts';

/** How sites of MkDocs by other people are written: each test is a style, cut down to what it is about. */

const config = 'site_name: Help\nsite_url: https://old.example/docs/\n';

test('HTML within Markdown names files and pages from the address of the page', async () => {
  const { text, reported, plan } = await bringIn({
    'mkdocs.yml': config,
    'docs/user/a.md':
      '# A\n\n<img src="../pic.png" alt="x"> <img src="../../img/y.png" alt="y"> <a href="../b/">B</a>\n',
    'docs/user/b.md': '# B\n\n![x](pic.png) [A](a.md)\n',
    'docs/user/pic.png': 'png',
    'docs/img/y.png': 'png',
  });
  expect(text('en/user-a.md')).toContain(
    '<img src="/assets/images/user/pic.png" alt="x"> <img src="/assets/images/img/y.png" alt="y"> <a href="user-b.md">B</a>',
  );
  expect(text('en/user-b.md')).toContain('![x](/assets/images/user/pic.png) [A](user-a.md)');
  expect([...plan.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(2);
  expect(reported).toEqual([]);
});

test('the heading that readers saw is the title, and lines above the text are front matter', async () => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': config,
    'docs/a.md': 'Title: Short\nAuthors: One\n    Two\n\n# The whole title\n\nText.\n',
    'docs/b.md': '---\ntitle: Same\n---\n# Same\n\nText.\n',
    'docs/c.md': 'Note: a sentence with a colon\nand one without.\n\nText.\n',
  });
  expect(text('en/a.md')).toMatch(
    /^---\ntitle: The whole title\ndate: .*\n# authors:\n# {3}- One\n# {3}- Two\n[\s\S]*---\n\nText\.\n$/,
  );
  expect(text('en/b.md')).toMatch(/title: Same\n[\s\S]*---\n\nText\.\n$/);
  expect(text('en/c.md')).toMatch(/---\nNote: a sentence with a colon\nand one without\.\n\nText\.\n$/);
  expect(reported).toEqual(['a.md:1 import/left-out', 'a.md:2 import/unknown-key']);
});

test.each([
  ['', '*[SSH]: Secure Shell'],
  ['markdown_extensions: [abbr]\n', ''],
  ['markdown_extensions: [markdown.extensions.extra]\n', ''],
])('abbreviations are read where the extension for them is on: %j', async (extensions, left) => {
  const { text, plan } = await bringIn({
    'mkdocs.yml': config + extensions,
    'docs/a.md': '# A\n\nSSH is on.\n\n*[SSH]: Secure Shell\n',
  });
  expect(plan.has('content/glossary.yaml')).toBe(left === '');
  expect(text('en/a.md').includes('*[SSH]')).toBe(left !== '');
});

test('addresses of languages are written as the plugin wrote them', async () => {
  const { text } = await bringIn({
    'mkdocs.yml': `${config}plugins:\n  - i18n:\n      languages:\n        - {locale: en, default: true}\n        - {locale: zh-TW}\n        - {locale: pt_BR}\n`,
    'docs/a.md': '# A\n',
    'docs/a.zh-TW.md': '# 甲\n',
    'docs/a.pt_BR.md': '# Á\n',
  });
  expect(text('zh-tw/a.md')).toContain('- /docs/zh-TW/a/');
  expect(text('pt-br/a.md')).toContain('- /docs/pt_BR/a/');
});

test('boxes that are ticked lose no word', async () => {
  const { reported } = await bringIn({
    'mkdocs.yml': config,
    'docs/a.md': '# A\n\n- [ ] open\n- [x] done\n    1. [X] more\n',
  });
  expect(reported).toEqual([]);
});

test('pages about changing and sharing are pages, at any depth', async () => {
  const { plan } = await bringIn({
    'mkdocs.yml': config,
    'docs/index.md': '# Home\n\n[Help us](about/contributing.md) [Terms](license.md)\n',
    'docs/about/contributing.md': '# Help us\n\nText.\n',
    'docs/license.md': '# Terms\n\nText.\n',
  });
  expect([...plan.keys()].filter((path) => path.endsWith('.md'))).toEqual([
    'content/guide/en/about-contributing.md',
    'content/guide/en/index.md',
    'content/guide/en/license.md',
  ]);
});

test('addresses that the configuration puts below every page are those of its references', async () => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': `${config}plugins: [autorefs]\nmarkdown_extensions:\n  - pymdownx.snippets:\n      auto_append: [parts/links.md]\n`,
    'parts/links.md': '  [site.folder]: https://tool.example/folder\n  [other]: https://tool.example/other\n',
    'docs/a.md': '# A\n\nThe [`folder` setting][site.folder] and [`get`][tool.get] or [`put`][].\n',
  });
  expect(text('en/a.md')).toMatch(
    /---\n\nThe \[`folder` setting\]\[site\.folder\] and `get` or `put`\.\n\n\[site\.folder\]: https:\/\/tool\.example\/folder\n$/,
  );
  expect(reported.filter((line) => line.startsWith('a.md'))).toEqual([
    'a.md:3 import/left-out',
    'a.md:3 import/left-out',
  ]);
});

test('a terminal keeps the language of its code', async () => {
  const { reported } = await bringIn({
    'mkdocs.yml': config,
    'docs/a.md': '# A\n\n```shell\n$ run it\n```\n',
  });
  expect(reported.filter((line) => line.startsWith('a.md'))).toEqual([]);
});
