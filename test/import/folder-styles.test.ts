import { expect, test } from 'vitest';
import { folderTranslations } from '../../packages/import/src/folder/folder-translations.ts';
import { importFolder } from '../../packages/import/src/folder/import-folder.ts';
import { bringInFolder as bringIn, folderOf } from './bring-in.ts';

/** Folders of Markdown as the generators of other people read them: each test is a style, cut down to what it is about. */

test('as Docusaurus reads it: MDX, addresses of their own, numbers before names, files of static/', async () => {
  const { pages, plan, text, reported, progress } = await bringIn(
    {
      'docs/intro.md':
        '---\nid: intro\nslug: /welcome\n---\n\n# Welcome\n\n[a](/docs/basics/create) [b](./basics/create#x) [c](./02-more.mdx)\n',
      'docs/basics/01-create.md': '# Create\n\n![l](./local.png) ![s](/img/logo.png)\n',
      'docs/basics/local.png': 'png',
      'docs/02-more.mdx':
        "---\ntitle: More\n---\nimport Tabs from '@theme/Tabs';\n\n:::danger Stop\nCareful\n:::\n\n[up](/docs/welcome) [w](/welcome)\n",
      'docs/_partial.mdx': 'Included.\n',
      'docs/guide.rst': 'Title\n=====\n',
      'docs/node_modules/x/README.md': '# x\n',
      'static/img/logo.png': 'png',
    },
    'docs',
  );
  expect(pages).toEqual([
    'content/basics/en/01-create.md',
    'content/guide/en/02-more.md',
    'content/guide/en/intro.md',
  ]);
  expect(text('content/guide/en/intro.md')).toContain(
    '[a](../../basics/en/01-create.md) [b](../../basics/en/01-create.md#x) [c](02-more.md)',
  );
  expect(text('content/guide/en/intro.md')).toContain('aliases:\n  - /welcome\n');
  expect(text('content/basics/en/01-create.md')).toContain(
    '![l](/assets/images/basics/local.png) ![s](/assets/images/img/logo.png)',
  );
  expect(plan.has('assets/images/img/logo.png')).toBe(true);
  expect(text('content/guide/en/02-more.md')).toContain(
    '---\n\n:::caution[Stop]\nCareful\n:::\n\n[up](intro.md) [w](intro.md)\n',
  );
  expect(reported.filter((line) => !/unknown-key/.test(line)).sort()).toEqual([
    '02-more.mdx:4 import/left-out',
    '_partial.mdx:undefined import/left-out',
    'guide.rst:undefined import/other-kind',
  ]);
  expect(progress).toEqual(['0/3 02-more.mdx', '1/3 basics/01-create.md', '2/3 intro.md']);
});

test('as VitePress reads it: links without endings, parts that are put in, pages in folders of languages', async () => {
  const { text, reported } = await bringIn({
    'guide/start.md':
      '# Start {#begin}\n\n[a](/guide/other) [b](./other.html) [c](./other#x) [d](other)\n\n<!--@include: ./part.md-->\n\n<<< @/code.js\n\n<!--@include: ./none.md-->\n',
    'guide/other.md': '# Other <Badge text="new" />\n\n## x\n',
    'guide/part.md': '---\ntitle: Part\n---\nPut in.\n',
    'code.js': 'let a = 1;\n',
    'public/logo.png': 'png',
    'ja/guide/start.md': '# はじめに\n\n[他](/ja/guide/other) [英語](/guide/other) ![ロゴ](/logo.png)\n',
    'README.md': '# Home\n',
  });
  expect(text('content/guide/en/start.md')).toContain(
    '---\n<div id="begin"></div>\n\n\n[a](other.md) [b](other.md) [c](other.md#x) [d](other.md)\n\nPut in.\n\n```js\nlet a = 1;\n```\n',
  );
  expect(text('content/guide/en/other.md')).toContain('title: Other\n');
  // A build refuses links to what is not there below a language of the site.
  expect(text('content/guide/ja/start.md')).toContain(
    '[他](https://old.example/ja/guide/other) [英語](../en/other.md) ![ロゴ](/assets/images/logo.png)',
  );
  expect(reported.filter((line) => !/unknown-key/.test(line))).toEqual([
    'guide/start.md:9 import/missing-file',
    'ja/guide/start.md:3 import/missing-page',
    'ja/guide/start.md:3 import/other-language',
  ]);
});

test('as Hugo reads it: bundles, sections, front matter in TOML and JSON, links from folders', async () => {
  const { pages, text, reported } = await bringIn({
    '_index.md': '---\ntitle: Home\n---\nWelcome.\n',
    'posts/_index.md': '---\ntitle: Posts\n---\nAll posts.\n',
    'posts/trip/index.md':
      '+++\ntitle = "My trip"\ndate = 2021-03-04T10:00:00+01:00\ntags = ["travel", "Food"]\ncategories = ["life"]\naliases = ["/old/trip/"]\n+++\n\n![b](beach.png) {{< youtube x >}}\n',
    'posts/trip/index.ja.md': '+++\ntitle = "旅"\ndate = 2021-03-04\n+++\n\n![浜](beach.png)\n',
    'posts/trip/beach.png': 'png',
    'posts/other.md':
      '---\ntitle: Other\nlastmod: 2022-01-01\nurl: /custom/\ndate: 2021-01-01\n---\n\n[a](trip/) [b](../trip/) [c](/posts/trip/)\n',
    'docs/a/_index.md': '---\ntitle: A\n---\nIntro.\n',
    'docs/a/b.md': '{\n  "title": "B",\n  "date": "2020-01-01"\n}\n\nText.\n',
  });
  expect(pages).toEqual([
    'content/docs/en/a-b.md',
    'content/docs/en/a.md',
    'content/guide/en/index.md',
    'content/posts/en/index.md',
    'content/posts/en/other.md',
    'content/posts/en/trip.md',
    'content/posts/ja/trip.md',
  ]);
  expect(text('content/posts/en/trip.md')).toMatch(
    /^---\ntitle: My trip\ndate: 2021-03-04T10:00:00\+01:00\ntags:\n {2}- travel\n {2}- Food\n# categories:\n# {3}- life\naliases:\n {2}- \/old\/trip\/\n/,
  );
  expect(text('content/posts/en/trip.md')).toContain('![b](/assets/images/posts/trip/beach.png)');
  expect(text('content/posts/ja/trip.md')).toMatch(/title: 旅\ndate: 2021-03-04\n/);
  expect(text('content/posts/en/other.md')).toContain('[a](trip.md) [b](trip.md) [c](trip.md)');
  expect(text('content/posts/en/other.md')).toMatch(/updated: 2022-01-01\naliases:\n {2}- \/custom\/\n/);
  expect(text('content/docs/en/a-b.md')).toMatch(/title: B\ndate: 2020-01-01\n[\s\S]*\n\nText\.\n$/);
  expect(reported.filter((line) => !/unknown-key/.test(line))).toEqual([
    'posts/trip/index.md:9 import/macro',
  ]);
});

test('what editors and systems leave beside pages is passed over', async () => {
  const left = ['.#a.md', '._a.md', '~$a.md', '.obsidian/b.md', '.trash/c.md', '.a.md.swp', '.DS_Store'];
  const { pages, reported } = await bringIn({
    'a.md': '# A\n\nText.\n',
    ...Object.fromEntries(left.map((name) => [name, 'x'])),
    ...Object.fromEntries(left.map((name) => [`part/${name}`, 'x'])),
  });
  expect(pages).toEqual(['content/guide/en/a.md']);
  expect(reported).toEqual([]);
});

test('as pages of MDX have components of their own: their text stays, and each is told', async () => {
  const { text, reported } = await bringIn({
    'a.mdx':
      '# A\n\n<Garden rows={[1, 2].map((n) => n > 1)}\n  deep />\n\n<Bed>\n  Inside <Rose kind="red">this</Rose>.\n</Bed>\n\nUse `<Bed>` and <https://example.org>.\n',
    'b.md':
      '# B\n\nType <Name> and </Name>, or <Tip>this</Tip>.\n\n<Bed>\n\n  Inside.\n\n</Bed>\n\n<Garden rows="2" />\n\n<Path>\n',
  });
  expect(text('content/guide/en/a.md')).toMatch(
    /---\n\n\n\nInside this\.\n\nUse `<Bed>` and <https:\/\/example\.org>\.\n$/,
  );
  expect(text('content/guide/en/b.md')).toMatch(
    /Type <Name> and <\/Name>, or this\.\n\nInside\.\n\n\n\n<Path>\n$/,
  );
  expect(reported.filter((line) => line.includes('left-out'))).toEqual([
    'a.mdx:3 import/left-out',
    'a.mdx:6 import/left-out',
    'a.mdx:7 import/left-out',
    'b.md:5 import/left-out',
    'b.md:11 import/left-out',
  ]);
});

const japanese =
  '問い合わせの前に、アカウントの名前とファイルの大きさを確かめてください。公開鍵は一つだけ登録できます。\n';

test.each([
  ['Japanese', { 'a.md': japanese, 'b.md': `# 転送\n\n${japanese}` }, ['a.md:undefined import/other-script']],
  [
    'Japanese with code and addresses',
    { 'a.md': `${japanese}\n\`\`\`sh\n${'sftp -i key host\n'.repeat(30)}\`\`\`\n` },
    ['a.md:undefined import/other-script'],
  ],
  [
    'Russian',
    { 'a.md': 'Проверьте имя учётной записи и размер файла, прежде чем обратиться к нам.\n' },
    ['a.md:undefined import/other-script'],
  ],
  [
    'one page of three',
    {
      'a.md': japanese,
      'b.md': `${'Check the name of the account. '.repeat(4)}\n`,
      'c.md': `${'Look at the size. '.repeat(4)}\n`,
    },
    [],
  ],
  ['in its own folder', { 'ja/a.md': japanese }, []],
  ['too little to say', { 'a.md': '公開鍵\n' }, []],
])('pages without a language are in another script: %s', async (_, files, expected) => {
  const { reported } = await bringIn(files);
  expect(reported.filter((line) => line.endsWith('other-script'))).toEqual(expected);
});

test('a title in a tag is the title, and its id stays for links', async () => {
  const { text, reported } = await bringIn({
    'a.md': '<h1 align="center">Keys</h1>\n\nText.\n',
    'b.md': '<h1 id="doors">\n  Doors</h1>\nText.\n',
    'c.md': '<h1>More <em>keys</em></h1>\n\nText.\n',
  });
  expect(text('content/guide/en/a.md')).toMatch(/^title: Keys$[\s\S]*\n---\n\s*Text\.\n$/m);
  expect(text('content/guide/en/b.md')).toMatch(/^title: Doors$[\s\S]*<div id="doors"><\/div>\n\nText\.\n$/m);
  expect(text('content/guide/en/c.md')).toContain('<h1>More <em>keys</em></h1>');
  expect(reported.filter((line) => line.endsWith('lost-text'))).toEqual([]);
});

test('a page takes in nothing from outside its folder: not by its path, not by a link on disk', async () => {
  const { symlink, writeFile } = await import('node:fs/promises');
  const site = await folderOf({
    'secret.md': 'Secret.\n',
    'docs/a.md':
      '# A\n\n<!-- @include: ../secret.md -->\n\n<!-- @include: ./linked.md -->\n\n<!-- @include: ./folder -->\n',
    'docs/folder/part.txt': 'Part.\n',
  });
  await writeFile(`${site}/outside.md`, 'Secret.\n');
  await symlink(`${site}/outside.md`, `${site}/docs/linked.md`);
  const { plan, log } = await importFolder({
    source: `${site}/docs`,
    root: `${site}/new`,
    category: 'guide',
    language: 'en',
    origin: 'https://old.example',
    translations: () => folderTranslations(`${site}/docs`),
  });
  expect(String(plan.get('content/guide/en/a.md'))).not.toContain('Secret');
  expect(log.diagnostics.filter(({ rule }) => rule === 'import/missing-file')).toHaveLength(3);
});

test('a link to a page that is not there keeps its address, which a build takes for one of the old site', async () => {
  const { text, log } = await bringIn({
    'guide/start.md':
      '# Start\n\n[a](nope.md) [b](../top%20one.md#x) [c][d] [e](start-conifg.md) <a href="none.md">f</a>\n\n[d]: gone.md\n',
    'guide/start-config.md': '# Config\n',
    'guide/a.md': '# A\n',
    'ja/guide/start.md': '# はじめに\n\n[a](nope.md)\n',
  });
  expect(text('content/guide/en/start.md')).toContain(
    '[a](/guide/nope.md) [b](/top%20one.md#x) [c][d] [e](/guide/start-conifg.md) <a href="/guide/none.md">f</a>\n\n[d]: /guide/gone.md\n',
  );
  expect(text('content/guide/ja/start.md')).toContain('[a](https://old.example/ja/guide/nope.md)\n');
  const suggested = log.diagnostics.map(({ values }) => (values as { nearest?: string }).nearest);
  expect(suggested.filter((nearest) => nearest !== undefined)).toEqual(['start-config.md']);
});

test.each([
  [
    'docusaurus.config.js',
    "module.exports = {\n  plugins: [\n    ['@docusaurus/plugin-client-redirects', {}],\n  ],\n};\n",
    3,
  ],
  [
    'docusaurus.config.ts',
    "export default {\n  // '@docusaurus/plugin-client-redirects'\n  /* client-redirects */\n};\n",
    undefined,
  ],
  [
    'astro.config.mjs',
    "export default {\n  site: 'https://old.example', redirects: {\n    '/a': '/b' },\n};\n",
    2,
  ],
  ['astro.config.mjs', 'export default { redirects: {} };\n', undefined],
  ['next.config.js', 'module.exports = {\n  async redirects() { return []; },\n};\n', 2],
  ['static/_redirects', '# former\n\n/old /new 301\n', 3],
  ['public/_redirects', '/* /index.html 200\n', undefined],
])('redirects that are written beside the pages are told: %s', async (name, written, line) => {
  for (const [folder, shown] of [
    ['docs', `../${name}`],
    ['', name],
  ] as const) {
    const { reported } = await bringIn({ [name]: written, 'docs/a.md': '# A\n' }, folder);
    expect(reported).toEqual(line === undefined ? [] : [`${shown}:${line} import/unread-redirects`]);
  }
});

test.each([
  ['blog/2021-08-26-welcome.md', '# W\n', '2021-08-26'],
  ['blog/2021-08-26-welcome/index.md', '# W\n', '2021-08-26'],
  ['blog/2021-08-26-welcome.ja.md', '# W\n', '2021-08-26'],
  ['blog/2021-08-26-welcome/index.ja.md', '# W\n', '2021-08-26'],
  ['blog/2021-02-30-welcome.md', '---\ntitle: W\ndate: 2020-01-02\n---\n', '2020-01-02'],
  ['a.md', '---\ntitle: W\ndate: 2020-05-06 07:08:09 +0000 UTC\n---\n', '2020-05-06T07:08:09+00:00'],
  ['a.md', "---\ntitle: W\npubDate: 'Jul 08 2022'\n---\n", '2022-07-08'],
  ['a.md', '---\ntitle: W\ncreated: 2022-07-08\npublishDate: 2022-07-09\n---\n', '2022-07-09'],
  ['a.md', '+++\ntitle = "W"\npublishdate = 2022-07-09\n+++\n', '2022-07-09'],
  ['2021-08-26-a.md', '---\ntitle: W\ndate: {created: 2024-01-02}\n---\n', '2024-01-02'],
])('the date of a page is the one that its keys or its name say: %s %j', async (path, written, date) => {
  const { pages, text, reported } = await bringIn({ [path]: `${written}\nText.\n` });
  expect(/^date: (.*)$/m.exec(text(pages[0] ?? ''))?.[1]).toBe(date);
  expect(reported.filter((line) => !/unknown-key/.test(line))).toEqual([]);
});

test('dates under other names are those that the dialect has, and what is no date stays a comment', async () => {
  const { text, reported } = await bringIn({
    'a.md':
      '---\ntitle: A\ndate: 2020-01-01\nlastUpdated: 2021-02-03\npublishDate: 2020-01-05\nexpiryDate: 2090-01-01\n---\nText.\n',
    'b.md':
      '---\ntitle: B\ndate:\n  created: 2020-01-01\n  updated: 2020-01-09\n  zone: x\nlastUpdated: false\n---\nText.\n',
    'c.md': '---\ntitle: C\ndate: 2020-01-01\nlast_update:\n  date: 2020-02-02\n  author: Ann\n---\nText.\n',
    'd.md':
      '---\ntitle: D\ndate: 2020-01-01\nupdated: 2020-03-03\nlastmod: 2019-01-01\ncreated: 2018-01-01\n---\nText.\n',
    'e.md': '---\ntitle: E\npublishDate: 2090-01-01\npublished: false\n---\nText.\n',
    'f.md': '---\ntitle: F\ndate: {day: 2020-01-01}\nupdatedDate: soon\n---\nText.\n',
  });
  const front = (name: string) => text(`content/guide/en/${name}.md`).split('---\n')[1]?.trim();
  expect(front('a')).toBe(
    'title: A\ndate: 2020-01-01\nupdated: 2021-02-03\npublish: 2020-01-05\nuntil: 2090-01-01\ncategory: guide\nlang: en',
  );
  expect(front('b')).toMatch(
    /^title: B\ndate: 2020-01-01\nupdated: 2020-01-09\n# date_zone: x\n# lastUpdated: false\n/,
  );
  expect(front('c')).toMatch(/^title: C\ndate: 2020-01-01\nupdated: 2020-02-02\n# last_update_author: Ann\n/);
  expect(front('d')).toMatch(
    /^title: D\ndate: 2020-01-01\nupdated: 2020-03-03\n# lastmod: 2019-01-01\n# created: 2018-01-01\n/,
  );
  expect(front('e')).toMatch(/^title: E\ndate: 2090-01-01\npublish: 2090-01-01\ndraft: true\n/);
  expect(front('f')).toMatch(/# updatedDate: soon\n/);
  expect(reported).toContain('f.md:3 import/wrong-date');
});

test('messages about front matter in TOML and JSON, and above the text, name the line of the key', async () => {
  const { reported } = await bringIn({
    'a.md':
      '+++\ntitle = "A"\ndate = 2021-13-01\nauthors = [\n  "Ann",\n]\n"my.key" = 1\n\n[params]\n  mood = "good"\n[menu.main]\nweight = 2\n[[cascade]]\nx = 1\n+++\n\nText.\n',
    'b.md': '\n+++\ntitle = "B"\nweight = 3\n+++\nText.\n',
    'c.md': '{\n  "title": "C",\n  "date": "soon",\n  "mood": "good"\n}\n\nText.\n',
    'd.md': '{ "title": "D",\n  "mood": "good"\n}\n\nText.\n',
  });
  expect(reported.sort()).toEqual([
    'a.md:10 import/unknown-key',
    'a.md:11 import/unknown-key',
    'a.md:13 import/unknown-key',
    'a.md:3 import/broken-yaml',
    'a.md:3 import/wrong-date',
    'a.md:4 import/unknown-key',
    'a.md:7 import/unknown-key',
    'b.md:4 import/unknown-key',
    'c.md:3 import/wrong-date',
    'c.md:4 import/unknown-key',
    'd.md:2 import/unknown-key',
  ]);
});

test('front matter in TOML with a slip is read but for the slip, which is told', async () => {
  const { text, reported } = await bringIn({
    'a.md': '+++\ntitle = A slip\ndate = 2021-13-01\ntags = ["x"]\nnot a key\nweight = 02\n+++\n\nText.\n',
  });
  expect(text('content/guide/en/a.md')).toMatch(
    /^---\ntitle: A slip\ndate: .*\ntags:\n {2}- x\n# weight: "02"\n# not a key\n[\s\S]*---\n\nText\.\n$/,
  );
  expect(reported.sort()).toEqual([
    'a.md:2 import/broken-yaml',
    'a.md:3 import/broken-yaml',
    'a.md:3 import/wrong-date',
    'a.md:5 import/unknown-key',
    'a.md:6 import/unknown-key',
  ]);
});

test('HTML beside Markdown is told once, and templates are not', async () => {
  const files = { 'a.md': '# A\n\n[b](b.html)\n', 'layouts/page.html': '<p>', 'static/x.html': '<p>' };
  const told = (await bringIn({ ...files, 'b.html': '<p>B', 'c/d.htm': '<p>D' })).log.diagnostics;
  expect(told.map(({ rule, place, values }) => [place.file, rule, values])).toEqual([
    ['b.html', 'import/html-files', { count: 2 }],
    ['a.md', 'import/missing-page', { written: 'b.html', nearest: undefined }],
  ]);
  expect((await bringIn(files)).reported).toEqual(['a.md:3 import/missing-page']);
});

test('as MDX names files: imports, require, aliases of the site, files outside of the folder', async () => {
  const { text, plan, reported } = await bringIn(
    {
      'package.json': '{}',
      'static/img/a.png': 'png',
      'src/assets/b.png': 'png',
      'docs/guide/page.mdx': [
        '# Page',
        "import img from './c.png';",
        '<img src={require(\'@site/static/img/a.png\').default} alt="A" />',
        '<img src={img} alt="C" />',
        '![b](../../src/assets/b.png) ![b](~/assets/b.png "T") ![b](@assets/b.png) ![a](@site/static/img/a.png)',
        '[pdf](pathname:///files/x.pdf) [none](@assets/none.png) [other](@site/docs/guide/other.md#x)',
        '![none](../../src/assets/none.png) [page](./none) [v](./v1.10)',
        '<LinkButton href="/guide/other">Read</LinkButton>',
      ].join('\n\n'),
      'docs/guide/other.md': '# Other\n',
      'docs/guide/c.png': 'png',
      'static/files/x.pdf': 'pdf',
    },
    'docs',
  );
  expect(text('content/guide/en/page.md')).toContain(
    [
      '<img src="/assets/images/img/a.png" alt="A" />',
      '<img src="/assets/images/guide/c.png" alt="C" />',
      '![b](/assets/images/b.png) ![b](/assets/images/b.png "T") ![b](/assets/images/b.png) ![a](/assets/images/img/a.png)',
      '[pdf](/assets/files/x.pdf) [none](@assets/none.png) [other](other.md#x)',
      '![none](../../src/assets/none.png) [page](./none) [v](./v1.10)',
      '[Read](other.md)',
    ].join('\n\n'),
  );
  expect([...plan.keys()].filter((path) => path.startsWith('assets/')).sort()).toEqual([
    'assets/images/b.png',
    'assets/images/guide/c.png',
    'assets/images/img/a.png',
    'assets/static/assets/files/x.pdf',
  ]);
  expect(reported.filter((line) => !line.endsWith('value-set'))).toEqual([
    'guide/page.mdx:3 import/left-out',
    'guide/page.mdx:11 import/missing-file',
    'guide/page.mdx:13 import/missing-file',
    'guide/page.mdx:13 import/missing-page',
    'guide/page.mdx:13 import/missing-page',
  ]);
});

test('as VitePress takes in parts of files: regions, lines, languages, titles, sections', async () => {
  const { text, reported } = await bringIn({
    'a.md': [
      '# A',
      '<<< @/snip.js#first{2 ts:line-numbers} [Snip]',
      '<<< ./snip.js{1,3-4}',
      '::: code-group\n\n<<< @/snip.js#inner [one]\n\n<<< @/snip.py#r\n\n:::',
      '<!--@include: ./part.md{2,2}-->',
      '<!-- @include: ./part.md#two -->',
      '<!--@include: ./part.md#marked-->',
      '- item\n\n  <!--@include: ./folder/outer.md-->',
      '<<< ./snip.js#none',
      '<!--@include: ./part.md#none-->',
      '<!--@include: ./part.md{6,}-->',
    ].join('\n\n'),
    'snip.js':
      '// before\n// #region first\nfunction a() {\n  // #region inner\n  b();\n  // #endregion inner\n}\n// #endregion first\n// after\n',
    'snip.py': 'x = 1\n# region r\ny = 2\n# endregion r\n',
    'part.md':
      '# Part\nSecond line.\n\n## Two\n\nIn two.\n\n### Deeper\n\nStill.\n\n## Three\n\n<!-- #region marked -->\nMarked.\n<!-- #endregion marked -->\n',
    'folder/outer.md': 'Outer.\n\n<!--@include: ./inner.md-->\n',
    'folder/inner.md': 'Inner.\n',
  });
  const whole = text('content/guide/en/a.md').split('---\n')[2] ?? '';
  expect(whole).toContain('```ts {2} title="Snip"\nfunction a() {\n  b();\n}\n```\n');
  expect(whole).toContain('```js {1,3-4}\n// before\n// #region first\n');
  expect(whole).toContain(
    '::::tabs\n:::tab[one]\n```js\nb();\n```\n:::\n:::tab[snip.py]\n```py\ny = 2\n```\n:::\n::::\n',
  );
  expect(whole).toContain('::::\n\nSecond line.\n\n## Two\n\nIn two.\n\n### Deeper\n\nStill.\n\nMarked.\n\n');
  expect(whole).toContain('- item\n\n  Outer.\n\n  Inner.\n');
  expect(whole).toMatch(/\n\nIn two\.\n\n### Deeper[\s\S]*Marked\.\n<!-- #endregion marked -->\n$/);
  expect(reported.filter((line) => line.startsWith('a.md') && !line.endsWith('value-set'))).toEqual([
    'a.md:25 import/missing-part',
    'a.md:27 import/missing-part',
  ]);
});

test('as MDX puts pages into pages: their text, their values, addresses from the page', async () => {
  const { text, reported } = await bringIn(
    {
      'package.json': '{}',
      'src/shared/_note.mdx': 'From the root.\n',
      'docs/guide/page.mdx': [
        "# Page\n\nimport Part from './_part.mdx';\nimport Far from '../parts/_far.md'\nimport Root from '@site/src/shared/_note.mdx';\nimport None from './_none.mdx';",
        '<Part name="Ann" />',
        '- item\n\n  <Far>\n  within\n  </Far>',
        'A line with <Root/> in it.',
        '<None />',
        '```jsx\nimport Part from "./_part.mdx";\n<Part />\n```',
      ].join('\n\n'),
      'docs/guide/_part.mdx': '---\ntitle: x\n---\nHello {props.name}, **welcome**.\n',
      'docs/guide/_unused.mdx': 'Unused.\n',
      'docs/parts/_far.md':
        "import Deep from './_deep.mdx';\n\n![a](./a.png) [b](b.md)\n\n{props.children}\n\n<Deep />\n\n```md\n[b](b.md)\n```\n",
      'docs/parts/_deep.mdx': 'Deep <img src="a.png" alt="A" />.\n',
      'docs/parts/a.png': 'png',
      'docs/parts/b.md': '# B\n',
    },
    'docs',
  );
  const whole = text('content/guide/en/page.md');
  expect(whole).toContain(
    'Hello Ann, **welcome**.\n\n- item\n\n  ![a](/assets/images/parts/a.png) [b](../../parts/en/b.md)\n\n  within\n\n  Deep <img src="/assets/images/parts/a.png" alt="A" />.\n\n  ```md\n  [b](b.md)\n  ```\n\nA line with From the root. in it.\n',
  );
  expect(whole).toContain('```jsx\nimport Part from "./_part.mdx";\n<Part />\n```');
  expect(reported.filter((line) => !line.endsWith('value-set')).sort()).toEqual([
    'guide/_unused.mdx:undefined import/left-out',
    'guide/page.mdx:18 import/left-out',
    'guide/page.mdx:6 import/left-out',
    'guide/page.mdx:6 import/missing-file',
  ]);
});

test('home pages whose text is in their front matter keep it: VitePress, Starlight, VuePress', async () => {
  const { text, reported } = await bringIn({
    'index.md':
      '---\nlayout: home\nhero:\n  name: Tool\n  text: Makes things\n  tagline: "Quick: and small"\n  image:\n    src: /logo.png\n    alt: Logo\n  actions:\n    - theme: brand\n      text: Begin\n      link: /guide/start\n    - text: Code\n      link: https://e.example/x\nfeatures:\n  - icon: 🚀\n    title: Fast\n    details: Very\n      fast.\n  - title: Linked\n    details: See.\n    link: /guide/start\n  - title: More\n    link: /guide/start\n    linkText: Read on\n---\n\n## Behind\n\n[x](./none)\n',
    'guide/start.md': '# Start\n',
    'guide/splash.mdx':
      '---\ntitle: Splash\ntemplate: splash\nhero:\n  title: Big words\n  tagline: Hello\n  image:\n    file: ../public/logo.png\n  actions:\n    - text: Go\n      link: ./start\n---\n',
    'guide/vue.md':
      '---\nhome: true\nheroText: Vue\ntagline: Old ways\nheroImage: /logo.png\nactionText: Go\nactionLink: ./start\nfeatures:\n- title: One\n  details: First.\nfooter: MIT\n---\n# Vue\n\nText.\n',
    'guide/plain.md': '---\ntitle: Plain\ntagline: stays\n---\nText.\n',
    'public/logo.png': 'png',
  });
  expect(text('content/guide/en/index.md')).toMatch(
    /\ntitle: Tool\n[\s\S]*\n---\nMakes things\n\nQuick: and small\n\n!\[Logo\]\(\/assets\/images\/logo.png\)\n\n- \[Begin\]\(start.md\)\n- \[Code\]\(https:\/\/e.example\/x\)\n\n- \*\*Fast\*\* — Very fast.\n- \*\*\[Linked\]\(start.md\)\*\* — See.\n- \*\*More\*\* — \[Read on\]\(start.md\)\n\n## Behind\n/,
  );
  expect(text('content/guide/en/splash.md')).toMatch(
    /\n---\nBig words\n\nHello\n\n!\[\]\(\/assets\/images\/logo.png\)\n\n- \[Go\]\(start.md\)\n/,
  );
  expect(text('content/guide/en/vue.md')).toMatch(
    /title: Vue\n[\s\S]*\n---\nOld ways\n\n!\[\]\(\/assets\/images\/logo.png\)\n\n- \[Go\]\(start.md\)\n\n- \*\*One\*\* — First.\n\nMIT\n\nText.\n$/,
  );
  expect(text('content/guide/en/plain.md')).toContain('# tagline: stays');
  expect(reported.filter((line) => !line.endsWith('value-set')).sort()).toEqual([
    'guide/plain.md:3 import/unknown-key',
    'index.md:30 import/missing-page',
  ]);
});

test('a link to the anchor of a title leads to the page, and an id of its own stays', async () => {
  const { text, reported } = await bringIn({
    'README.md':
      '# Frequently asked questions\n\n[top](#frequently-asked-questions) [other](guide/other.md#Other-page) [kept](guide/kept.md#top) [part](guide/other.md#part)\n\n<a href="#frequently-asked-questions">up</a>\n',
    'guide/other.md':
      '---\ntitle: Other page\n---\n# Other page\n\n## Part\n\n[home](../README.md#frequently-asked-questions)\n',
    'guide/kept.md': '---\ntitle: A guide\n---\n\n# A guide {#top}\n\nText.\n',
  });
  expect(text('content/guide/en/README.md')).toContain(
    '[top](README.md) [other](other.md) [kept](kept.md#top) [part](other.md#part)\n\n<a href="README.md">up</a>\n',
  );
  expect(text('content/guide/en/other.md')).toContain('[home](README.md)');
  expect(text('content/guide/en/kept.md')).toMatch(/---\n\s*<div id="top"><\/div>\n\s*Text\.\n$/);
  expect(reported.filter((line) => !line.endsWith('value-set'))).toEqual([]);
});

test('parts that name themselves end, and so do values and elements that are nested deeply', async () => {
  const { text } = await bringIn({
    'a.md': '# A\n\n<!-- @include: ./part.md -->\n',
    'part.md': `Part.\n\n${'<!-- @include: ./part.md -->\n\n'.repeat(20)}`,
    'b.mdx': "# B\n\nimport Own from './_own.mdx';\n\n<Own />\n",
    '_own.mdx': `import Own from './_own.mdx';\n\nOwn.\n\n${'<Own />\n\n'.repeat(20)}`,
    'c.mdx': `# C\n\n<Tabs values={${'['.repeat(9000)}${']'.repeat(9000)}}>\n<Tab value="x">Deep.</Tab>\n</Tabs>\n\n${'<div>\n'.repeat(60)}**b**\n${'</div>\n'.repeat(60)}\n`,
  });
  expect(text('content/guide/en/a.md').match(/Part\./g)).toHaveLength(1);
  expect(text('content/guide/en/b.md').match(/Own\./g)).toHaveLength(1);
  expect(text('content/guide/en/c.md')).toContain('Deep.');
});
