import { existsSync } from 'node:fs';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  copyOfSite,
  type Ending,
  kotae,
  pictureOf,
  smallSite,
  spawnKotae,
  temporaryFolder,
} from './command.ts';

const pages = [
  'index.html',
  '404.html',
  ...['en', 'ja'].flatMap((language) => [
    `${language}/index.html`,
    `${language}/search/index.html`,
    `${language}/faq/index.html`,
    `${language}/faq/dry-seeds/index.html`,
    `${language}/news/index.html`,
    `${language}/news/harvest/index.html`,
    `${language}/page/about/index.html`,
    `${language}/db/index.html`,
    `${language}/db/rice/index.html`,
    `${language}/db/wheat/index.html`,
    `${language}/tag/index.html`,
    `${language}/tag/storage/index.html`,
    `${language}/tag/order/index.html`,
  ]),
  'en/faq/send-seeds/index.html',
  'en/seeds/dry.html',
  'en/seeds/moisture/index.html',
  'help/dry-seeds-e.html',
  'help/dry-seeds.html',
  'help/index-e.html',
  'help/send-seeds-e.html',
];

describe('a valid site', () => {
  let site: string;
  let built: Ending;
  let output: string;
  beforeAll(async () => {
    site = join(await mkdtemp(join(tmpdir(), 'kotae-cli-')), 'site');
    output = join(site, '_site');
    await cp(smallSite, site, { recursive: true });
    built = await spawnKotae(['build', '--root', site]);
  });
  afterAll(() => rm(dirname(site), { recursive: true, force: true }));

  test('becomes every page of it, and nothing else', async () => {
    expect(built).toMatchObject({ code: 0, stdout: '' });
    const published = Object.keys(await pictureOf(output));
    expect(published.filter((name) => name.endsWith('.html')).sort()).toEqual([...pages].sort());
    expect(published).toEqual(
      expect.arrayContaining(['weights.csv', 'assets/images/scale.svg', '.kotae-output']),
    );
    expect((await readdir(site)).filter((name) => name.startsWith('.') || name.startsWith('_'))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/next|previous|lock/)]),
    );
  });

  test('ends with a summary', () => {
    expect(built.stderr.trim().split('\n').at(-1)).toMatch(
      /^7 answers \(English 4, 日本語 3\) · 2 databases · 0 errors, 0 warnings · written to _site in [\d.]+ s$/,
    );
  });

  test('template syntax in an answer is text', async () => {
    const page = await readFile(join(output, 'en/faq/send-seeds/index.html'), 'utf8');
    expect(page).toContain('{{ This is no template }} {% nor is this %}');
  });

  test('a draft stays out of everything', async () => {
    for (const name of Object.keys(await pictureOf(output))) {
      expect(name).not.toContain('cold-room');
      expect(await readFile(join(output, name), 'utf8'), name).not.toMatch(/cold[- ]room/i);
    }
  });

  test('under a base path, every address of every page leads to a file that was published', async () => {
    const elsewhere = await temporaryFolder();
    const origin = 'https://other.example';
    const options = ['--base-path', 'help', '--origin', origin, '--output', elsewhere, '--quiet'];
    expect(await kotae(['build', '--root', site, ...options])).toEqual({ code: 0, stdout: '', stderr: '' });
    const published = new Set(Object.keys(await pictureOf(elsewhere)));
    const dead: string[] = [];
    for (const page of [...published].filter((name) => name.endsWith('.html'))) {
      for (const address of addressesIn(await readFile(join(elsewhere, page), 'utf8'))) {
        const target = new URL(address, `${origin}/help/${page}`);
        if (target.origin !== origin) continue;
        const path = decodeURI(target.pathname);
        const file = path.replace(/^\/help\//, '') + (path.endsWith('/') ? 'index.html' : '');
        const isThere = published.has(file) || published.has(`${file}/index.html`);
        if (!path.startsWith('/help/') || !isThere) dead.push(`${page}: ${address}`);
      }
    }
    expect(dead).toEqual([]);

    const page = await readFile(join(elsewhere, 'en/faq/dry-seeds/index.html'), 'utf8');
    expect(page).toContain('<link rel="canonical" href="https://other.example/help/en/faq/dry-seeds/"');
    expect(page).toContain('hreflang="ja" href="https://other.example/help/ja/faq/dry-seeds/"');
    expect(page).not.toContain('https://seeds.example');
  });

  test('--lang ja speaks Japanese, and changes nothing that is published', async () => {
    const english = await pictureOf(output);
    await rm(output, { recursive: true });
    const { stderr } = await kotae(['build', '--root', site, '--lang', 'ja']);
    expect(stderr).toMatch(
      /回答 7 件 \(English 4、日本語 3\) · データベース 2 件 · エラー 0 件、警告 0 件 · _site に出力しました/,
    );
    expect(await pictureOf(output)).toEqual(english);
  });

  test('a warning publishes, and is told; when nothing changed it is told again', async () => {
    const own = await copyOfSite();
    const file = join(own, 'content/faq/ja/dry-seeds.md');
    await appendFile(file, '\n[どこへ](dry-seeds.md#nowhere)\n');
    const { ctimeMs } = await stat(file);
    await expect.poll(() => Date.now() - ctimeMs).toBeGreaterThan(60); // else the next build can't be sure
    const first = await kotae(['build', '--root', own]);
    expect(first.stderr).toMatch(
      /^content\/faq\/ja\/dry-seeds\.md:13:1 {2}warning {2}.* no heading with the id `nowhere`/m,
    );
    expect(first.code).toBe(0);
    expect(existsSync(join(own, '_site/ja/faq/dry-seeds/index.html'))).toBe(true);
    expect(first.stderr).toContain('written to _site');

    const again = await kotae(['build', '--root', own]);
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('1 warning · nothing changed, _site is up to date');
    const report = (text: string) => text.replace(/^Building.*|.*_site.*$/gm, '');
    expect(report(again.stderr)).toBe(report(first.stderr));
  });

  test('Eleventy gives no meaning of its own to front matter, data files or templates', async () => {
    const own = await copyOfSite();
    const foreign = {
      'content/_data/eleventyComputed.js': 'throw new Error("run");',
      'content/_data/permalink.json': '"gone.html"',
      'content/faq/faq.json': '{"permalink": "gone.html"}',
      'content/faq/en/dry-seeds.11tydata.js': 'throw new Error("run");',
      'content/faq/en/template.njk': '{{ "template" }}',
      'content/faq/en/page.html': '<p>A template.</p>',
    };
    for (const [file, text] of Object.entries(foreign)) {
      await mkdir(dirname(join(own, file)), { recursive: true });
      await writeFile(join(own, file), text);
    }
    const { code, stderr } = await kotae(['build', '--root', own]);
    expect(stderr).toContain('0 errors, 6 warnings');
    for (const file of Object.keys(foreign))
      expect(stderr).toContain(`${file}  warning  Nothing reads this file`);
    expect(code).toBe(0);
    expect(await pictureOf(join(own, '_site'))).toEqual(await pictureOf(output));
  });
});

describe('a site with errors', () => {
  const broken = 'content/faq/ja/dry-seeds.md';

  test('publishes nothing, keeps the last build to the byte, and ends with 1', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const before = await pictureOf(join(site, '_site'));
    await writeFile(join(site, broken), 'title: 柵がない\n---\n\n回答\n');
    await writeFile(join(site, 'content/faq/en/dry-seeds.md'), '---\ntitle: A\nlang: en\n---\n');
    const { code, stdout, stderr } = await kotae(['build', '--root', site]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${broken}:1:1  error  `);
    expect(stderr).toContain('content/faq/en/dry-seeds.md:2:1  error  `category` is missing');
    expect(stderr).toContain('Nothing was published: _site is as it was.');
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
    expect((await readdir(site)).filter((name) => /next|previous|lock/.test(name))).toEqual([]);
  });

  test('leaves nothing behind where there was nothing, and reports in Japanese', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, broken), '');
    const { code, stderr } = await kotae(['build', '--root', site, '--lang', 'ja', '--quiet']);
    expect(stderr).toContain(`${broken}:1  エラー  ファイルが空です`);
    expect(stderr).toContain('公開は行いませんでした');
    expect(code).toBe(1);
    expect((await readdir(site)).filter((name) => name.includes('site'))).toEqual([]);
  });

  test('two pages at one address are both named, and stop nothing else from being told', async () => {
    const site = await copyOfSite();
    const aliases = ['/en/faq/send-seeds/', '/en/faq/send-seeds', '/en/news/', '/'].map(
      (alias) => `  - ${alias}`,
    );
    const file = 'content/news/en/harvest.md';
    const text = await readFile(join(site, file), 'utf8');
    await writeFile(join(site, file), text.replace('lang: en', `lang: en\naliases:\n${aliases.join('\n')}`));
    await writeFile(join(site, broken), '');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(stderr.match(/catalog\/same-address/g)).toHaveLength(4);
    for (const owner of ['content/faq/en/send-seeds.md', 'content/categories.yaml', 'content/site.yaml'])
      expect(stderr).toContain(`is already the address of ${owner}`);
    expect(stderr).toContain('file/empty');
    expect(code).toBe(1);
  });

  test('a former address that is the address of today', async () => {
    const site = await copyOfSite();
    const settings = join(site, 'content/site.yaml');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace('/help/{slug}-e.html', '/en/faq/{slug}/'));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/content\/site\.yaml {2}error {2}`\/en\/faq\/dry-seeds\/` is already the address/);
    expect(code).toBe(1);
  });

  test('a download that would lie in the place of a page', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, 'assets/static/404.html'), 'Mine.');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/assets\/static\/404\.html {2}error/);
    expect(code).toBe(1);
  });

  test('a layout of its own that does not work is blamed, by file and line, not Kotae', async () => {
    const site = await copyOfSite();
    await mkdir(join(site, 'layouts'));
    const layout = join(site, 'layouts/answer.tsx');
    for (const [text, place] of [
      ['export default () => (\n  <html', 'layouts/answer.tsx:2:8'],
      ['export const answer = () => <html />;', 'layouts/answer.tsx'],
      ['export default (page) => <p>{page.nothing.at.all}</p>;', 'layouts/answer.tsx'],
    ] as const) {
      await writeFile(layout, text);
      const { code, stderr } = await kotae(['build', '--root', site, '--quiet']);
      expect(stderr.startsWith(`${place}  error  `), stderr).toBe(true);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
    }
  });

  test('settings or vocabulary missing', async () => {
    const site = await copyOfSite();
    const vocabulary = ['databases.yaml', 'tags.yaml', 'categories.yaml'];
    for (const name of vocabulary) await rm(join(site, 'content', name));
    const { code, stderr } = await kotae(['build', '--root', site]);
    for (const name of vocabulary) expect(stderr).toContain(`There is no \`content/${name}\``);
    expect(stderr.match(/ error /g)).toHaveLength(3);
    expect(code).toBe(1);

    await rm(join(site, 'content/site.yaml'));
    expect(await kotae(['build', '--root', site])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no `content/site.yaml`'),
    });
  });

  test('settings or vocabulary that are a folder, or no text', async () => {
    const site = await copyOfSite();
    const noText = Uint8Array.of(0x66, 0x3a, 0x20, 0x8e, 0xbf);
    for (const name of ['databases.yaml', 'tags.yaml']) await writeFile(join(site, 'content', name), noText);
    await rm(join(site, 'content/categories.yaml'));
    await mkdir(join(site, 'content/categories.yaml'));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/content\/databases\.yaml:1 {2}error {2}The file holds bytes/);
    expect(stderr).toMatch(/content\/tags\.yaml:1 {2}error {2}The file holds bytes/);
    expect(stderr).toMatch(/content\/categories\.yaml {2}error {2}The file could not be read: EISDIR/);
    expect(stderr.match(/ error /g)).toHaveLength(3);
    expect(code).toBe(1);

    await writeFile(join(site, 'content/site.yaml'), noText);
    expect(await kotae(['build', '--root', site])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/content\/site\.yaml:1 {2}error {2}The file holds bytes/),
    });
  });

  test('one mistake in the vocabulary is one line of the report, not one for each page', async () => {
    const site = await copyOfSite();
    await appendFile(join(site, 'content/databases.yaml'), 'barley: {lable: {en: Barley, ja: オオムギ}}\n');
    await appendFile(join(site, 'content/tags.yaml'), 'storage: {label: Storage}\n');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr.match(/ error /g)).toHaveLength(2);
    expect(stderr).toMatch(
      /databases\.yaml:3:10 {2}error {2}There is no key `lable`.*\n.*Did you mean `label`/,
    );
    expect(stderr).toMatch(/tags\.yaml:3:1 {2}error {2}The key `storage` appears twice/);
    expect(code).toBe(1);
  });

  test('no page is passed over in silence, wherever it lies, unless it hides', async () => {
    const site = await copyOfSite();
    const files = [
      'content/faq/en/old.MD',
      'content/faq/en/old.markdown',
      'content/faq/en/_old.md',
      'content/_includes/en/old.md',
      'content/_data/en/old.md',
      'content/node_modules/en/old.md',
      'content/README.md',
    ];
    for (const file of files) {
      await mkdir(dirname(join(site, file)), { recursive: true });
      await writeFile(join(site, file), '---\ntitle: Old\ncategory: faq\ndate: 2020-01-01\nlang: en\n---\n');
    }
    await symlink('nowhere.md', join(site, 'content/faq/en/lost.md'));
    await writeFile(join(site, '.eleventyignore'), 'content/faq/en/ignored.md\n');
    await writeFile(join(site, 'content/faq/en/ignored.md'), '');
    await writeFile(join(site, 'content/faq/en/.old.md'), 'A copy that an editor keeps.');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).not.toContain('.old.md');
    for (const file of [...files, 'content/faq/en/lost.md', 'content/faq/en/ignored.md'])
      expect(stderr).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}(?::\\d+)* {2}error`, 'm'));
    expect(code).toBe(1);
  });
});

describe('a machine that fails', () => {
  test('an output that cannot be made ends with 3, in words, and in the language asked for', async () => {
    const site = await copyOfSite();
    for (const [lang, words] of [
      ['en', 'Could not write'],
      ['ja', '書き込めませんでした'],
    ] as const) {
      const { code, stderr } = await kotae([
        'build',
        '--root',
        site,
        '--output',
        '/sys/kotae/site',
        '--lang',
        lang,
      ]);
      expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/\n\s+at |Error:/);
      expect(code).toBe(3);
    }
  });

  test.each([
    ['a folder in the place of which a file stands', 'file'],
    ['a folder below a file', 'file/deep/cache'],
    ['a folder where the system takes none', '/proc/kotae/cache'],
  ])('a cache that cannot be made is told, and the site is published without: %s', async (_what, cache) => {
    const site = await copyOfSite();
    await writeFile(join(site, 'file'), '');
    const path = join(cache.startsWith('/') ? '/' : site, cache);
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('kotae-cache-'));
    // In a process of its own: what stands in for the cache goes with it.
    const { code, stderr } = await spawnKotae(['build', '--root', site], { env: { KOTAE_CACHE: path } });
    expect(stderr).toMatch(/ {2}warning {2}The cache folder is not writable \(E[A-Z]+\)/);
    expect(stderr).toContain('written to _site');
    expect(code).toBe(0);
    expect(existsSync(join(site, '_site/en/index.html'))).toBe(true);
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('kotae-cache-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});

test('a broken vocabulary is told by itself, without the addresses that are missing for it', {
  timeout: 60_000,
}, async () => {
  const site = await copyOfSite();
  await kotae(['build', '--root', site]);
  const databases = join(site, 'content/databases.yaml');
  await appendFile(databases, 'rice: { label: Twice }\n');
  const { code, stderr } = await kotae(['build', '--root', site]);
  expect(code).toBe(1);
  expect(stderr).toContain('content/databases.yaml');
  expect(stderr).not.toContain('publish/lost-address');
});

test('a build that stops at an error tells lost addresses, too, but none of the broken page', {
  timeout: 60_000,
}, async () => {
  const site = await copyOfSite();
  await kotae(['build', '--root', site]);
  await rm(join(site, 'content/faq/en/dry-seeds.md'));
  await appendFile(join(site, 'content/faq/en/send-seeds.md'), '\n![](../../../assets/images/nowhere.png)\n');
  await writeFile(join(site, 'content/faq/ja/send-seeds.md'), '---\ntitle: [\n---\n');
  const { code, stderr } = await kotae(['build', '--root', site]);
  expect(code).toBe(1);
  const lost = stderr.split('\n').filter((line) => line.startsWith('content/addresses.txt'));
  expect(lost.join('\n')).toContain('/en/faq/dry-seeds/');
  expect(lost.join('\n')).toContain('warning');
  expect(lost.join('\n')).not.toContain('send-seeds');
});

test('a build that stops at an error tells lost addresses as severely as the settings ask', {
  timeout: 60_000,
}, async () => {
  const site = await copyOfSite();
  await kotae(['build', '--root', site]);
  await rm(join(site, 'content/faq/en/dry-seeds.md'));
  await writeFile(join(site, 'content/faq/ja/send-seeds.md'), '---\ntitle: [\n---\n');
  const settings = join(site, 'content/site.yaml');
  const written = await readFile(settings, 'utf8');
  const lostAs = async (severity: string) => {
    await writeFile(settings, `${written}\nseverities: { publish/lost-address: ${severity} }\n`);
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(code).toBe(1);
    expect(stderr).toContain('content/faq/ja/send-seeds.md');
    return stderr.split('\n').filter((line) => line.startsWith('content/addresses.txt'));
  };
  expect(await lostAs('off')).toEqual([]);
  expect((await lostAs('note')).join('\n')).toMatch(/ {2}note {2}.*\/en\/faq\/dry-seeds\//);
});

test('a changed file of the site itself is published, though its size and time are as before', {
  timeout: 60_000,
}, async () => {
  const site = await copyOfSite();
  const file = join(site, 'assets/static/list.txt');
  await mkdir(dirname(file), { recursive: true });
  const write = async (text: string) => {
    await writeFile(file, text);
    await utimes(file, 1, 1);
  };
  await write('AAAA');
  await kotae(['build', '--root', site]);
  await write('BBBB');
  await kotae(['build', '--root', site]);
  expect(await readFile(join(site, '_site/list.txt'), 'utf8')).toBe('BBBB');
});

test('a cache keeps what builds use, and loses what none has used for a month', {
  timeout: 60_000,
}, async () => {
  const site = await copyOfSite();
  const cache = join(site, '.kotae');
  const kept = async (folder: string) => {
    const files = await readdir(join(cache, folder), { recursive: true, withFileTypes: true });
    return files.filter((file) => file.isFile()).map(({ name }) => name);
  };
  await kotae(['build', '--root', site]);
  const [entries, pictures] = [await kept('entries'), await kept('images')];
  expect(entries.length).toBeGreaterThan(1);
  expect(pictures.length).toBeGreaterThan(1);
  const unused = join(cache, 'entries', '0'.repeat(16), 'index');
  await mkdir(dirname(unused), { recursive: true });
  await writeFile(unused, '');
  const monthsAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
  for (const file of await readdir(cache, { recursive: true }))
    await utimes(join(cache, file), monthsAgo, monthsAgo);

  const page = join(site, 'content/faq/en/dry-seeds.md');
  await appendFile(page, '\nOnce more.\n');
  const { code } = await kotae(['build', '--root', site]);
  expect(code).toBe(0);
  await expect(readFile(unused)).rejects.toThrow();
  expect((await kept('entries')).filter((name) => entries.includes(name))).toHaveLength(entries.length);
  expect((await kept('images')).sort()).toEqual(pictures.sort());
});

describe('the same input', { timeout: 120_000 }, () => {
  test('gives the same bytes: again, elsewhere, in another zone, locale and order of files', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const first = await pictureOf(join(site, '_site'));
    expect(Object.keys(first).length).toBeGreaterThan(pages.length);

    await rm(join(site, '_site'), { recursive: true });
    await kotae(['build', '--root', site]);
    expect(await pictureOf(join(site, '_site')), 'with a cache').toEqual(first);

    const elsewhere = join(await temporaryFolder(), 'a longer path with spaces', 'サイト');
    await mkdir(join(elsewhere, 'content/faq/en'), { recursive: true });
    const names = ['send-seeds.md', 'dry-seeds.md', 'cold-room.md'];
    for (const name of names)
      await writeFile(
        join(elsewhere, 'content/faq/en', name),
        await readFile(join(site, 'content/faq/en', name)),
      );
    await rm(join(site, 'content/faq/en'), { recursive: true });
    await rename(join(site, 'assets'), join(elsewhere, 'assets'));
    for (const name of (await readdir(join(site, 'content'))).reverse())
      if (name !== 'faq') await rename(join(site, 'content', name), join(elsewhere, 'content', name));
    await rename(join(site, 'content/faq/ja'), join(elsewhere, 'content/faq/ja'));

    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { code } = await spawnKotae(['build', '--output', 'public'], { cwd: elsewhere, env });
    expect(code).toBe(0);
    expect(await pictureOf(join(elsewhere, 'public'))).toEqual(first);
  });
});

type Node = {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
};

/** Every address that a page refers to. */
function addressesIn(html: string): string[] {
  const walk = (node: Node): string[] => [
    ...(node.attrs ?? []).flatMap(({ name, value }) =>
      ['href', 'src', 'action'].includes(name) ? [value] : [],
    ),
    ...(node.childNodes ?? []).flatMap(walk),
  ];
  return walk(parse(html) as Node);
}
