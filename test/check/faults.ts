/** A piece of a file and what stands in its place. */
export type Replacement = readonly [from: string, to: string];

/** One thing that is done wrong to the valid site, and the one rule that should tell of it. */
export interface Fault {
  readonly rule: string;
  /** Where it should be told: `file:line`, or the file alone. */
  readonly place: string;
  /** By file: what is replaced in it, its whole new text, or `undefined` to take it away. */
  readonly files: Readonly<Record<string, Replacement | string | undefined>>;
}

const sftp = 'content/faq/en/sftp.md';
const sftpJa = 'content/faq/ja/sftp.md';
const release = 'content/faq/en/release.md';
const about = 'content/page/en/about.md';

const fault = (
  rule: string,
  line: number | undefined,
  file: string,
  change: Fault['files'][string],
): Fault => ({
  rule,
  place: line === undefined ? file : `${file}:${line}`,
  files: { [file]: change },
});
/** A change of the English answer on sftp. */
const inSftp = (rule: string, line: number, from: string, to: string) => fault(rule, line, sftp, [from, to]);
/** A paragraph in place of the second sentence there: a paragraph of its own, on line 12. */
const wrote = (rule: string, text: string, line = 12) =>
  inSftp(rule, line, 'Ask the administrator of your network to open it.', `Ask for it.\n\n${text}`);

const lost = '---\ntitle: Lost\ncategory: page\ndate: 2024-01-02\nlang: en\n---\n\nText.\n';

/** Everything that may be done wrong, one at a time. */
export const faults: readonly Fault[] = [
  // ---- The file and its front matter
  fault('file/empty', 1, about, ''),
  fault(
    'file/misplaced',
    undefined,
    'content/faq/lost.md',
    '---\ntitle: Lost\ncategory: faq\ndate: 2024-01-02\nlang: en\n---\n\nLost.\n',
  ),
  fault('front-matter/missing-fence', 1, sftpJa, ['---\ntitle', 'title']),
  fault('front-matter/missing', 1, about, 'Just a text.\n'),
  fault('front-matter/unclosed', 1, about, ['lang: en\n---\n', 'lang: en\n']),
  fault('front-matter/no-date', 4, about, ['2024-01-02', '2024-02-30']),
  fault('front-matter/updated-before-date', 5, about, ['lang: en', 'updated: 2023-01-01\nlang: en']),
  fault('front-matter/until-before-publish', 6, about, [
    'lang: en',
    'publish: 2031-01-02\nuntil: 2031-01-01\nlang: en',
  ]),
  fault('front-matter/other-language', 5, about, ['lang: en', 'lang: ja']),
  fault('front-matter/other-category', 3, about, ['category: page', 'category: news']),
  inSftp('front-matter/one-word-list', 5, 'tags: [transfer]', 'tags: transfer'),
  inSftp('yaml/tab', 6, 'tags: [transfer]', 'tags:\n\t- transfer'),
  inSftp('yaml/unquoted', 2, 'title: I', 'title: Error: I'),
  inSftp('yaml/cut-value', 2, 'with sftp', 'with sftp #2'),
  inSftp('yaml/syntax', 5, '[transfer]', '[transfer,, transfer]'),
  inSftp('yaml/duplicate-key', 5, 'tags: [transfer]', 'title: Another\ntags: [transfer]'),
  inSftp('yaml/unknown-key', 5, 'tags:', 'tag:'),
  inSftp('yaml/invalid-value', 6, 'date:', 'draft: perhaps\ndate:'),
  fault('yaml/missing-key', 2, about, ['title: About this site\n', '']),

  // ---- The vocabulary
  fault(
    'glossary/unused',
    1,
    'content/glossary.yaml',
    'md5: { term: MD5SUM, meaning: A number that is made of a file. }\n',
  ),
  inSftp('vocabulary/unknown-database', 4, 'db: [dra]', 'db: [draa]'),
  inSftp('vocabulary/unknown-tag', 5, '[transfer]', '[trasnfer]'),
  inSftp('vocabulary/unknown-category', 3, 'category: faq', 'category: faqs'),
  inSftp('site/unknown-language', 7, 'lang: en', 'lang: eng'),
  fault('vocabulary/unused', 7, 'content/databases.yaml', [
    '  label: GEA\n',
    '  label: GEA\njga:\n  label: JGA\n',
  ]),
  {
    rule: 'vocabulary/letter-case-duplicate',
    place: 'content/news/en/moved.md:4',
    files: {
      'content/news/en/moved.md': ['date:', 'tags: [Transfer]\ndate:'],
      [about]: ['date:', 'tags: [transfer]\ndate:'],
    },
  },
  fault('site/missing-label', 5, 'content/tags.yaml', ['{ en: Release, ja: 公開 }', '{ en: 公開 }']),
  fault('site/shared-synonym', 5, 'content/tags.yaml', ['公開 }', '公開 }\n  synonyms: [sftp]']),
  fault('site/unknown-rule', 10, 'content/site.yaml', [
    'featured:',
    'severities: { titles/long: off }\nfeatured:',
  ]),
  fault('catalog/unknown-page', undefined, 'content/site.yaml', ['[sftp]', '[sfpt]']),
  fault('catalog/unknown-related', 6, sftp, ['date:', 'related: [relaese]\ndate:']),
  fault('catalog/same-address', 6, sftp, ['date:', 'aliases: [/en/faq/release/]\ndate:']),

  // ---- Titles, headings, answers
  fault('titles/duplicate', 2, sftp, [
    'I cannot transfer files with sftp',
    'How do I change the release  date?',
  ]),
  inSftp('titles/too-long', 2, 'I cannot transfer', `I cannot${' really'.repeat(16)} transfer`),
  inSftp('titles/noun-phrase', 2, 'I cannot transfer files with sftp', 'File transfer with sftp'),
  fault('titles/noun-phrase', 2, sftpJa, [
    'sftp でファイルを転送できません',
    'sftp によるファイル転送について',
  ]),
  inSftp('headings/level-jump', 27, '## Ask somebody else', '#### Ask somebody else'),
  fault('answers/empty', 6, about, ['\nAnswers for people who submit data.\n', '']),

  // ---- Text that was meant as markup
  wrote('markdown/foreign-syntax', 'Write to {{ site.email }}.'),
  wrote('markdown/foreign-syntax', '{% include note.html %}'),
  wrote('text/unmade-emphasis', 'It is ** very ** slow.'),
  wrote('text/unmade-emphasis', 'It is **very slow.'),
  fault('text/unmade-emphasis', 10, sftpJa, ['開放を依頼', '＊＊開放＊＊を依頼']),
  wrote('text/half-typed-list', 'You need\n-an account\n-a key', 13),
  fault('text/half-typed-list', 11, sftpJa, ['多くの場合', '必要なもの\n・アカウント\n・鍵\n\n多くの場合']),
  wrote('text/restarted-list', '1. Enter this:\n```\nls\n```\n1. Wait.', 13),
  wrote('text/half-typed-table', '| a | b |\n| 1 | 2 |'),
  wrote('text/half-typed-table', '| a | b |\n| --- |\n| 1 | 2 |'),
  wrote('text/half-typed-link', '![A list](/assets/images/my list.png)'),
  wrote('text/half-typed-link', 'See [the list](/en/faq/sftp/ and go on.'),
  wrote('text/half-typed-link', 'See [the list] (sftp.md).'),
  wrote('text/half-typed-link', 'See [the manual] (https://manual.example/a).'),
  wrote('text/half-typed-link', '[手引き]（https://manual.example/）を見る。'),
  wrote('text/half-typed-link', '［こちら］（/en/faq/sftp/）を見る。'),
  wrote('text/half-typed-link', '[手引き]（sftp.md）を見る。'),
  wrote('text/half-typed-heading', '##Allow it'),
  wrote('text/half-typed-heading', '##\u3000開放'),
  wrote('text/half-typed-heading', '＃＃ 開放'),
  wrote('text/half-typed-heading', '＃ 開放'),
  wrote('text/half-typed-list', '-\u3000アカウント\n-\u3000鍵'),
  wrote('text/half-typed-list', '1.\u3000アカウント'),
  wrote('text/half-typed-list', '＊\u3000アカウント\n＊\u3000鍵'),
  wrote('text/odd-space', '-\u00a0an account'),
  wrote('text/odd-space', '- [\u00a0] It is open.'),
  wrote('text/odd-space', '| a | b |\n|\u00a0---\u00a0| --- |', 13),
  wrote('text/half-typed-definition', 'See it.\n[the port]: https://port.example/', 13),
  wrote('text/half-typed-definition', '[the port]: /port.html for all'),
  wrote('text/half-typed-checkbox', '- [] It is open.'),
  wrote('text/half-typed-checkbox', '- [ ] It is open.\n- [x]It is one line.', 13),
  wrote('text/half-typed-checkbox', '- ［ ］ It is open.'),
  wrote('text/half-typed-checkbox', '- [✓] It is open.'),
  wrote('text/half-typed-checkbox', '- [x ] It is open.'),
  wrote('text/half-typed-callout', '> [!NOTE ]\n> It is closed.'),
  wrote('text/half-typed-callout', '> ［！NOTE］\n> It is closed.'),
  wrote('text/half-typed-checkbox', '| Open | Port |\n| --- | --- |\n| [ ] | 22 |', 14),
  wrote('text/half-typed-table', '｜a｜b｜\n｜---｜---｜'),
  wrote('text/half-typed-callout', '[!NOTE]\nIt is closed.'),
  wrote('text/half-typed-callout', '> It is closed.\n> [!WARNING]\n> Always.', 13),
  wrote('text/half-typed-description', 'Port\n:22', 13),
  wrote('text/half-typed-description', '```\nls\n```\n\n: 22', 16),
  wrote('directives/unread', '：：：note\nIt is closed.\n\n：：：'),
  fault('text/half-typed-description', 11, sftpJa, ['多くの場合', 'ポート\n：22番\n\n多くの場合']),
  wrote('text/half-typed-comment', 'Ask us. <!-- Until May:\n\nwrite. -->'),
  wrote('text/half-typed-comment', '<!-- Until May:\n\nwrite to us.'),
  wrote('markdown/empty-footnote', 'Press Return[^1].\n\n[^1]:', 14),
  wrote('text/half-typed-attributes', '## Ports {#ports'),
  wrote('text/half-typed-attributes', '<h2>Ports {#ports}</h2>'),
  wrote('headings/underlined-text', 'It is closed.\nAsk for it.\n---', 14),
  wrote('text/changed-numbers', '1. Install\n3. Start\n5. Look', 13),
  wrote('text/line-in-table', '| a | b |\n| - | - |\n| 1 | 2 |\nAsk us.', 15),
  wrote('text/half-typed-image', '！[図](https://pictures.example/a.png)'),
  wrote('text/lost-backslash', 'Open C:\\Users\\me\\.ssh there.'),
  wrote('text/markdown-in-html', '<details>\n<summary>Log</summary>\nIt is **denied**.\n</details>', 14),
  wrote('text/markdown-in-html', '<div>\n\n<p>Press `Return`.</p>\n\n</div>', 14),
  wrote('text/markdown-in-html', '<div>\n- one\n- two\n</div>', 13),
  wrote('text/markdown-in-html', '<div>\n[it](release.md)\n</div>', 13),
  inSftp('text/half-typed-fence', 19, '\n```\n', '\n'),
  wrote('text/half-typed-fence', "'''\nls\n'''"),
  inSftp('text/half-typed-attributes', 13, '{#allow}', '{#allow}\n{.steps'),
  wrote('html/unclosed-element', 'Press <b>Return.'),
  wrote('html/stray-end-tag', 'Press Return</b>.'),
  wrote('html/dropped-element', 'Press <blink>Return</blink>.'),
  wrote('html/dropped-attribute', 'Press <b onclick="x()">Return</b>.'),
  wrote('html/dropped-address', 'Press [Return](javascript:x).'),
  wrote('markdown/too-deep', '> '.repeat(200)),
  wrote('markdown/too-many', '['.repeat(10_001)),
  wrote('markdown/unknown-callout', '> [!NOTICE]\n> Press Return.'),
  wrote('markdown/unknown-attribute', 'Press [Return](release.md){colour=red}.'),
  wrote('markdown/empty-attributes', '## Ports {#}'),
  wrote('markdown/nameless-link', 'Press [](release.md) now.'),
  wrote('markdown/unused-definition', '[Note]: Important!'),
  wrote('html/declaration', 'Write to <?= $mail ?> now.'),
  wrote('directives/unknown-leaf', '::card[Label]'),
  wrote('text/odd-space', '##\u00a0Press Return'),
  wrote('markdown/empty-heading', '## <br>\n\nPress Return.'),
  wrote('markdown/empty-link', 'Press [Return]().'),
  inSftp('markdown/duplicate-id', 27, '## Ask somebody else', '## Ask somebody else {#allow}'),
  inSftp('markdown/reserved-id', 27, '## Ask somebody else', '## Ask somebody else {#kotae-x}'),

  // ---- Pictures
  inSftp('images/missing-file', 17, 'message.svg', 'massage.svg'),
  inSftp('images/missing-alt', 17, 'The message “Connection timed out”', ''),
  inSftp('images/letter-case', 17, 'message.svg', 'Message.svg'),
  fault(
    'images/unsafe-svg',
    undefined,
    'assets/images/spare.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script></svg>',
  ),

  // ---- Links
  inSftp('links/missing-answer', 29, 'release.md#who', 'relaese.md#who'),
  inSftp('links/missing-anchor', 29, 'release.md#who', 'release.md#whom'),
  inSftp('links/outside-content', 29, 'release.md#who', '../../../../release.md'),
  inSftp('links/relative', 29, 'release.md#who', 'release'),
  inSftp('links/former-address', 29, 'release.md#who', '/faq/en/reelase-e.html'),
  inSftp('links/redirected', 29, 'release.md#who', '/faq/en/release-e.html'),
  inSftp('links/never-existed', 29, 'release.md#who', '/faq/en/release.html'),
  fault('links/unknown-filter', 17, release, ['?db=dra', '?db=drra']),
  fault('links/unknown-filter', 17, release, ['?db=dra', '?tag=transfer,releese']),
  {
    rule: 'links/draft-answer',
    place: `${sftp}:29`,
    files: { [release]: ['lang: en', 'lang: en\ndraft: true'] },
  },
  {
    rule: 'links/no-origin',
    place: `${release}:13`,
    files: {
      [release]: ['Change it', '[Change it](/submit.html)'],
      'content/site.yaml': ['links: { origin: https://www.example }\n', ''],
    },
  },
  inSftp('built/dead-anchor', 29, '(#allow)', '(#alow)'),
  fault('built/dead-link', 17, release, ['/en/faq/?db', '/en/fqa/?db']),
  inSftp('built/dead-link', 29, 'release.md#who', '/assets/notes.pdf'),
  fault('built/missing-description', undefined, about, [
    'Answers for people who submit data.',
    '![The message “Connection timed out”](/assets/images/message.svg)',
  ]),

  // ---- What readers ask
  fault('searches/unanswered', 1, 'content/searches.txt', 'quokka\n'),
  fault('searches/low-answer', 2, 'content/searches.txt', '# asked most\nsftp => release\n'),
  fault('searches/unknown-answer', 1, 'content/searches.txt', 'sftp => sfpt\n'),

  // ---- Languages
  { rule: 'translations/missing', place: `${sftp}:7`, files: { [sftpJa]: undefined } },
  fault('translations/stale', 8, sftpJa, [
    'lang: ja',
    'lang: ja\ntranslated: { from: en, source: 1:0123456789abcdef }',
  ]),
  fault('translations/no-source', 8, sftpJa, [
    'lang: ja',
    'lang: ja\ntranslated: { from: ja, source: 1:0123456789abcdef }',
  ]),
  {
    rule: 'built/unreachable-page',
    place: 'content/page/en/lost.md',
    files: {
      'content/page/en/lost.md': lost,
      'content/site.yaml': ['featured:', 'severities: { translations/missing: off }\nfeatured:'],
    },
  },
];
