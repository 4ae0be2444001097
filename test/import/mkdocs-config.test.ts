import { expect, test } from 'vitest';
import { bringInMkdocs as bringIn } from './bring-in.ts';

/** What `mkdocs.yml` says about a site beside its pages. */

const config = 'site_name: Help\nsite_url: https://old.example/docs/\n';
const headings = ['日本語 の 見出し', 'Über `Code` Ä', 'a_b  C', 'Straße'];

test.each([
  ['nothing', '', ['_1', 'uber-code-a', undefined, 'strae']],
  ['the separator', "toc: {separator: '_'}", ['_1', 'uber_code_a', 'a_b_c', 'strae']],
  ['uslugify', '{toc: {slugify: !!python/name:pymdownx.slugs.uslugify }}', [undefined, undefined, 'a_b--c']],
  [
    'slugify of PyMdown',
    'toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify\n        kwds: {case: lower}',
    [undefined, undefined, 'a_b--c'],
  ],
  [
    'folded case',
    'toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: fold}}',
    [undefined, undefined, 'a_b--c', 'strasse'],
  ],
  [
    'ASCII in lower case',
    'toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower-ascii}}}',
    [undefined, 'Über-code-Ä', 'a_b--c'],
  ],
  [
    'the case that is written',
    'toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {percent_encode: true}}',
    [undefined, 'Über-Code-Ä', 'a_b--C', 'Straße'],
  ],
  [
    'slugify_unicode',
    'markdown.extensions.toc:\n      slugify: !!python/name:markdown.extensions.toc.slugify_unicode',
    [],
  ],
])('ids of headings are those that the site had: by %s', async (_, extension, ids) => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': `${config}markdown_extensions:\n${extension === '' ? '  - abbr' : `  - ${extension}`}\n`,
    'docs/a.md': `# A\n${headings.map((heading) => `\n## ${heading}\n`).join('')}`,
  });
  const expected = headings.map(
    (heading, index) => `## ${heading}${ids[index] === undefined ? '' : ` {#${ids[index]}}`}\n`,
  );
  expect(text('en/a.md').split('---\n').at(-1)?.trimStart()).toBe(expected.join('\n'));
  expect(reported).toEqual([]);
});

test('ids of one text are counted as Python-Markdown counts them', async () => {
  const { text } = await bringIn({
    'mkdocs.yml': config,
    'docs/a.md': '# A\n\n## Key_1\n\n## Key\n\n## Key\n\n## 鍵\n\n## 錠\n',
  });
  expect(text('en/a.md')).toContain('## Key_1\n\n## Key\n\n## Key {#key_2}\n\n## 鍵 {#_1}\n\n## 錠 {#_2}\n');
});

test('a function for ids that is not known is told, in its line, and no wrong ids are written', async () => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': `${config}markdown_extensions:\n  - toc:\n      permalink: true\n      slugify: !!python/name:own.slugs.make\n`,
    'docs/a.md': '# A\n\n## 見出し\n\n## Über\n',
  });
  expect(text('en/a.md')).toContain('## 見出し\n\n## Über\n');
  expect(reported).toEqual(['../mkdocs.yml:6 import/unknown-slugify']);
});

test.each([
  ['!ENV SITE_NAME', 'Help'],
  ["!ENV [SITE_NAME, OTHER, 'Our help']", 'Our help'],
])('a setting of the environment is what stands in the file: %s', async (name, title) => {
  const { plan } = await bringIn({
    'mkdocs.yml': `site_name: ${name}\nsite_url: https://old.example/\n`,
    'docs/a.md': '# A\n',
  });
  expect(String(plan.get('content/site.yaml'))).toContain(`title: ${title}\n`);
});

test('redirects that old addresses of a page cannot be are told', async () => {
  const { text, log } = await bringIn({
    'mkdocs.yml': `${config}plugins:\n  - search\n  - redirects:\n      redirect_maps:\n        old.md: https://other.example/new\n        "old2.md": a.md#two\n        old3.md: none.md\n        old4.md: a.md\n`,
    'docs/a.md': '# A\n\n## Two\n',
  });
  expect(text('en/a.md')).toContain('aliases:\n  - /docs/old2/\n  - /docs/old4/\n  - /docs/a/\n');
  expect(
    log.diagnostics.map(({ rule, place, values }) => [
      place.file,
      place.line,
      rule,
      (values as { why: string }).why,
    ]),
  ).toEqual([
    ['../mkdocs.yml', 7, 'import/redirect', 'elsewhere'],
    ['../mkdocs.yml', 8, 'import/redirect', 'place'],
    ['../mkdocs.yml', 9, 'import/redirect', 'missing'],
  ]);
});

test('redirects of a site in several languages lead to the page of the first', async () => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': `${config}plugins:\n  - i18n:\n      docs_structure: folder\n      languages: [{locale: en, default: true}, {locale: ja}]\n  - redirects:\n      redirect_maps: {old.md: run/a.md, old/b.md: b.en.md}\n`,
    'docs/en/run/a.md': '# A\n',
    'docs/ja/run/a.md': '# あ\n',
    'docs/b.en.md': '# B\n',
  });
  expect(text('en/run-a.md')).toContain('aliases:\n  - /docs/old/\n  - /docs/run/a/\n');
  expect(text('ja/run-a.md')).toContain('aliases:\n  - /docs/ja/run/a/\n');
  expect(text('en/b.md')).toContain('aliases:\n  - /docs/old/b/\n  - /docs/b/\n');
  expect(reported).toEqual([]);
});

test('what the navigation leads to elsewhere is told', async () => {
  const { log } = await bringIn({
    'mkdocs.yml': `${config}nav:\n  - a.md\n  - Forum: https://forum.example/\n  - More:\n      - Top: a.md\n      - https://other.example/\n`,
    'docs/a.md': '# A\n',
  });
  expect(
    log.diagnostics.map(({ rule, place, values }) => [place.line, rule, (values as { found: string }).found]),
  ).toEqual([
    [5, 'import/left-out', 'Forum: https://forum.example/'],
    [8, 'import/left-out', 'https://other.example/'],
  ]);
});

test('containers whose text is indented by tabs come in, and code keeps its tabs', async () => {
  const { text, reported } = await bringIn({
    'mkdocs.yml': config,
    'docs/a.md': [
      '# A',
      '',
      '!!! tip "T"',
      '\tText.',
      '',
      '\t??? note',
      '\t\tMore.',
      '',
      '=== "One"',
      '',
      '\t- a',
      '\t\t- b',
      '',
      '\t```make',
      '\tall:',
      '\t\tcc',
      '\t```',
      '',
      '=== "Two"',
      '  \tb',
      '',
      '```make',
      'all:',
      '\tcc',
      '```',
      '',
    ].join('\n'),
  });
  expect(text('en/a.md').split('---\n').at(-1)?.trim()).toBe(
    [
      '::::tip[T]',
      'Text.',
      '',
      ':::details[Note]',
      'More.',
      ':::',
      '::::',
      '',
      '::::tabs',
      ':::tab[One]',
      '',
      '- a',
      '    - b',
      '',
      '```make',
      'all:',
      '\tcc',
      '```',
      ':::',
      '',
      ':::tab[Two]',
      'b',
      ':::',
      '::::',
      '',
      '```make',
      'all:',
      '\tcc',
      '```',
    ].join('\n'),
  );
  expect(reported).toEqual([]);
});

test('marks of editors and signs of letters are read where their extensions are on', async () => {
  const written = 'A {++new++} {>>really<<} {==word==} (c) --> ++ctrl++.';
  const bring = (extensions: string) =>
    bringIn({
      'mkdocs.yml': `${config}markdown_extensions: [${extensions}]\n`,
      'docs/a.md': `# A\n\n${written}\n`,
    });
  const on = await bring('pymdownx.critic, pymdownx.smartsymbols');
  expect(on.text('en/a.md')).toContain(
    'A <ins>new</ins> <small>really</small> <mark>word</mark> © → <kbd>Ctrl</kbd>.\n',
  );
  expect(on.reported).toEqual([]);
  const off = await bring('pymdownx.keys');
  expect(off.text('en/a.md')).toContain('{>>really<<} {<mark>word</mark>} (c) --> <kbd>Ctrl</kbd>.\n');
});
