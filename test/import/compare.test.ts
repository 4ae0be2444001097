import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareSite } from '../../packages/import/src/compare/compare-site.ts';
import { printComparison } from '../../packages/import/src/compare/print-comparison.ts';
import { comparisonTexts } from '../../packages/import/src/compare/texts.ts';
import { missingWords } from '../../packages/import/src/compare/words.ts';

const body = `Two [words](other.md#x) of ![a picture](/assets/images/a.png) and \`code\`.

## Head {#head}

| a | b |
|---|---|
| 1 | 2 |

\`\`\`sh
ls -l
\`\`\`
`;

/** What a page that keeps everything looks like on the old site. */
const whole = `<h1>Title</h1><p>Two <a href="/old/faq/other.html#x">words</a> of
  <img src="/old/img/a.png" alt="a picture"> and <code>code</code>.</p>
  <h2 id="head">Head <a class="headerlink" href="#head">¶</a></h2>
  <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><pre><code>ls -l\n</code></pre>`;

async function siteOf(pages: Readonly<Record<string, string>>): Promise<string> {
  const oldSite = await mkdtemp(join(tmpdir(), 'kotae-compare-'));
  onTestFinished(() => rm(oldSite, { recursive: true, force: true }));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(oldSite, path)), { recursive: true });
    await writeFile(join(oldSite, path), html);
  }
  return oldSite;
}

async function compare(pages: Readonly<Record<string, string>>) {
  const oldSite = await siteOf(pages);
  const pageOf = (name: string) => ({
    file: `content/faq/en/${name}.md`,
    source: `${name}.md`,
    language: 'en',
    addresses: [`/faq/${name}.html`],
  });
  const front = '---\ntitle: Title\ndate: 2020-01-02\n---\n';
  return compareSite({
    oldSite,
    source: '/source',
    origins: ['https://old.example/old', '/old'],
    pages: [pageOf('page'), pageOf('other'), ...('faq/third.html' in pages ? [pageOf('third')] : [])],
    plan: new Map<string, string | { copyOf: string }>([
      ['content/faq/en/page.md', front + body],
      ['content/faq/en/other.md', `${front}Other.\n`],
      ['content/faq/en/third.md', `${front}Third.\n`],
      ['assets/images/a.png', { copyOf: '/source/img/a.png' }],
    ]),
  });
}

const lossesOf = (pages: Awaited<ReturnType<typeof compare>>) =>
  pages[0]?.kinds.flatMap(({ kind, lost }) => lost.map((one) => `${kind} ${one}`));

test('a page that keeps everything differs in nothing, wherever its theme puts it', async () => {
  for (const page of [
    `<body><nav>All pages</nav><main><article>${whole}</article></main><footer>Rights</footer></body>`,
    `<body><div class="x"><div class="post-content">${whole}<nav>Next</nav></div></div><p>Beside it</p></body>`,
    `<body>${whole}</body>`,
  ]) {
    const [compared] = await compare({ 'faq/page.html': page });
    expect(compared?.kinds.map(({ kind, old, kept, added }) => [kind, kept, old, added])).toEqual([
      ['words', 14, 14, []],
      ['headings', 1, 1, []],
      ['links', 1, 1, []],
      ['pictures', 1, 1, []],
      ['tables', 1, 1, []],
      ['code', 2, 2, []],
      ['anchors', 1, 1, []],
    ]);
  }
});

test.each([
  ['words', 'Two ', 'Two or three ', ['words or', 'words three']],
  [
    'a heading and its anchor',
    '</table>',
    '</table><h3 id="more">Two</h3>',
    ['words two', 'headings Two', 'anchors more'],
  ],
  ['where a link leads', 'other.html#x', 'other.html#y', ['links content/faq/en/other.md#y']],
  ['a picture', '/old/img/a.png', '/old/img/b.png', ['pictures /img/b.png']],
  ['a row of a table', '<td>1</td>', '<td>1</td></tr><tr><td>1</td>', ['words 1', 'tables 3 × 2: a | b']],
  ['white space in code', 'ls -l', 'ls  -l', ['code ls  -l']],
])('%s that the new page lacks are told', async (_what, from, to, expected) => {
  const html = whole.replace(from, to);
  expect(html).not.toBe(whole);
  expect(lossesOf(await compare({ 'faq/page.html': `<main>${html}</main>` }))).toEqual(expected);
});

test('what most pages show around their text is no part of it, unless they are too few to tell', async () => {
  const around = (text: string) => `<body><div>A frame of this site</div><div>${text}</div></body>`;
  const two = { 'faq/page.html': around(whole), 'faq/other.html': around('<p>Other.</p>') };
  expect(lossesOf(await compare(two))).toEqual([
    'words frame',
    'words this',
    'words site',
    'words of',
    'words a',
  ]);
  expect(lossesOf(await compare({ ...two, 'faq/third.html': around('<p>Third.</p>') }))).toEqual([]);
});

test('the table has a row per page and a sum, and names what differs and what has no old rendering', async () => {
  const pages = await compare({ 'faq/page.html': `<main>${whole.replace('Two', 'Three')}</main>` });
  expect(printComparison(pages, comparisonTexts.en)).toBe(
    [
      'words  headings  links  pictures  tables  code  anchors  page',
      '13/14       1/1    1/1       1/1     1/1   2/2      1/1  content/faq/en/page.md',
      '13/14       1/1    1/1       1/1     1/1   2/2      1/1  1 page',
      '',
      'Differences (- only in the old rendering, + only in the new one):',
      'content/faq/en/page.md (page.md, faq/page.html)',
      '  - words: three',
      '  + words: two',
      '',
      'No old rendering was found of this page:',
      '  other.md',
      '',
      '0 of 1 page keeps all that the old rendering shows',
      '',
    ].join('\n'),
  );
});

test('words are compared by their letters, in any script', () => {
  expect(missingWords('鍵は推測されません。', '鍵は 推測 されません')).toEqual([]);
  expect(missingWords('鍵は推測されません。', '鍵は推測されます。')).toEqual(['せん']);
  expect(missingWords('foobar', 'foo bar')).toEqual([]);
  expect(missingWords('a a b', 'a b')).toEqual(['a']);
  expect(missingWords('don’t “stop”', "don't stop")).toEqual([]);
});

test('what generators write otherwise, and show alike, does not count', async () => {
  const pages = await compareSite({
    oldSite: await siteOf({
      'a.html': `<body><h1>Title</h1><h1>Title</h1><h2>If you’re “new” – or not…</h2>
        <figure class="highlight"><pre><code><table class="rouge-table"><tbody><tr><td class="gutter"><pre class="lineno">1\n2</pre></td><td class="code"><pre>def a\n  b</pre></td></tr></tbody></table></code></pre></figure>
        <pre><code>$ ssh host</code></pre></body>`,
    }),
    source: '/source',
    origins: [],
    pages: [{ file: 'content/faq/en/a.md', source: 'a.md', language: 'en', addresses: ['/a.html'] }],
    plan: new Map([
      [
        'content/faq/en/a.md',
        '---\ntitle: Title\ndate: 2020-01-02\n---\n## If you\'re "new" -- or not...\n\n```ruby\ndef a\n  b\n```\n\n```console\n$ ssh host\n```\n',
      ],
    ]),
  });
  expect(
    pages[0]?.kinds.flatMap(({ kind, lost, added }) => [...lost, ...added].map((one) => `${kind} ${one}`)),
  ).toEqual([]);
});
