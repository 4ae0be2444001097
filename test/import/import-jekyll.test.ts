import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { type ImportJekyllOptions, importJekyll } from '../../packages/import/src/jekyll/import-jekyll.ts';
import { comparePlan, writePlan } from '../../packages/import/src/site-folder.ts';

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function bringIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportJekyllOptions> = {},
) {
  const source = options.source ?? (await folderOf(files));
  const root = options.root ?? join(source, 'new');
  const suffixes = new Map([['en', '-e']]);
  const result = await importJekyll({ collection: 'faq', suffixes, ...options, source, root });
  const text = (path: string) => {
    const file = result.plan.get(path);
    return typeof file === 'string' ? file : undefined;
  };
  const reported = result.ledger.diagnostics.map(
    ({ rule, place: { file, line } }) => `${file}:${line} ${rule}`,
  );
  return { ...result, source, root, text, reported };
}

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
    'assets/images/a.png',
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
    /^---\ntitle: Is this a page\?\ncategory: faq\ndate: 1970-01-01\n/,
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
