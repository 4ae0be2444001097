import { expect, test } from 'vitest';
import { bringIn } from './bring-in.ts';

/** How sites of other people are laid out: each test is a style, cut down to what it is about. */

const page = (keys: string, body = 'Text.\n') => `---\n${keys}\n---\n${body}`;
const pagesOf = (plan: ReadonlyMap<string, unknown>) =>
  [...plan.keys()].filter((path) => path.endsWith('.md')).sort();

test.each([
  ['pretty', 'en/bikes/lock.md', '/en/bikes/lock/'],
  ['pretty', 'en/bikes/index.md', '/en/bikes/'],
  ['date', 'en/bikes/lock.md', '/en/bikes/lock.html'],
  ['date', 'en/bikes/index.md', '/en/bikes/'],
  ['none', 'about.md', '/about.html'],
  ['/:categories/:title/', 'about.md', '/about/'],
])('with permalinks %s the page %s stood at %s', async (style, path, address) => {
  const { pages } = await bringIn(
    { '_config.yml': `permalink: ${style}\n`, [path]: page('title: A') },
    { collection: 'pages' },
  );
  expect(pages.map((one) => one.address)).toEqual([address]);
});

test('pretty pages in folders of three languages lead to each other', async () => {
  const { text, reported } = await bringIn(
    {
      '_config.yml': 'permalink: pretty\nbaseurl: /support\nurl: https://old.example\n',
      'en/accounts/start.md': page(
        'title: Start',
        '[a](../sign-up/) [b](../../bikes/#lock) [c]({% link en/bikes/index.md %})\n',
      ),
      'en/accounts/sign-up.md': page('title: Sign up'),
      'en/bikes/index.md': page('title: Bikes', '[d](../accounts/start/)\n'),
      'fr/accounts/start.md': page('title: Début', '[e](../sign-up/)\n'),
      'fr/accounts/sign-up.md': page('title: Inscription'),
      'ko/accounts/start.md': page('title: 시작', '[f](../../../en/bikes/)\n'),
    },
    { collection: 'pages' },
  );
  expect(text('content/pages/en/accounts-start.md')).toContain(
    '[a](accounts-sign-up.md) [b](bikes.md#lock) [c](bikes.md)',
  );
  expect(text('content/pages/en/bikes.md')).toContain('[d](accounts-start.md)');
  expect(text('content/pages/fr/accounts-start.md')).toContain('[e](accounts-sign-up.md)');
  expect(text('content/pages/ko/accounts-start.md')).toContain('[f](../en/bikes.md)');
  expect(reported.filter((line) => /missing|language/.test(line))).toEqual([
    'ko/accounts/start.md:4 import/other-language',
  ]);
});

test('on GitHub Pages, READMEs are indexes, pages need no front matter, and links name files', async () => {
  const { plan, text, reported } = await bringIn(
    {
      'README.md': '# Handbook\n\n[install](docs/install.md) [faq](docs/faq/) [again](docs/faq/README.md)\n',
      'docs/install.md':
        'Install it\n==========\n\nRun: this\n---\n\n[back](../README.md)\n\n> [!WARNING]\n> Not as root.\n',
      'docs/faq/README.md': '# Questions\n\n- [why](why.md)\n',
      'docs/faq/why.md': '# Why?\n\nBecause.\n',
      'docs/index.md': page('title: Docs'),
      'docs/README.md': '# Not shown\n',
      'CONTRIBUTING.md': '# Do\n',
      '_config.yml': 'title: Tool\nexclude: [drafts/, "*.tmp.md"]\n',
      'drafts/later.md': '# Later\n',
      'a.tmp.md': '# Never\n',
    },
    { collection: 'pages' },
  );
  expect(pagesOf(plan)).toEqual([
    'content/pages/en/docs-faq-why.md',
    'content/pages/en/docs-faq.md',
    'content/pages/en/docs-install.md',
    'content/pages/en/docs.md',
    'content/pages/en/index.md',
  ]);
  expect(text('content/pages/en/index.md')).toContain('title: Handbook\ncategory: pages');
  expect(text('content/pages/en/index.md')).toContain(
    '---\n\n[install](docs-install.md) [faq](docs-faq.md) [again](docs-faq.md)\n',
  );
  expect(text('content/pages/en/docs-install.md')).toContain('title: Install it\n');
  expect(text('content/pages/en/docs-install.md')).toContain('---\n\nRun: this\n---\n\n[back](index.md)');
  expect(reported.filter((line) => /lost|fence|missing/.test(line))).toEqual([]);
});

test.each([
  ["gem 'jekyll'\n", '', ['content/pages/en/a.md']],
  [
    "gem 'github-pages'\n",
    '',
    ['content/pages/en/a.md', 'content/pages/en/b.md', 'content/pages/en/index.md'],
  ],
  ["gem 'jekyll'\n", 'plugins: [jekyll-readme-index]\n', ['content/pages/en/a.md']],
  [
    "gem 'jekyll'\n",
    'plugins: [jekyll-readme-index, jekyll-optional-front-matter]\n',
    ['content/pages/en/a.md', 'content/pages/en/b.md', 'content/pages/en/index.md'],
  ],
])('with the Gemfile %j and %j these are pages: %j', async (gemfile, config, expected) => {
  const { plan } = await bringIn(
    {
      Gemfile: gemfile,
      '_config.yml': config,
      'a.md': page('title: A'),
      'b.md': '# B\n',
      'README.md': '# R\n',
    },
    { collection: 'pages' },
  );
  expect(pagesOf(plan)).toEqual(expected);
});

test('a first heading that is the title stands once, and others stay', async () => {
  const { text } = await bringIn(
    {
      'a.md': page('title: Configuration', '\n# Configuration\n{: .no_toc }\n\n## More\n'),
      'b.md': page('title: Home', '# Focus\n'),
      'c.md': page('layout: default', '# From the text {: .fs-9 }\n\nText.\n'),
      'd.md': page('title: D', '# D {#own}\n'),
    },
    { collection: 'pages' },
  );
  expect(text('content/pages/en/a.md')).toMatch(/---\n\n## More\n$/);
  expect(text('content/pages/en/b.md')).toContain('# Focus');
  expect(text('content/pages/en/c.md')).toMatch(/title: From the text\n[\s\S]*---\n\nText.\n$/);
  expect(text('content/pages/en/d.md')).toMatch(/---\n<div id="own"><\/div>\n\n$/);
});

test('values that only Jekyll knows are told wherever they come from, and nothing is made up', async () => {
  const { text, log } = await bringIn({
    '_config.yml': 'title: {en: E, ja: J}\n',
    '_faq/a.md': page(
      'title: A',
      '{% assign n = site.faq | size %}\nThere are {{ n }}. {{ site.title }}\n\nAt {{ site.time | date: "%Y" }}\n',
    ),
  });
  expect(text('content/faq/en/a.md')).toContain(
    'There are {{ n }}. {{ site.title }}\n\nAt {{ site.time | date: "%Y" }}',
  );
  const told = log.diagnostics.filter(({ rule }) => rule === 'import/liquid').map(({ values }) => values);
  expect(told).toEqual([
    { found: '{% assign n = site.faq | size %}' },
    { found: '{{ n }}' },
    { found: '{{ site.title }}' },
    { found: '{{ site.time | date: "%Y" }}' },
  ]);
});

test('Markdown that a template reads, in notices and captions, is read', async () => {
  const { text } = await bringIn({
    '_includes/figure':
      '<figure><img src="{{ include.path }}" alt=""><figcaption>{{ include.caption | markdownify }}</figcaption></figure>',
    '_faq/a.md': page(
      'title: A\nexcerpt: In short',
      '{% capture n %}\n#### New things\n\n* Write `code`\n{% endcapture %}\n\n<div class="notice">{{ n | markdownify }}</div>\n\n{% include figure path="https://x.example/a.png" caption="A *b*" %}\n',
    ),
  });
  const answer = text('content/faq/en/a.md');
  expect(answer).toContain('<h4 id="new-things">New things</h4>');
  expect(answer).toContain('<li>Write <code>code</code></li>');
  expect(answer).toContain('A <em>b</em>');
  expect(answer).toContain('summary: In short');
});

test('links by file name lead to pages of other collections, at the address that these had', async () => {
  const { text, reported } = await bringIn({
    '_config.yml': 'collections: {docs: {permalink: "/:collection/:path/"}}\n',
    '_posts/2019-05-01-hello.md': page('title: Hello\ncategories: [News]'),
    '_docs/start.md': page('title: Start'),
    'about.md': page('title: About'),
    '_faq/a.md': page(
      'title: A',
      '[p]({% post_url 2019-05-01-hello %}) [d]({% link _docs/start.md %}) [q]({% link about.md %})\n',
    ),
  });
  expect(text('content/faq/en/a.md')).toContain(
    '[p](/news/2019/05/01/hello.html) [d](/docs/start/) [q](/about.html)',
  );
  expect(reported.filter((line) => /liquid/.test(line))).toEqual([]);
});

test.each([
  ['', '/faq/en/shot.png'],
  ['/:collection/:path/', '/faq/en/shot.png'],
  ['/:path.html', '/en/shot.html.png'],
])('a file of a collection with the pattern %j stood at %s', async (pattern, address) => {
  const { plan, text, reported } = await bringIn({
    '_config.yml': pattern === '' ? '' : `collections: {faq: {permalink: "${pattern}"}}\n`,
    '_faq/en/a.md': page('title: A', `![s](${address}) [m](/faq/en/manual.pdf)\n`),
    '_faq/en/shot.png': 'png',
    '_faq/en/manual.pdf': 'pdf',
    '_faq/en/unused.zip': 'zip',
  });
  expect(text('content/faq/en/a.md')).toContain(
    '![s](/assets/images/faq/en/shot.png) [m](/assets/faq/en/manual.pdf)',
  );
  expect([...plan.keys()].filter((path) => path.startsWith('assets/'))).toEqual([
    'assets/images/faq/en/shot.png',
    'assets/static/assets/faq/en/manual.pdf',
  ]);
  expect(reported.filter((line) => /missing/.test(line))).toEqual([]);
});

test('with the plugin for languages, a link leads to the page in its own language', async () => {
  const { text, reported } = await bringIn({
    '_config.yml': 'languages: [en, de, ja]\ndefault_lang: en\nurl: https://old.example\n',
    '_faq/en/open.md': page('title: Open\nlang: en\npermalink: /faq/open/', '[c](/faq/close/)\n'),
    '_faq/de/open.md': page('title: Öffnen\nlang: de\npermalink: /faq/open/', '[c](/faq/close/)\n'),
    '_faq/ja/open.md': page('title: 開く\nlang: ja\npermalink: /faq/open/', '[c](/faq/close/)\n'),
    '_faq/en/close.md': page(
      'title: Close\nlang: en\npermalink: /faq/close/',
      '{% if site.active_lang == "en" %}English{% else %}Other{% endif %} text.\n',
    ),
    '_faq/de/close.md': page('title: Schließen\nlang: de\npermalink: /faq/close/'),
  });
  expect(text('content/faq/de/open.md')).toContain('[c](close.md)');
  expect(text('content/faq/ja/open.md')).toContain('[c](../en/close.md)');
  expect(text('content/faq/en/close.md')).toContain('\nEnglish text.');
  // Where the pages stood is where they stand.
  expect(text('content/faq/de/open.md')).not.toContain('aliases');
  expect(text('content/site.yaml')).not.toContain('/de/faq/');
  expect(reported.filter((line) => /clash|language/.test(line))).toEqual([
    '_faq/ja/open.md:6 import/other-language',
  ]);
});

test('a link to a page below a language that did not come in leads to the old site, and is told', async () => {
  const { text, reported } = await bringIn({
    '_config.yml': 'url: https://old.example\n',
    '_faq/en/a.md': page('title: A', '[c](/en/contact/) [h](/en/) [l](/en/faq/) [o](/fr/x/)\n'),
  });
  expect(text('content/faq/en/a.md')).toContain(
    '[c](https://old.example/en/contact/) [h](/en/) [l](/en/faq/) [o](/fr/x/)',
  );
  expect(reported).toContain('_faq/en/a.md:4 import/missing-page');
});

test('a page without a date is not younger than its last change', async () => {
  const { text } = await bringIn({
    '_faq/a.md': page('title: A\nlast_modified_at: 2018-11-25'),
  });
  expect(text('content/faq/en/a.md')).toContain('date: 2018-11-25');
});

test.each([
  ['America/New_York', '2021-03-05 03:00:00 +0000', '/2021/03/04/night.html'],
  ['Asia/Tokyo', '2021-03-04 20:00:00 +0000', '/2021/03/05/night.html'],
  ['Asia/Tokyo', '2021-03-05 00:30:00', '/2021/03/05/night.html'],
  ['Asia/Tokyo', '2021-03-05 00:30:00 +0900', '/2021/03/05/night.html'],
])('in the zone %s a post of %s stood at %s', async (zone, date, address) => {
  const { pages } = await bringIn(
    {
      '_config.yml': `timezone: ${zone}\n`,
      '_posts/2021-03-05-night.md': page(`title: Night\ndate: ${date}`),
    },
    { collection: 'posts' },
  );
  expect(pages.map((one) => one.address)).toEqual([address]);
});

test.each([
  ['{title: How-to guides}', 'label: How-to guides'],
  ['{label: Guides}', 'label: Guides'],
  ['{title: {en: Guides, ja: 手引き}}', 'label:\n    en: Guides\n    ja: 手引き'],
  ['{output: true}', 'label: Faq'],
])('the collection %s of _config.yml names the category', async (written, label) => {
  const { text } = await bringIn({
    '_config.yml': `collections:\n  faq: ${written}\n`,
    '_faq/en/a.md': page('title: A'),
    '_faq/ja/a.md': page('title: あ'),
  });
  expect(text('content/categories.yaml')).toContain(label);
});

test('a list at an address that Kotae has itself leads nowhere else', async () => {
  const { text, reported } = await bringIn(
    {
      'index.html': page(
        'title: Home',
        '{% for p in site.posts %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}\n',
      ),
      'en/index.html': page('title: Home', '{% for p in site.posts %}{{ p.title }}{% endfor %}\n'),
      'all.html': page('title: All', '{% for p in site.posts %}{{ p.title }}{% endfor %}\n'),
      'about.md': page('title: About'),
    },
    { collection: 'pages' },
  );
  expect(text('content/site.yaml')).toMatch(/pages:\n {4}\/all\.html: \/en\/pages\/\n$/);
  expect(reported.filter((line) => /list-page/.test(line))).toHaveLength(3);
});

test('a home of a language in the old site is the home of that language', async () => {
  const { text } = await bringIn(
    {
      '_config.yml': 'collections: {articles: {permalink: "/:path/"}}\n',
      '_articles/start.md': page('title: Start'),
      '_articles/de/start.md': page('title: Anfang\nlang: de'),
      '_articles/de/find.md': page('title: Finden\nlang: de'),
      '_articles/zh-hant/start.md': page('title: 開始\nlang: zh-hant'),
    },
    { collection: 'articles' },
  );
  expect(text('content/site.yaml')).not.toMatch(/\/(?:de|zh-hant)\/(?:index\.html)?:/);
  expect(text('content/articles/de/start.md')).toContain('- /de/start/');
  // `/{slug}/` would be the form of every address.
  expect(text('content/site.yaml')).not.toContain('{slug}');
});

test('pages of a collection that are neither Markdown nor HTML are told, and its other files are no pages', async () => {
  const { pages, reported } = await bringIn({
    '_faq/a.md': page('title: A'),
    '_faq/b.textile': page('title: B'),
    '_faq/c.json': page('layout: null', '{}\n'),
    '_faq/d.json': '{}\n',
    '_faq/e.pdf': 'pdf',
  });
  expect(pages).toHaveLength(1);
  expect(reported.filter((line) => /other-kind/.test(line))).toEqual([
    '_faq/b.textile:undefined import/other-kind',
    '_faq/c.json:undefined import/other-kind',
  ]);
});

test('a part beside a page is filled in where it is named, and is no page of its own', async () => {
  const { plan, text, reported } = await bringIn({
    '_config.yml': 'name: Help\n',
    '_faq/ja/water.md': page(
      'title: 水やり',
      "{%- capture part -%}{%- include_relative parts/_how.md -%}{%- endcapture -%}\n{%- assign pieces = part | split: '<!-- cut -->' -%}\n{{ pieces[1] }}\n\n{% include_relative ../_none.md %}\n",
    ),
    '_faq/ja/parts/_how.md': 'Before.\n<!-- cut -->\n## 毎朝 of {{ site.name }}\n<!-- cut -->\nAfter.\n',
  });
  expect(pagesOf(plan)).toEqual(['content/faq/ja/water.md']);
  expect(text('content/faq/ja/water.md')).toContain('## 毎朝 of Help');
  expect(text('content/faq/ja/water.md')).not.toMatch(/Before|After|capture/);
  expect(reported.filter((line) => line.includes('liquid'))).toEqual(['_faq/ja/water.md:8 import/liquid']);
});

test('the old site answers with and without TLS and www', async () => {
  const { text } = await bringIn(
    {
      '_config.yml': 'url: https://www.old.example\n',
      '_faq/en/a-e.md':
        '---\ntitle: A\n---\n[1](http://old.example/faq/en/b-e.html#x) [2](//old.example/faq/en/b-e.html) [3](HTTPS://WWW.OLD.example/faq/en/b-e.html) [4](http://other.old.example/faq/en/b-e.html) [5](https://old.example.org/faq/en/b-e.html)\n',
      '_faq/en/b-e.md': '---\ntitle: B\n---\nText.\n',
    },
    {},
  );
  expect(text('content/faq/en/a.md')).toContain(
    '[1](b.md#x) [2](b.md) [3](b.md) [4](http://other.old.example/faq/en/b-e.html) [5](https://old.example.org/faq/en/b-e.html)',
  );
});

test.each([
  ['tags: install windows', ['install', 'windows']],
  ['tags: install,  on windows', ['install', 'on windows']],
  ['tag: on windows', ['on windows']],
  ['tags: [on windows, x]', ['on windows', 'x']],
])('tags are cut as Jekyll cuts them: %s', async (line, expected) => {
  const { text } = await bringIn({ '_faq/en/a-e.md': `---\ntitle: A\n${line}\n---\nText.\n` });
  const [, list = ''] =
    /^tags:(?: \[(?=.*\])|\n)([\s\S]*?)\n(?=\S|$)/m.exec(`${text('content/faq/en/a.md')}`) ?? [];
  expect(list.split(/\n|, /).map((word) => word.replace(/^ *- |\]$/g, ''))).toEqual(expected);
});

test.each([
  '<table border=1><tr><td colspan=2>x<td>y<tr><th>z</table>\n',
  '<ul><li>one<li>two</ul>\n<p>para\n<p>more\n<dl><dt>a<dd>b<dt>c<dd>d</dl>\n',
  '<p>One.\n\n<p>Two.\n<div>\n<p>Three.\n</div>\n',
  '<table><thead><tr><th>a<tbody><tr><td>b</table><select><option>x<option>y</select>\n',
  '<ul>\n<li>one\n\n<ul><li>in</ul>\n<li>two\n</ul>\n<p>end\n',
])('elements of HTML whose end tags may be left out are not told: %s', async (body) => {
  const { log } = await bringIn({ '_faq/en/c.html': `---\ntitle: C\n---\n${body}` });
  expect(log.diagnostics.filter(({ rule }) => /tag|element/.test(rule))).toEqual([]);
});

test('an element without its end tag in a page of HTML is told by its own name', async () => {
  const { log } = await bringIn({ '_faq/en/c.html': '---\ntitle: C\n---\n<section><b>x</b>\n<p>y\n' });
  const told = log.diagnostics.filter(({ rule }) => /tag|element/.test(rule));
  expect(told.map(({ rule, place, values }) => [rule, place.line, values])).toEqual([
    ['import/unclosed-element', 4, { name: 'section' }],
  ]);
});
