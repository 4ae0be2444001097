import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { comparePlan, readRecord, writePlan } from '../../packages/import/src/site-folder.ts';
import { bringIn, folderOf } from './bring-in.ts';

const page = (keys: string, body = 'Text.\n') => `---\n${keys}\n---\n${body}`;
const valid = 'layout: simple\ntitle: A\ncategory: faq\ndate: 2020-01-02T03:04:05';

const labels = `dra:
  short: {en: DRA, ja: DRA}
  full: {en: Read Archive, ja: リードアーカイブ}
ddbj:
  short: {en: DDBJ, ja: DDBJ}
  full: {en: DDBJ, ja: DDBJ}
category:
  faq: {en: FAQ, ja: よくある質問}
`;

test('a page in two languages becomes one slug with the old addresses', async () => {
  const { plan, text } = await bringIn({
    '_faq/en/sftp-e.md': page(
      `${valid}\ndb: [dra]\ntags:\n  - Upload\nlang: en`,
      'See [it](/faq/ja/sftp.html).\n',
    ),
    '_faq/ja/sftp.md': page(`${valid}\ndb: DRA\ntags: 転送\nlang: ja`),
    '_data/labels.yml': labels,
    'assets/images/a.png': 'png',
    'assets/css/site.css': 'css',
    '_config.yml': 'title: Old\nurl: https://old.example/\ntimezone: Asia/Tokyo\n',
  });
  expect([...plan.keys()].sort()).toEqual([
    'content/categories.yaml',
    'content/databases.yaml',
    'content/faq/en/sftp.md',
    'content/faq/ja/sftp.md',
    'content/site.yaml',
    'content/tags.yaml',
  ]);
  expect(text('content/faq/en/sftp.md')).toBe(
    page(
      `${valid}\ndb: [dra]\ntags:\n  - Upload\nlang: en\naliases:\n  - /faq/en/sftp-e.html`,
      'See [it](../ja/sftp.md).\n',
    ),
  );
  expect(text('content/faq/ja/sftp.md')).toBe(
    page(`${valid}\ndb:\n  - dra\ntags:\n  - 転送\nlang: ja\naliases:\n  - /faq/ja/sftp.html`),
  );
  expect(text('content/databases.yaml')).toBe(
    'dra:\n  label: DRA\n  name:\n    en: Read Archive\n    ja: リードアーカイブ\nddbj:\n  label: DDBJ\n',
  );
  expect(text('content/categories.yaml')).toBe(
    'faq:\n  label:\n    en: FAQ\n    ja: よくある質問\n  kind: question\n',
  );
  expect(text('content/site.yaml')).toBe(
    [
      'title: Old',
      'languages:\n  - en\n  - ja',
      'timezone: Asia/Tokyo',
      'links:\n  origin: https://old.example',
      'former:\n  answers:\n    faq:\n      en: /faq/en/{slug}-e.html\n      ja: /faq/ja/{slug}.html',
      '  pages:\n    /faq/en/index-e.html: /en/faq/\n    /faq/en/index.html: /en/faq/\n    /faq/ja/index.html: /ja/faq/\n',
    ].join('\n'),
  );
});

test('front matter is brought into form, and what is unknown stays as a comment', async () => {
  const { text, reported } = await bringIn({
    '_faq/en/a-e.md': page(
      [
        'title: Why: &quot;this&quot;?',
        'author: someone',
        'category: other',
        'date: 2020-02-30',
        'db: [dra, nowhere]',
        'redirect_from: [/very/old.html]',
        'title: "Second &amp; last"',
        'lang: EN',
        'published: false',
      ].join('\n'),
    ),
    '_faq/ja/a.md': page(`${valid}\nlang: ja`),
    '_data/labels.yml': labels,
  });
  expect(text('content/faq/en/a.md')).toBe(
    page(
      [
        '# title: Why: &quot;this&quot;?',
        '# author: someone',
        '# category: other',
        'category: faq',
        'date: 2020-01-02T03:04:05',
        'db: [dra, nowhere]',
        'aliases:\n  - /very/old.html\n  - /faq/en/a-e.html',
        'title: Second & last',
        'lang: en',
        'draft: true',
      ].join('\n'),
    ),
  );
  expect(text('content/databases.yaml')).toContain('nowhere:\n  label: nowhere\n');
  expect(reported).toEqual(
    expect.arrayContaining([
      '_faq/en/a-e.md:2 import/repeated-key',
      '_faq/en/a-e.md:3 import/unknown-key',
      '_faq/en/a-e.md:4 import/unknown-key',
      '_faq/en/a-e.md:5 import/wrong-date',
      '_faq/en/a-e.md:6 import/unknown-database',
      'content/site.yaml:9 import/unknown-origin',
    ]),
  );
});

test('a page without its opening fence, with broken YAML, or without front matter comes in all the same', async () => {
  const { text, reported } = await bringIn({
    '_faq/en/open-e.md': `${valid}\nlang: en\n---\nText.\n`,
    '_faq/en/yaml-e.md': page('title: "One" two: three\ntags: [a, b\ndate: 2020-01-02'),
    '_faq/en/bare-e.md': '# Is this a page?\n\nYes.\n',
    '_faq/en/empty-e.md': '\n\n',
    '_faq/en/bytes-e.md': Uint8Array.of(0xff, 0xfa, 0x80, 0x81),
  });
  expect(text('content/faq/en/open.md')).toBe(page(`${valid}\nlang: en\naliases:\n  - /faq/en/open-e.html`));
  expect(text('content/faq/en/yaml.md')).toContain(`title: '"One" two: three'\n`);
  expect(text('content/faq/en/bare.md')).toMatch(
    /^---\ntitle: Is this a page\?\ncategory: faq\ndate: 20\d\d-\d\d-\d\d\n/,
  );
  expect(text('content/faq/en/empty.md')).toBeUndefined();
  expect(reported).toEqual(
    expect.arrayContaining([
      '_faq/en/open-e.md:1 import/missing-opening-fence',
      '_faq/en/yaml-e.md:2 import/broken-yaml',
      '_faq/en/bare-e.md:1 import/no-front-matter',
      '_faq/en/empty-e.md:undefined import/empty',
      '_faq/en/bytes-e.md:undefined import/unreadable',
    ]),
  );
});

test('posts take their date from their name, and are articles', async () => {
  const { text } = await bringIn(
    {
      '_news/en/2019-03-04-open-e.md': '---\r\ntitle: Open\r\nlang: en\r\n---\r\n<p>a</p>\r\n**b**\r\n',
      '_news/en/2019-03-05-page-e.html': page('title: HTML', '<p>*raw*</p>\n\n    <p>b</p>\n'),
      '_news/en/2019-03-06-file-e.md': page('title: F', '[f](/files/f.pdf) ![i](../../img/i.png)\n'),
      'files/f.pdf': 'pdf',
      'img/i.png': 'png',
    },
    { collection: 'news' },
  );
  expect(text('content/news/en/2019-03-04-open.md')).toBe(
    page(
      'title: Open\nlang: en\ncategory: news\ndate: 2019-03-04\naliases:\n  - /news/en/2019-03-04-open-e.html',
      '<p>a</p>\n\n**b**\n',
    ),
  );
  expect(text('content/news/en/2019-03-05-page.md')).toContain('<div>\n<p>*raw*</p>\n    <p>b</p>\n</div>\n');
  expect(text('content/news/en/2019-03-06-file.md')).toContain(
    '[f](/assets/files/f.pdf) ![i](/assets/images/img/i.png)',
  );
  expect(text('content/categories.yaml')).toContain('kind: article');
});

test('names in any script are kept, with their addresses', async () => {
  const { text } = await bringIn({
    '_faq/ja/公開 日.md': page(valid, '[自分](/faq/ja/公開%20日.html)\n'),
  });
  expect(text('content/faq/ja/公開-日.md')).toContain(
    'aliases:\n  - /faq/ja/%E5%85%AC%E9%96%8B%20%E6%97%A5.html\n---\n[自分](公開-日.md)\n',
  );
});

test('what _config.yml says of its pages by default is theirs', async () => {
  const { text, reported } = await bringIn({
    '_config.yml': [
      'defaults:',
      '  - scope: { path: "", type: faq }',
      '    values: { lang: ja, db: [dra], tags: [release], layout: simple, author: nobody }',
      '  - scope: { path: "_faq/en" }',
      '    values: { lang: en }',
      '  - scope: { path: "_faq/*", type: posts }',
      '    values: { lang: fr, draft: true }',
      '  - of another form',
    ].join('\n'),
    '_faq/one.md': page('title: One\ndate: 2020-01-02\ntags: [own]'),
    '_faq/en/two-e.md': page('title: Two\ndate: 2020-01-02'),
    '_data/labels.yml': labels,
  });
  expect(text('content/faq/ja/one.md')).toMatch(
    /^---\ntitle: One\n[\s\S]*tags: \[own\]\n[\s\S]*db:\s*\[? ?-? ?dra/,
  );
  expect(text('content/faq/en/two.md')).toMatch(/\nlang: en\n/);
  expect(reported.filter((line) => /unknown-key/.test(line))).toEqual([]);
});

test('files of one name from several folders keep a place each', async () => {
  const { plan, text } = await bringIn({
    '_faq/a.md': page(valid, '![1](/img/logo.png) ![2](/assets/img/logo.png) [3](/assets/files/x.pdf)\n'),
    'img/logo.png': 'one',
    'assets/img/logo.png': 'two',
    'assets/files/x.pdf': 'three',
  });
  const [, first = '', second = ''] =
    /!\[1\]\((\S+)\) !\[2\]\((\S+)\)/.exec(text('content/faq/en/a.md') ?? '') ?? [];
  expect(first).not.toBe(second);
  const sources = [first, second].map((address) => (plan.get(address.slice(1)) as { copyOf: string }).copyOf);
  expect(sources[0]).toMatch(/\/img\/logo\.png$/);
  expect(sources[1]).toMatch(/\/assets\/img\/logo\.png$/);
  expect(plan.has('assets/static/assets/files/x.pdf')).toBe(true);
});

test('addresses end as the style of the site says, and are kept without a slash before them', async () => {
  const { text } = await bringIn({
    '_config.yml': 'permalink: pretty\n',
    '_faq/en/a-e.md': page(valid),
    '_faq/en/b-e.md': page(
      `${valid}\npermalink: help/b.html\nredirect_from: [old/b.html, "/older/b:1.html"]`,
    ),
  });
  expect(text('content/faq/en/a.md')).toContain('aliases:\n  - /faq/en/a-e/\n');
  const aliases = text('content/faq/en/b.md') ?? '';
  for (const address of ['/help/b.html', '/old/b.html', '/older/b:1.html'])
    expect(aliases).toContain(`- ${address}\n`);
});

test('the address of a post tells its categories and its own slug', async () => {
  const { text } = await bringIn(
    {
      '_posts/2014-06-04-first.md': page('title: A\ncategories: [News, dra]\nlang: en'),
      '_posts/2014-06-05-second.md': page('title: B\ncategory: one two\nslug: zweite\nlang: en'),
    },
    { collection: 'posts' },
  );
  expect(text('content/posts/en/2014-06-04-first.md')).toContain('- /news/dra/2014/06/04/first.html\n');
  expect(text('content/posts/en/2014-06-05-second.md')).toContain('- /one/two/2014/06/05/zweite.html\n');
});

test('a title keeps words in angle brackets that are no markup', async () => {
  const title = '"How do I write <db_xref> and <em>your</em> <your name> &amp; more<br>here?"';
  const { text } = await bringIn({ '_faq/a.md': page(valid.replace('title: A', `title: ${title}`)) });
  expect(text('content/faq/en/a.md')).toContain('How do I write <db_xref> and your <your name> & more here?');
});

test('names that meet are told apart', async () => {
  const { plan, reported } = await bringIn({
    '_faq/en/a b-e.md': page(valid),
    '_faq/en/a-b-e.md': page(valid),
    '_faq/en/deep/A-B-e.md': page(valid),
  });
  expect([...plan.keys()].filter((path) => path.endsWith('.md'))).toEqual([
    'content/faq/en/a-b.md',
    'content/faq/en/a-b-2.md',
    'content/faq/en/deep-A-B.md',
  ]);
  expect(reported).toContain('_faq/en/a-b-e.md:undefined import/same-name');
});

test('the second import changes nothing, and another collection only adds', async () => {
  const files = {
    '_faq/en/sftp-e.md': page(`${valid}\ntags: [Upload]`),
    '_faq/ja/sftp.md': page(`${valid}\ntags: [転送]`),
    '_news/en/2020-01-02-x-e.md': page('title: X\ntags: [upload, New]'),
    '_data/labels.yml': labels,
  };
  const first = await bringIn(files);
  await writePlan(first.root, first.plan, await comparePlan(first.root, first.plan));
  const second = await bringIn(files, { source: first.source, root: first.root });
  expect(await comparePlan(first.root, second.plan)).toMatchObject({ added: [], changed: [] });

  await writeFile(
    join(first.root, 'content/tags.yaml'),
    '# mine\nmoving: {label: Moving, synonyms: [Upload]}\n',
  );
  const news = await bringIn(files, { source: first.source, root: first.root, collection: 'news' });
  expect(news.text('content/tags.yaml')).toBe(
    '# mine\nmoving: {label: Moving, synonyms: [Upload]}\nnew:\n  label: New\n',
  );
  expect(news.text('content/categories.yaml')).toContain('faq:');
  expect(news.text('content/categories.yaml')).toContain('news:');
});

test('the date of the last change comes from the old history', async () => {
  const source = await folderOf({
    '_faq/en/a-e.md': page(valid),
    '_faq/en/b-e.md': page(`${valid}\nupdated: 2020-03-04`),
  });
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: source,
      env: { ...process.env, GIT_COMMITTER_DATE: '2021-06-07T12:00:00Z' },
    });
  await git('init', '-q');
  await git('add', '.');
  await git('commit', '-q', '-m', 'all');
  const { text } = await bringIn({}, { source });
  expect(text('content/faq/en/a.md')).toContain('\nupdated: 2021-06-07\n');
  expect(text('content/faq/en/b.md')).toContain('\nupdated: 2020-03-04\n');
});

test('relative links lead where a browser took them: a folder is one of its own', async () => {
  const pretty = 'permalink: pretty\ncollections: {guides: {permalink: "/:path/"}}\n';
  const { text, reported } = await bringIn(
    {
      '_config.yml': pretty,
      '_guides/de/start.md': page(`${valid}\nlang: de`),
      '_guides/de/more.md': page(
        `${valid}\nlang: de`,
        '[a](../start/) [b](../start) [c](../../start/) [d](./#x) [e](../../en/start/)\n',
      ),
      '_guides/start.md': page(`${valid}\nlang: en`),
      '_guides/en/start.md': page(`${valid}\nlang: en\npermalink: /en/start/`),
    },
    { collection: 'guides' },
  );
  expect(text('content/guides/de/more.md')).toContain(
    '[a](start.md) [b](start.md) [c](../en/start-2.md) [d](more.md#x) [e](../en/start.md)',
  );
  expect(reported.filter((line) => line.endsWith('other-language'))).toHaveLength(2);
});

test('pages that list others become addresses of lists, and files about the repository stay behind', async () => {
  const { plan, text, reported } = await bringIn({
    '_faq/en/a-e.md': page(valid),
    '_faq/en/index-e.html': page(
      valid,
      '<h1>FAQ</h1>\n{% for faq in site.faq %}<li><a href="{{ faq.url }}">{{ faq.title }}</a></li>{% endfor %}\n',
    ),
    '_faq/ja/list.md': page(
      `${valid}\nlang: ja\npermalink: /old/list/`,
      '{% for a in b %}{% for c in d %}{{ c.url }}{% endfor %}{% endfor %}\n',
    ),
    '_faq/README.md': '# How to add pages\n',
    '_faq/en/long-e.md': page(
      valid,
      'A long text that says a lot, and more than its loop. {% for x in y %}.{% endfor %}\n',
    ),
  });
  expect([...plan.keys()].filter((path) => path.endsWith('.md'))).toEqual([
    'content/faq/en/a.md',
    'content/faq/en/long.md',
  ]);
  expect(text('content/site.yaml')).toContain('/faq/en/index-e.html: /en/faq/');
  expect(text('content/site.yaml')).toContain('/old/list/: /en/faq/');
  expect(reported).toContain('_faq/en/index-e.html:undefined import/list-page');
});

test('an old address has one page: further ones, and those of Kotae itself, are left out and told', async () => {
  const { text, log } = await bringIn({
    '_faq/en/a-e.md': page(`${valid}\nredirect_from: [/gone/, /two/]`),
    '_faq/en/b-e.md': page(`${valid}\nredirect_from: [/gone/index.html, /faq/en/a-e.html]`),
    '_faq/en/home-e.md': page(`${valid}\npermalink: /en/`),
    '_faq/en/root-e.md': page(`${valid}\nredirect_from: /`),
  });
  const clashes = log.diagnostics.filter(({ rule }) => rule === 'import/alias-clash');
  expect(clashes.map(({ place: { file }, values }) => [file, values])).toEqual([
    ['_faq/en/b-e.md', { address: '/gone/index.html', other: '_faq/en/a-e.md' }],
    ['_faq/en/b-e.md', { address: '/faq/en/a-e.html', other: '_faq/en/a-e.md' }],
    ['_faq/en/home-e.md', { address: '/en/', other: 'Kotae (/en/)' }],
    ['_faq/en/root-e.md', { address: '/', other: 'Kotae (/)' }],
  ]);
  expect(text('content/faq/en/b.md')).toContain('aliases:\n  - /faq/en/b-e.html\n');
});

test.each([
  ['2020-01-02 23:30:00 +0900', 'Asia/Tokyo'],
  ['2020/1/2 1:00 +01:00', 'Europe/Berlin'],
  ['2020-01-02T03:04:05+10:00', 'Etc/GMT-10'],
  ['2020-01-02', 'UTC'],
])('dates such as %s make the zone %s', async (date, zone) => {
  const { text, reported } = await bringIn({
    '_faq/en/a-e.md': page(`title: A\ndate: ${date}`),
    '_faq/en/b-e.md': page(`title: B\ndate: ${date}`),
    '_faq/en/c-e.md': page('title: C\ndate: 2020-01-02'),
  });
  expect(text('content/site.yaml')).toContain(`timezone: ${zone}\n`);
  expect(reported.some((line) => line.endsWith('import/time-zone'))).toBe(zone !== 'UTC');
});

test.each(['2019-05-01.md', '2019-05-02_2.md', '2019-05-03.a.md', '2019-05-04-name.md'])(
  '%s is a dated name',
  async (name) => {
    const { text } = await bringIn({ [`_news/en/${name}`]: page('title: A') }, { collection: 'news' });
    expect(text('content/categories.yaml')).toContain('kind: article');
    expect(text(`content/news/en/${name}`)).toContain(`date: ${name.slice(0, 10)}`);
  },
);

test('posts in folders of languages and sections, and plain pages, come in', async () => {
  const files = {
    'en/news/_posts/2020-01-02-open.md': page('title: Open'),
    '_posts/ja/2020-01-02-open.md': page('title: 開始'),
    '_i18n/de/_posts/2020-01-02-open.md': page('title: Offen'),
    'about.md': page('title: About\nlang: en\npermalink: /about/'),
    'ueber.md': page('title: Über\nlang: de\npermalink: /about/'),
    'notes.md': '# No page\n',
    '404.html': page('title: None'),
    Gemfile: "gem 'jekyll'\n",
  };
  const posts = await bringIn(files, { collection: 'posts' });
  expect([...posts.plan.keys()].filter((path) => path.endsWith('.md')).sort()).toEqual([
    'content/posts/de/2020-01-02-open.md',
    'content/posts/en/2020-01-02-open.md',
    'content/posts/ja/2020-01-02-open.md',
  ]);
  expect(posts.text('content/posts/en/2020-01-02-open.md')).toContain('- /en/news/2020/01/02/open.html');
  const pages = await bringIn(files, { collection: 'pages' });
  const names = [...pages.plan.keys()].filter((path) => path.endsWith('.md')).sort();
  expect(names).toEqual(['content/pages/de/about.md', 'content/pages/en/about.md']);
});

test('pictures that a page shows come along, pictures within it become files, and links that do nothing are text', async () => {
  const { plan, text, reported } = await bringIn({
    '_faq/en/a-e.md': page(
      valid,
      '![a](/assets/images/used.png) <img src="data:image/png;base64,iVBORw0KGgo=" alt="b">\n\n[Do *it*](javascript:void(0)) and <a href="javascript:go()">that</a>, <a href=" https://x.example/ ">there</a>\n',
    ),
    'assets/images/used.png': 'png',
    'assets/images/unused.png': 'png',
    'images/elsewhere.png': 'png',
  });
  const pictures = [...plan.keys()].filter((path) => path.startsWith('assets/'));
  expect(pictures).toEqual([
    'assets/images/used.png',
    expect.stringMatching(/^assets\/images\/inline\/[0-9a-f]{12}\.png$/),
  ]);
  expect(text('content/faq/en/a.md')).toContain(
    `<img src="/${pictures[1]}" alt="b">\n\nDo *it* and <a>that</a>, <a href="https://x.example/">there</a>\n`,
  );
  expect(reported.filter((line) => /empty-link|written-out/.test(line))).toEqual([
    '_faq/en/a-e.md:7 import/written-out',
    '_faq/en/a-e.md:9 import/empty-link',
    '_faq/en/a-e.md:9 import/empty-link',
  ]);
});

test('what curators changed since an import stays, and the rest comes anew', async () => {
  const files = {
    '_faq/en/a-e.md': page(valid, 'One.\n'),
    '_faq/en/b-e.md': page(valid, 'Two.\n'),
    '_faq/en/c-e.md': page(valid, 'Three.\n'),
  };
  const { plan, root, source } = await bringIn(files);
  await writePlan(root, plan, await comparePlan(root, plan));
  const edited = join(root, 'content/faq/en/a.md');
  await writeFile(edited, `${await readFile(edited, 'utf8')}\nMore.\n`);
  const again = await bringIn({}, { source, root });
  expect((await comparePlan(root, again.plan, await readRecord(root))).kept).toEqual([
    { path: 'content/faq/en/a.md', both: false },
  ]);
  await writeFile(join(source, '_faq/en/a-e.md'), page(valid, 'One, anew.\n'));
  await writeFile(join(source, '_faq/en/b-e.md'), page(valid, 'Two, anew.\n'));
  const both = await bringIn({}, { source, root });
  const comparison = await comparePlan(root, both.plan, await readRecord(root));
  expect(comparison).toMatchObject({
    added: [],
    changed: ['content/faq/en/b.md'],
    kept: [
      {
        path: 'content/faq/en/a.md',
        both: true,
        sides: {
          source: [
            { sign: '-', text: 'One.' },
            { sign: '+', text: 'One, anew.' },
          ],
          here: [
            { sign: '+', text: 'More.' },
            { sign: '+', text: '' },
          ],
        },
      },
    ],
  });
  await writePlan(root, both.plan, comparison, await readRecord(root));
  expect(await readFile(edited, 'utf8')).toContain('One.\n\nMore.\n');
  await rm(join(root, 'content/faq/en/c.md'));
  const afterRemoval = await comparePlan(root, both.plan, await readRecord(root));
  expect(afterRemoval.added).toEqual([]);
  expect(afterRemoval.kept).toContainEqual({ path: 'content/faq/en/c.md', both: false, isRemoved: true });
  expect((await comparePlan(root, both.plan, await readRecord(root))).changed).toEqual([]);
});
