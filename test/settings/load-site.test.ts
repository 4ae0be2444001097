import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { frontMatterKeys } from '../../src/site/front-matter-keys.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { type Files, writeSite } from '../site-folder.ts';

const brief = ({ rule, place: { file, line } }: Diagnostic) => `${rule} ${file}${line ? `:${line}` : ''}`;

async function load(files: Files, options: { basePath?: string; origin?: string } = {}) {
  const { site, diagnostics } = await loadSite({ root: await writeSite(files), ...options });
  return { site, diagnostics, found: diagnostics.map(brief) };
}

describe('a valid site', () => {
  test('has everything resolved for every language', async () => {
    const { site, found } = await load({});
    expect(found).toEqual([]);
    expect([...(site?.languages.keys() ?? [])]).toEqual(['en', 'ja']);
    expect(site?.defaultLanguage).toBe('en');
    expect(site?.title).toEqual({ en: 'Small', ja: '小さなサイト' });
    expect(site?.databases.get('dra')?.label).toEqual({ en: 'DRA', ja: 'DRA' });
    expect([...(site?.tags.keys() ?? [])]).toEqual(['transfer', 'release']);
    expect(site?.categories.get('news')?.kind).toBe('article');
    expect(site?.languages.get('ja')?.texts.header.search).toBe('検索');
  });

  test('hues that nobody chose differ', async () => {
    const { site } = await load({});
    const hues = [...(site?.databases.values() ?? [])].map(({ hue }) => hue);
    expect(new Set(hues).size).toBe(hues.length);
    for (const hue of hues) expect(hue).toBeGreaterThanOrEqual(0);
    for (const hue of hues) expect(hue).toBeLessThan(360);
  });

  test('base path and origin can be overridden', async () => {
    const { site } = await load({}, { basePath: 'help', origin: 'https://other.example' });
    expect(site?.addresses.absolute('/en/')).toBe('https://other.example/help/en/');
    expect(site?.settings.origin).toBe('https://other.example');
  });

  test.each([
    ['https://Seeds.Example:443', 'https://seeds.example'],
    ['http://日本.example:8080', 'http://xn--wgv71a.example:8080'],
  ])('the origin %s is %s, as browsers write it', async (written, origin) => {
    const { site } = await load({
      'content/site.yaml': `title: A\nlanguages: [en, ja]\norigin: ${written}\n`,
    });
    expect(site?.settings.origin).toBe(origin);
  });

  test.each(['https://a.example:99999', 'https://[x', 'https://<x>'])(
    'the origin %s is none',
    async (origin) => {
      const { site, diagnostics } = await load({
        'content/site.yaml': `title: A\nlanguages: [en, ja]\norigin: "${origin}"\n`,
      });
      expect(site).toBeUndefined();
      expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([['yaml/invalid-value', 3]]);
    },
  );

  test('files may begin with a byte order mark and end lines as Windows does', async () => {
    const { site, found } = await load({ 'content/databases.yaml': '\uFEFFdra:\r\n  label: DRA\r\n' });
    expect(found).toEqual([]);
    expect(site?.databases.get('dra')?.label.en).toBe('DRA');
  });

  test('empty vocabularies are no mistake', async () => {
    const { site, found } = await load({ 'content/databases.yaml': '', 'content/tags.yaml': '# none yet\n' });
    expect(found).toEqual([]);
    expect(site?.databases.size).toBe(0);
  });
});

describe('what is wrong', () => {
  test.each<[name: string, files: Files, expected: string[]]>([
    ['broken settings', { 'content/site.yaml': 'title: A\n' }, ['yaml/missing-key content/site.yaml:1']],
    [
      'a label missing in a language',
      { 'content/tags.yaml': 'x:\n  label: {en: X}\n' },
      ['site/missing-label content/tags.yaml:2'],
    ],
    [
      'texts of the settings missing in a language',
      {
        'content/site.yaml':
          'title: {en: A}\nlanguages: [en, ja]\nterms:\n  database:\n    singular: {en: robot, ja: ロボット}\n    plural: {en: robots}\nfooter:\n  - link: https://a.example/\n    label: {ja: え}\n',
      },
      [
        'site/missing-translation content/site.yaml:1',
        'site/missing-translation content/site.yaml:6',
        'site/missing-translation content/site.yaml:9',
      ],
    ],
    [
      'a label in an unknown language',
      { 'content/tags.yaml': 'x: {label: {en: X, ja: X, fr: X}}\n' },
      ['site/unused-translation content/tags.yaml:1'],
    ],
    [
      'texts and targets that a language gets from another, and those that none gets',
      {
        'content/site.yaml': [
          'title: A',
          'languages: [en, ja]',
          'description: {en: D, ja: D, fr: D}',
          'contact:',
          '  link: {en: "mailto:a@a.example"}',
          '  tell: {ja: [OS]}',
          '  prefill: {subject: {en: Hi}}',
          'searches: {es: [a]}',
          'former:',
          '  answers: {faq: {de: "/old/{slug}"}, fag: {en: "/older/{slug}"}}',
          '',
        ].join('\n'),
        'content/databases.yaml':
          'a:\n  label: A\n  name: {en: A}\n  description: {en: A, ja: A, it: A}\n  site: {ja: "/a"}\n',
        'content/glossary.yaml': 'a:\n  term: {en: A, xx: A}\n  meaning: {en: A}\n',
      },
      [
        'site/unused-translation content/site.yaml:3',
        'site/missing-translation content/site.yaml:5',
        'site/missing-translation content/site.yaml:6',
        'site/missing-translation content/site.yaml:7',
        'site/unused-translation content/site.yaml:8',
        'site/unused-translation content/site.yaml:10',
        'site/former-category content/site.yaml:10',
        'site/unused-translation content/glossary.yaml:2',
        'site/missing-translation content/databases.yaml:3',
        'site/unused-translation content/databases.yaml:4',
        'site/missing-translation content/databases.yaml:5',
      ],
    ],
    [
      'a key that a link of the navigation has not',
      {
        'content/site.yaml':
          'title: A\nlanguages: [en, ja]\nnavigation:\n  - { label: X, link: /en/, tilte: X }\n  - label: X\n    href: https://x.example\n',
      },
      [
        'yaml/unknown-key content/site.yaml:4',
        'yaml/missing-key content/site.yaml:5',
        'yaml/unknown-key content/site.yaml:6',
      ],
    ],
    [
      'files of settings whose names are not known',
      { 'content/tag.yaml': 'a: 1\n', 'content/site.yml': '', 'content/notes.txt': '' },
      ['site/unused-file content/site.yml', 'site/unused-file content/tag.yaml'],
    ],
    [
      'address patterns without what tells pages apart, or with what nothing stands for',
      {
        'content/site.yaml':
          'title: A\nlanguages: [en, ja]\naddresses:\n  answer: /{lang}/{category}/{slgu}/\n  tag: /{lang}/tag/\n  home: /{slug}/\n  search: /s/{lang}/\n',
      },
      [4, 5, 6].map((line) => `yaml/invalid-value content/site.yaml:${line}`),
    ],
    ...frontMatterKeys
      .filter((key) => key !== 'db')
      .map((key): [string, Files, string[]] => [
        `a word for db that front matter has already: ${key}`,
        {
          'content/site.yaml': `title: A\nlanguages: [en, ja]\nterms:\n  database:\n    singular: robot\n    plural: robots\n    key: ${key}\n`,
        },
        ['site/taken-key content/site.yaml:7'],
      ]),
    [
      'a language that is named again, in another letter case, too',
      { 'content/site.yaml': 'title: A\nlanguages:\n  - en\n  - ja\n  - en\n  - JA\n' },
      ['site/repeated-language content/site.yaml:5', 'site/repeated-language content/site.yaml:6'],
    ],
    [
      'a category that addresses need',
      { 'content/categories.yaml': 'tag: {label: T}\n' },
      ['site/former-category content/site.yaml:6', 'site/reserved-category content/categories.yaml:1'],
    ],
    [
      'a synonym of two tags',
      { 'content/tags.yaml': 'a: {label: A, synonyms: [x]}\nb: {label: B, synonyms: [X]}\n' },
      ['site/shared-synonym content/tags.yaml:2'],
    ],
    [
      'a synonym of two tags, in another form of Unicode',
      { 'content/tags.yaml': 'a: {label: A, synonyms: [ｶﾞｸ]}\nb: {label: B, synonyms: [ガク]}\n' },
      ['site/shared-synonym content/tags.yaml:2'],
    ],
    [
      'a language without texts',
      {
        'content/site.yaml': 'title: A\nlanguages: [en, sv]\n',
        'content/tags.yaml': '',
        'content/categories.yaml': 'faq: {label: FAQ}\n',
      },
      ['site/missing-texts content/site.yaml:2'],
    ],
  ])('%s', async (_name, files, expected) => {
    const { found } = await load(files);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  test('broken settings give no site, a broken vocabulary does', async () => {
    expect((await load({ 'content/site.yaml': 'title: [' })).site).toBeUndefined();
    expect((await load({ 'content/tags.yaml': 'a: [' })).site?.unread).toEqual(new Set(['tags']));
    const { site } = await load({ 'content/tags.yaml': 'a: {label: A}\nb: {lable: B}\n' });
    expect(site?.tags.get('a')?.label.en).toBe('A');
    expect(site?.tags.has('b')).toBe(true);
  });
});

describe('texts of a language', () => {
  const settings = 'title: A\nlanguages: [sv]\n';
  const rest = { 'content/tags.yaml': '', 'content/categories.yaml': 'faq: {label: FAQ}\n' };

  test('every key that is missing is told, with the English words', async () => {
    const { diagnostics } = await load({
      ...rest,
      'content/site.yaml': settings,
      'content/texts/sv.yaml': 'language: {name: Svenska, locale: sv-SE}\nheader: {search: Sök}\n',
    });
    const missing = diagnostics.filter(({ rule }) => rule === 'site/missing-text');
    expect(missing.length).toBeGreaterThan(100);
    expect(missing.map(({ values }) => values)).toContainEqual({ key: 'header.contact', english: 'Contact' });
    expect(missing.map(({ values }) => (values as { key: string }).key)).not.toContain('header.search');
  });

  test('a form that the language counts by, and English that was left, are told', async () => {
    const { diagnostics } = await load({
      ...rest,
      'content/site.yaml': 'title: A\nlanguages: [pl, fr]\n',
      'content/texts/pl.yaml': 'list: {questions: {one: "{count} pytanie", other: "{count} pytań"}}\n',
      'content/texts/fr.yaml': 'header: {questions: All questions, contact: Contact}\n',
    });
    expect(diagnostics.map(({ rule, values }) => [rule, values])).toEqual([
      ['site/missing-form', { key: 'list.questions', form: 'many', numbers: '0, 5, 6' }],
      ['site/missing-form', { key: 'list.questions', form: 'few', numbers: '2, 3, 4' }],
      ['site/untranslated-text', { key: 'header.questions', english: 'All questions' }],
    ]);
  });

  test('a language is the same in any letter case', async () => {
    const { site, found } = await load({
      ...rest,
      'content/site.yaml': 'title: {zh-Hans: 帮助}\nlanguages: [zh-Hans]\n',
      'content/texts/zh-Hans.yaml': 'header: {search: 查找}\n',
      'content/categories.yaml': 'faq: {label: {zh-HANS: 常见问题}}\n',
    });
    expect(found).toEqual([]);
    expect([...(site?.languages.keys() ?? [])]).toEqual(['zh-hans']);
    expect(site?.languages.get('zh-hans')?.texts.header.search).toBe('查找');
    expect(site?.categories.get('faq')?.label['zh-hans']).toBe('常见问题');
  });

  test('an unknown key is told with the nearest', async () => {
    const { diagnostics } = await load({ 'content/texts/ja.yaml': 'header: {serach: さがす}\n' });
    expect(diagnostics.map(({ values }) => values)).toEqual([{ key: 'header.serach', nearest: 'search' }]);
  });

  test('a built-in language may be reworded in part', async () => {
    const { site, found } = await load({
      'content/texts/ja.yaml': 'header: {search: さがす}\nlist: {questions: {other: "{count} 問"}}\n',
    });
    expect(found).toEqual([]);
    const texts = site?.languages.get('ja')?.texts;
    expect(texts?.header.search).toBe('さがす');
    expect(texts?.header.contact).toBe('お問い合わせ');
    expect(texts?.list.questions).toEqual({ other: '{count} 問' });
  });

  test('a locale that is none is told, not thrown', async () => {
    const { site, found } = await load({ 'content/texts/en.yaml': 'language: {locale: en_GB_x!}\n' });
    expect(found).toEqual(['yaml/invalid-value content/texts/en.yaml:1']);
    expect(site?.languages.get('en')?.format.number(1000)).toBe('1,000');
  });

  test('a file that is no text is told', async () => {
    const { found } = await load({ 'content/texts/en.yaml': Uint8Array.of(0xff, 0xfe) });
    expect(found).toEqual(['file/not-text content/texts/en.yaml:1']);
  });
});

test('texts of the built-in languages hold the same values in braces', async () => {
  const { site } = await load({});
  const [en, ja] = ['en', 'ja'].map((id) => leaves(site?.languages.get(id)?.texts ?? {}));
  const names = (text = '') => new Set(text.match(/\{\w+\}/g) ?? []);
  for (const [key, text] of en ?? []) {
    if (key.endsWith('.one')) continue; // a number in words, such as “the one question”
    const japanese = ja?.get(key) ?? ja?.get(key.replace(/\.one$/, '.other'));
    expect(japanese, key).toBeDefined();
    expect(
      [...names(japanese)].filter((name) => !names(text).has(name)),
      key,
    ).toEqual([]);
  }
});

function leaves(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

describe('words of the organisation', () => {
  const terms =
    'terms: {database: {singular: robot, plural: robots, all: All robots, address: robot, key: robot}}\n';

  test('stand in the texts and in the addresses', async () => {
    const { site, found } = await load({ 'content/site.yaml': `title: A\nlanguages: [en, ja]\n${terms}` });
    expect(found).toEqual([]);
    const { texts, format } = site?.languages.get('en') ?? expect.fail('no language');
    expect(texts.header.databases).toBe('Robots');
    expect(texts.search.allDatabases).toBe('All robots');
    expect(format.count(texts.list.databases, 1)).toBe('1 robot');
    expect(format.count(texts.list.databases, 3)).toBe('3 robots');
    expect(site?.addresses.of('database', { lang: 'en', id: 'arm' })).toBe('/en/robot/arm/');
  });

  test('give way to addresses and texts that a site sets itself', async () => {
    const addresses = 'addresses: {database: "/{lang}/arms/{id}/"}\n';
    const { site } = await load({
      'content/site.yaml': `title: A\nlanguages: [en, ja]\n${terms}${addresses}`,
      'content/texts/en.yaml': 'header: {databases: Arms}\n',
    });
    expect(site?.addresses.of('database', { lang: 'en', id: 'a' })).toBe('/en/arms/a/');
    expect(site?.languages.get('en')?.texts.header.databases).toBe('Arms');
  });

  test('may be db itself', async () => {
    const { site, found } = await load({
      'content/site.yaml': `title: A\nlanguages: [en, ja]\n${terms.replace('key: robot', 'key: db')}`,
    });
    expect(found).toEqual([]);
    expect(site).toBeDefined();
  });

  test('are no category', async () => {
    const { found } = await load({
      'content/site.yaml': `title: A\nlanguages: [en, ja]\n${terms}`,
      'content/categories.yaml': 'robot: {label: R}\n',
    });
    expect(found).toEqual(['site/taken-word content/site.yaml:3']);
  });
});

test('the base path of the settings holds unless a command names another', async () => {
  const files = { 'content/site.yaml': 'title: A\nlanguages: [en, ja]\nbasePath: /help/\n' };
  expect((await load(files)).site?.addresses.href('/en/')).toBe('/help/en/');
  expect((await load(files, { basePath: '/' })).site?.addresses.href('/en/')).toBe('/en/');
});
