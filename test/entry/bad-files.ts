import { type Files, page } from '../site-folder.ts';

/** One way in which a file goes wrong, and what the report says of it: rules and lines, nothing else. */
export interface BadFile {
  readonly name: string;
  readonly files: Files;
  /** `rule@line`, or `rule` alone where the file as a whole is meant; in the order of the report. */
  readonly expected: readonly string[];
  /** What the hint says in English. */
  readonly hint?: RegExp;
}

const here = 'content/faq/en/page.md';
const one = (content: string | Uint8Array): Files => ({ [here]: content });
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(), 'utf16le')]);
const bomb = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(9).fill(inner).join(', ')}]`;
}).join('\n');

export const badFiles: readonly BadFile[] = [
  {
    name: 'a merge conflict in an answer',
    files: one(page({}, 'One.\n\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> branch\n')),
    expected: ['file/merge-conflict@10'],
    hint: /Keep what is right/,
  },
  {
    name: 'a merge conflict in the vocabulary, told once',
    files: {
      ...one(page()),
      'content/tags.yaml':
        'a: { label: A }\n<<<<<<< HEAD\nb: { label: B }\n=======\nc: { label: C }\n>>>>>>> branch\n',
    },
    expected: ['file/merge-conflict@2'],
  },
  {
    name: 'a line that looks like one marker of a conflict',
    files: one(page({}, 'A heading\n=======\n\n```\n>>>>>>> quoted\n```\n')),
    expected: ['markdown/second-title@8'],
  },
  {
    name: 'one text where there are several, and several where there is one',
    files: {
      ...one(page()),
      'content/texts/en.yaml':
        'header: Search\nlist:\n  questions: "{count} things"\n  none: { other: None }\n',
    },
    expected: ['site/misshapen-text@1', 'site/misshapen-text@3', 'site/misshapen-text@4'],
  },
  {
    name: 'texts that there are not, with names that every object has',
    files: {
      ...one(page()),
      'content/texts/en.yaml': 'constructor: Builder\nheader:\n  toString: Text\n  serach: Search\n',
    },
    expected: ['site/unknown-text@1', 'site/unknown-text@3', 'site/unknown-text@4'],
  },
  {
    name: 'forms of a number that no language has, and one that is no text',
    files: {
      ...one(page()),
      'content/texts/en.yaml':
        'list:\n  questions:\n    one: { a: thing }\n    ohter: things\n    constructor: things\n    few: "{count} things"\n    other: "{count} things"\n',
    },
    expected: ['site/misshapen-text@3', 'site/unknown-text@4', 'site/unknown-text@5'],
  },
  {
    name: 'a value that a text does not have',
    files: {
      ...one(page()),
      'content/texts/en.yaml':
        'home: { question: "Ask {foo}" }\nlist:\n  questions: { one: "{cuont} thing", other: "{count} things" }\n',
    },
    expected: ['site/unknown-placeholder@1', 'site/unknown-placeholder@3'],
    hint: /braces/,
  },
  // Fences.
  {
    name: 'no front matter',
    files: one('Just an answer.\n'),
    expected: ['front-matter/missing@1'],
    hint: /`---`/,
  },
  { name: 'a heading first', files: one('# A question\n\nAnswer.\n'), expected: ['front-matter/missing@1'] },
  {
    name: 'the opening fence is missing',
    files: one(page().slice(4)),
    expected: ['front-matter/missing-fence@1'],
    hint: /very beginning/,
  },
  { name: 'the opening fence is indented', files: one(` ${page()}`), expected: ['front-matter/missing@1'] },
  { name: 'a blank line before the fence', files: one(`\n${page()}`), expected: ['front-matter/missing@2'] },
  { name: 'a text before the fence', files: one(`Hello\n${page()}`), expected: ['front-matter/missing@1'] },
  { name: 'four dashes', files: one(`-${page()}`), expected: ['front-matter/missing@1'] },
  {
    name: 'dashes that a word processor made',
    files: one(page().replaceAll('---', '—')),
    expected: ['front-matter/missing@1'],
  },
  {
    name: 'the closing fence is missing',
    files: one('---\ntitle: A\nlang: en\n\nAnswer.\n'),
    expected: ['front-matter/unclosed@1'],
    hint: /line 4/,
  },
  { name: 'only a fence', files: one('---\n'), expected: ['front-matter/unclosed@1'] },
  { name: 'only a fence, without a line end', files: one('---'), expected: ['front-matter/unclosed@1'] },
  {
    name: 'five dashes close it',
    files: one(page().replace('\n---\n', '\n-----\n')),
    expected: ['front-matter/unclosed@1'],
  },
  {
    name: 'five dashes close it, and a rule stands further down',
    files: one(page({}, 'One.\n\n---\n\nTwo.\n').replace('\n---\n', '\n-----\n')),
    expected: ['front-matter/unclosed@1'],
    hint: /line 6/,
  },
  {
    name: 'the closing fence is indented',
    files: one(page().replace('\n---\n', '\n ---\n')),
    expected: ['front-matter/unclosed@1'],
  },
  {
    name: 'JavaScript',
    files: one(page().replace('---', '---js')),
    expected: ['front-matter/other-engine@1'],
    hint: /YAML/,
  },
  { name: 'JSON', files: one('---json\n{"title": "A"}\n---\n'), expected: ['front-matter/other-engine@1'] },
  { name: 'TOML', files: one('+++\ntitle = "A"\n+++\n'), expected: ['front-matter/missing@1'] },
  {
    name: 'a key beside the fence',
    files: one(page().replace('---\n', '--- ')),
    expected: ['front-matter/other-engine@1'],
  },

  // Files.
  { name: 'empty file', files: one(''), expected: ['file/empty@1'] },
  { name: 'only white space', files: one('\n \n\t\n'), expected: ['file/empty@1'] },
  { name: 'only a byte order mark', files: one('\uFEFF'), expected: ['file/empty@1'] },
  {
    name: 'a picture',
    files: one(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
    expected: ['file/not-text@1'],
  },
  { name: 'NUL', files: one(page({}, 'One\0two.\n')), expected: ['file/not-text@8'] },
  { name: 'UTF-16', files: one(utf16), expected: ['file/not-text@1'] },
  {
    name: 'UTF-16 without a mark',
    files: one(Buffer.from(page(), 'utf16le')),
    expected: ['file/not-text@1'],
  },
  {
    name: 'Shift_JIS',
    files: one(
      Buffer.concat([
        Buffer.from('---\ntitle: '),
        Buffer.from([0x8e, 0xbf, 0x96, 0xe2]),
        Buffer.from('\n---\n'),
      ]),
    ),
    expected: ['file/not-text@2'],
    hint: /UTF-8/,
  },
  {
    name: 'a file of five megabytes',
    files: one(page({}, 'x '.repeat(2_500_000))),
    expected: ['file/too-large'],
  },
  { name: 'misplaced: too high', files: { 'content/faq/page.md': page() }, expected: ['file/misplaced'] },
  {
    name: 'misplaced: too deep',
    files: { 'content/faq/en/old/page.md': page() },
    expected: ['file/misplaced'],
  },
  {
    name: 'a space in the name',
    files: { 'content/faq/en/my page.md': page() },
    expected: ['file/misplaced'],
  },
  {
    name: 'a question mark in the name',
    files: { 'content/faq/en/why?.md': page() },
    expected: ['file/misplaced'],
  },
  { name: 'no name', files: { 'content/faq/en/.md': page() }, expected: ['file/misplaced'] },

  // YAML.
  {
    name: 'only front matter that says nothing',
    files: one('---\n---\n'),
    expected: ['title', 'category', 'date', 'lang'].map(() => 'yaml/missing-key@2'),
  },
  {
    name: 'a comment alone',
    files: one('---\n# nothing\n---\n'),
    expected: ['title', 'category', 'date', 'lang'].map(() => 'yaml/missing-key@2'),
  },
  { name: 'a tab for indentation', files: one(page({ db: '\n\t- dra' })), expected: ['yaml/tab@7'] },
  {
    name: 'a duplicate key',
    files: one(page({ title: 'A\ntitle: B' })),
    expected: ['yaml/duplicate-key@3'],
    hint: /one of the two/,
  },
  {
    name: 'an unknown key',
    files: one(page({ titel: 'A' })),
    expected: ['yaml/unknown-key@6'],
    hint: /`title`/,
  },
  {
    name: 'an unknown key with a list below it',
    files: one(page({ databases: '\n  - dra' })),
    expected: ['yaml/unknown-key@6'],
    hint: /Known keys/,
  },
  {
    name: 'a key in capitals',
    files: one(page({ title: undefined, Title: 'A' })),
    expected: ['yaml/unknown-key@5'],
    hint: /`title`/,
  },
  {
    name: 'a colon in the title',
    files: one(page({ title: 'sftp: it fails' })),
    expected: ['yaml/unquoted@2'],
    hint: /`title: "sftp: it fails"`/,
  },
  {
    name: 'an open quotation mark',
    files: one(page({ title: '"A question' })),
    expected: ['yaml/unclosed@2'],
  },
  { name: 'an open bracket', files: one(page({ db: '[dra' })), expected: ['yaml/unclosed@6'] },
  { name: 'a list instead of keys', files: one('---\n- title\n- lang\n---\n'), expected: ['yaml/no-keys@2'] },
  { name: 'a sentence instead of keys', files: one('---\nHello there\n---\n'), expected: ['yaml/no-keys@2'] },
  { name: 'aliases without end', files: one(`---\n${bomb}\n---\n`), expected: ['yaml/aliases@3'] },
  { name: 'an alias of nothing', files: one(page({ title: '*nowhere' })), expected: ['yaml/unquoted@2'] },
  {
    name: 'a picture pasted as data',
    files: one(`${page()}\n![A thing](data:image/png;base64,iVBORw0KGgo=)\n`),
    expected: ['html/dropped-address@10'],
    hint: /assets\/images/,
  },
  { name: 'a code tag', files: one(page({ title: '!!js/function "x"' })), expected: ['yaml/unquoted@2'] },

  // Values.
  {
    name: 'title missing',
    files: one(page({ title: undefined })),
    expected: ['yaml/missing-key@2'],
    hint: /`title: …`/,
  },
  { name: 'title empty', files: one(page({ title: '' })), expected: ['yaml/empty-value@2'] },
  { name: 'title of spaces', files: one(page({ title: '"  "' })), expected: ['yaml/empty-value@2'] },
  { name: 'title a list', files: one(page({ title: '[a, b]' })), expected: ['yaml/invalid-value@2'] },
  { name: 'title a map', files: one(page({ title: '{en: A}' })), expected: ['yaml/invalid-value@2'] },
  {
    name: 'title of 200 KB',
    files: one(page({ title: 'x'.repeat(200 << 10) })),
    expected: ['yaml/invalid-value@2'],
  },
  { name: 'draft: yes', files: one(page({ draft: 'yes' })), expected: ['yaml/invalid-value@6'] },
  { name: 'date missing', files: one(page({ date: undefined })), expected: ['yaml/missing-key@2'] },
  { name: 'date a number', files: one(page({ date: '2024' })), expected: ['front-matter/no-date@4'] },
  { name: 'date empty', files: one(page({ date: '' })), expected: ['yaml/empty-value@4'] },
  {
    name: '30 February',
    files: one(page({ date: '2024-02-30' })),
    expected: ['front-matter/no-date@4'],
    hint: /2021-05-05/,
  },
  { name: 'no leap year', files: one(page({ date: '2023-02-29' })), expected: ['front-matter/no-date@4'] },
  {
    name: 'an hour that does not exist',
    files: one(page({ date: '2024-02-03T25:00:00' })),
    expected: ['front-matter/no-date@4'],
  },
  {
    name: 'a date with slashes',
    files: one(page({ date: '2024/05/06' })),
    expected: ['front-matter/no-date@4'],
  },
  {
    name: 'a date in words',
    files: one(page({ date: '6 May 2024' })),
    expected: ['front-matter/no-date@4'],
    hint: /`date: 2024-05-06`/,
  },
  {
    name: 'databases without the brackets of a list',
    files: one(page({ db: 'dra, ddbj' })),
    expected: ['vocabulary/unknown-database@6'],
    hint: /`db: \[dra, ddbj\]`/,
  },
  {
    name: 'tags without the brackets of a list',
    files: one(page({ tags: 'release、Release' })),
    expected: ['vocabulary/unknown-tag@6'],
    hint: /`tags: \[release, Release\]`/,
  },
  {
    name: 'no space after the dash of an item',
    files: one(page({ db: '\n- dra\n-jga' })),
    expected: ['yaml/no-pair@8'],
    hint: /`- jga`/,
  },
  {
    name: 'a Japanese date',
    files: one(page({ date: '2024年5月6日' })),
    expected: ['front-matter/no-date@4'],
  },
  {
    name: 'a date of 200 KB',
    files: one(page({ date: '2'.repeat(200 << 10) })),
    expected: ['front-matter/no-date@4'],
  },
  {
    name: 'updated impossible',
    files: one(page({ updated: '2024-13-01' })),
    expected: ['front-matter/no-date@6'],
  },
  {
    name: 'updated before date',
    files: one(page({ updated: '2023-01-01' })),
    expected: ['front-matter/updated-before-date@6'],
  },
  {
    name: 'publish and until impossible',
    files: one(page({ publish: '2031-02-29', until: 'soon' })),
    expected: ['front-matter/no-date@6', 'front-matter/no-date@7'],
  },
  {
    name: 'until before publish',
    files: one(page({ publish: '2031-01-01', until: '2030-12-31' })),
    expected: ['front-matter/until-before-publish@7'],
  },
  {
    name: 'both dates impossible',
    files: one(page({ date: '2024-00-10', updated: '2024-01-00' })),
    expected: ['front-matter/no-date@4', 'front-matter/no-date@6'],
  },
  {
    name: 'aliases without a slash',
    files: one(page({ aliases: '[old.html]' })),
    expected: ['yaml/invalid-value@6'],
  },
  {
    name: 'aliases on another host',
    files: one(page({ aliases: '["//elsewhere.example/x"]' })),
    expected: ['yaml/invalid-value@6'],
  },
  {
    name: 'aliases with a query',
    files: one(page({ aliases: '["/old?id=3"]' })),
    expected: ['yaml/invalid-value@6'],
  },
  {
    name: 'aliases out of the site',
    files: one(page({ aliases: '[/../../etc/old.html]' })),
    expected: ['yaml/invalid-value@6'],
  },
  {
    name: 'aliases out of the site, encoded',
    files: one(page({ aliases: '["/%2e%2e/%2e%2e/old.html"]' })),
    expected: ['yaml/invalid-value@6'],
  },
  {
    name: 'aliases with a control character, encoded',
    files: one(page({ aliases: '["/a%00b/", "/a%0Ab/"]' })),
    expected: ['yaml/invalid-value@6', 'yaml/invalid-value@6'],
  },
  {
    name: 'aliases longer than disks take',
    files: one(page({ aliases: `["/${'x'.repeat(300)}/", "/${'%E8%B3%AA'.repeat(90)}/"]` })),
    expected: ['yaml/invalid-value@6', 'yaml/invalid-value@6'],
  },
  { name: 'aliases a number', files: one(page({ aliases: '3' })), expected: ['yaml/invalid-value@6'] },
  {
    name: 'translated without a hash',
    files: one(page({ translated: '{from: en}' })),
    expected: ['yaml/missing-key@6'],
  },
  {
    name: 'translated with a wrong hash',
    files: one(page({ translated: '{from: en, source: abc}' })),
    expected: ['yaml/invalid-value@6'],
  },
  { name: 'translated a word', files: one(page({ translated: 'en' })), expected: ['yaml/invalid-value@6'] },
  { name: 'tags a map', files: one(page({ tags: '{a: b}' })), expected: ['yaml/invalid-value@6'] },
  {
    name: 'tags with a list inside',
    files: one(page({ tags: '[[release]]' })),
    expected: ['yaml/invalid-value@6'],
  },
  { name: 'summary empty', files: one(page({ summary: '""' })), expected: ['yaml/empty-value@6'] },

  // Words.
  {
    name: 'an unknown database',
    files: one(page({ db: '[ddbj, draa]' })),
    expected: ['vocabulary/unknown-database@6'],
    hint: /`dra`/,
  },
  {
    name: 'a database in capitals',
    files: one(page({ db: 'DRA' })),
    expected: ['vocabulary/unknown-database@6'],
    hint: /`dra`/,
  },
  {
    name: 'an unknown database in a block list',
    files: one(page({ db: '\n  - ddbj\n  - biosampel' })),
    expected: ['vocabulary/unknown-database@8'],
    hint: /`biosample`/,
  },
  { name: 'an empty item', files: one(page({ db: '\n  - ddbj\n  - ""' })), expected: ['yaml/empty-value@8'] },
  {
    name: 'an item without anything',
    files: one(page({ db: '\n  - ddbj\n  -' })),
    expected: ['yaml/empty-value@8'],
  },
  { name: 'a tag named all', files: one(page({ tags: '[all]' })), expected: ['vocabulary/unknown-tag@6'] },
  {
    name: 'a misspelt Japanese tag',
    files: one(page({ tags: 'ファイル伝送' })),
    expected: ['vocabulary/unknown-tag@6'],
    hint: /ファイル転送/,
  },
  {
    name: 'numbers as tags',
    files: one(page({ tags: '[1, 2.5]' })),
    expected: ['vocabulary/unknown-tag@6', 'vocabulary/unknown-tag@6'],
  },
  {
    name: 'a tag of 200 KB',
    files: one(page({ tags: 'y'.repeat(200 << 10) })),
    expected: ['vocabulary/unknown-tag@6'],
  },
  {
    name: 'an unknown category',
    files: one(page({ category: 'fqa' })),
    expected: ['vocabulary/unknown-category@3'],
    hint: /`faq`/,
  },
  {
    name: 'another category than the folder',
    files: one(page({ category: 'news' })),
    expected: ['front-matter/other-category@3'],
  },
  {
    name: 'a folder that is no category',
    files: { 'content/misc/en/page.md': page({ category: 'misc' }) },
    expected: ['vocabulary/unknown-category@3'],
  },
  {
    name: 'a folder that is no category, below another category',
    files: { 'content/misc/en/page.md': page() },
    expected: ['front-matter/other-category@3'],
    hint: /^Move the file to content\/faq\/, or add `misc`/,
  },
  {
    name: 'a folder that is no language, with another language',
    files: { 'content/faq/fr/page.md': page() },
    expected: ['front-matter/other-language@5'],
    hint: /or add `fr` to `languages`/,
  },
  {
    name: 'a label that is missing',
    files: { ...one(page()), 'content/tags.yaml': 'late: { synonyms: [b] }\n' },
    expected: ['yaml/missing-key@1'],
    hint: /^Add a line `label: …` below `late`\.$/,
  },
  {
    name: 'an unknown language',
    files: one(page({ lang: 'eng' })),
    expected: ['site/unknown-language@5'],
    hint: /`en`/,
  },
  {
    name: 'another language than the folder',
    files: one(page({ lang: 'ja' })),
    expected: ['front-matter/other-language@5'],
  },
  {
    name: 'a folder that is no language',
    files: { 'content/faq/fr/page.md': page({ lang: 'fr' }) },
    expected: ['site/unknown-language@5'],
  },
  {
    name: 'wrong forms and wrong words at once',
    files: one(page({ titel: 'A', db: '[ddbj, draa]', draft: 'yes', updated: '2024-06-31' })),
    expected: [
      'yaml/unknown-key@6',
      'vocabulary/unknown-database@7',
      'yaml/invalid-value@8',
      'front-matter/no-date@9',
    ],
  },
  {
    name: 'everything at once',
    files: one(page({ category: 'fqa', db: 'draa', tags: '[relaese]', date: '2024-02-31', lang: 'jp' })),
    expected: [
      'vocabulary/unknown-category@3',
      'front-matter/no-date@4',
      'site/unknown-language@5',
      'vocabulary/unknown-database@6',
      'vocabulary/unknown-tag@7',
    ],
  },

  // Pages beside each other.
  {
    name: 'an alias where a page stands',
    files: { [here]: page(), 'content/faq/en/other.md': page({ aliases: '[/en/faq/page/]' }) },
    expected: ['catalog/same-address@6'],
    hint: /remove the alias/,
  },
  {
    name: 'two files whose names differ in how their letters are composed',
    files: {
      ['content/faq/en/が.md'.normalize('NFD')]: page(),
      ['content/faq/en/が.md'.normalize('NFC')]: page(),
    },
    expected: ['catalog/same-address@1'],
    hint: /Rename one/,
  },
  {
    name: 'an alias without a closing slash where a page stands',
    files: { [here]: page(), 'content/faq/en/other.md': page({ aliases: '[/en/faq/page]' }) },
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'an alias that names the file of a page',
    files: { [here]: page(), 'content/faq/en/other.md': page({ aliases: '[/en/faq/page/index.html]' }) },
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'one alias of two pages',
    files: {
      [here]: page({ aliases: '/old/' }),
      'content/faq/en/second.md': page({ aliases: '\n  - /old/' }),
    },
    expected: ['catalog/same-address@7'],
  },
  {
    name: 'an alias of itself',
    files: one(page({ aliases: '[/en/faq/page/]' })),
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'an alias where an index stands',
    files: one(page({ aliases: '[/en/faq/]' })),
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'an alias where the home stands',
    files: one(page({ aliases: '[/ja/]' })),
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'an alias at the root',
    files: one(page({ aliases: '[/]' })),
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'an alias where the page of what is not found stands',
    files: one(page({ aliases: '[/404.html]' })),
    expected: ['catalog/same-address@6'],
  },
  {
    name: 'two names that differ by letter case',
    files: { [here]: page(), 'content/faq/en/Page.md': page() },
    expected: ['catalog/same-address@1'],
  },
  {
    name: 'an unknown related question',
    files: { [here]: page(), 'content/faq/en/other.md': page({ related: '[paeg]' }) },
    expected: ['catalog/unknown-related@6'],
    hint: /page/,
  },
];

/** What is unusual and right. */
export const validFiles: Readonly<Record<string, Files>> = {
  plain: one(page()),
  CRLF: one(page().replaceAll('\n', '\r\n')),
  'old Mac line ends': one(page().replaceAll('\n', '\r')),
  'mixed line ends': one(page().replace('\n', '\r\n')),
  'byte order mark': one(`\uFEFF${page()}`),
  'byte order mark and CRLF': one(`\uFEFF${page().replaceAll('\n', '\r\n')}`),
  'spaces behind the fences': one(page().replaceAll('---\n', '---  \t\n')),
  'no answer': one('---\ntitle: A question\ncategory: faq\ndate: 2024-05-06\nlang: en\n---'),
  'a rule in the answer': one(page({}, 'One.\n\n---\n\nTwo.\n')),
  'the fence says yaml': one(page().replace('---', '---yaml')),
  'quoted values': one(page({ title: '"sftp: it fails"', date: "'2024-05-06'" })),
  'a title that is a number': one(page({ title: '404' })),
  'a title with emphasis, braces and backticks': one(page({ title: '"**a** {{ b }} {% c %} `d` <e>"' })),
  'a title over two lines': one(page({ title: '>\n  A question\n  of two lines' })),
  'scalar words': one(page({ db: 'dra', tags: 'release' })),
  'empty words': one(page({ db: '', tags: '[]', keywords: '""' })),
  'tags by label, synonym and letter case': one(
    page({ tags: '[FILE TRANSFER, Sftp, 公開, ＲＥＬＥＡＳＥ]' }),
  ),
  'updated on the day of its date': one(page({ date: '2024-01-01T15:00:00', updated: '2024-01-01' })),
  'a date-time with a zone': one(page({ date: '2021-05-05T06:46:24+09:00' })),
  'a future date': one(page({ date: '2999-12-31' })),
  'layout: simple': one(page({ layout: 'simple' })),
  'one alias as a word': one(page({ aliases: '/faq/en/page-e.html' })),
  'a Japanese alias': one(page({ aliases: '[/faq/質問.html]' })),
  'a Japanese file name': { 'content/faq/ja/質問.md': page({ lang: 'ja' }) },
  'a related question that is not translated yet': {
    [here]: page({ related: '[other]' }),
    'content/faq/ja/other.md': page({ lang: 'ja' }),
  },
  'Liquid and Nunjucks are text in code': one(page({}, '`{{ site.url }} {% include x %}` {# no #}\n')),
};
