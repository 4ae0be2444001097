import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { copyOfSite, kotae, pictureOf, temporaryFolder } from './command.ts';

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

describe('a sound site', () => {
  test('becomes every page of it, and nothing else', async () => {
    const site = await copyOfSite();
    const { code, stdout, stderr } = await kotae(['build', '--root', site]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const published = Object.keys(await pictureOf(join(site, '_site')));
    expect(published.filter((name) => name.endsWith('.html')).sort()).toEqual([...pages].sort());
    expect(published).toEqual(
      expect.arrayContaining(['weights.csv', 'assets/images/scale.svg', '.kotae-output']),
    );
    expect(await readdir(site)).toEqual(['.kotae', '_site', 'assets', 'content']);

    const summary = stderr.trim().split('\n').at(-1);
    expect(summary).toMatch(
      /^7 answers \(English 4, 日本語 3\) · 2 databases · 0 errors, 0 warnings · written to _site in [\d.]+ s$/,
    );
  });

  test('every link and address of every page leads to a file that was published', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site, '--base-path', 'help']);
    const published = new Set(Object.keys(await pictureOf(join(site, '_site'))));
    const dead: string[] = [];
    for (const page of [...published].filter((name) => name.endsWith('.html'))) {
      for (const address of addressesIn(await readFile(join(site, '_site', page), 'utf8'))) {
        const { origin, pathname } = new URL(address, `https://seeds.example/help/${page}`);
        if (origin !== 'https://seeds.example') continue;
        const file =
          decodeURI(pathname.replace(/^\/help\//, '')) + (pathname.endsWith('/') ? 'index.html' : '');
        if (!pathname.startsWith('/help/') || !(published.has(file) || published.has(`${file}/index.html`)))
          dead.push(`${page}: ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('--origin and --base-path stand in canonical addresses', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site, '--base-path', '/help', '--origin', 'https://other.example']);
    const page = await readFile(join(site, '_site/en/faq/dry-seeds/index.html'), 'utf8');
    expect(page).toContain('<link rel="canonical" href="https://other.example/help/en/faq/dry-seeds/"');
    expect(page).toContain('hreflang="ja" href="https://other.example/help/ja/faq/dry-seeds/"');
    expect(page).not.toContain('seeds.example/en/');
  });

  test('--quiet prints nothing when nothing is wrong', async () => {
    expect(await kotae(['build', '--root', await copyOfSite(), '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('--lang ja speaks Japanese, and changes nothing that is published', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const english = await pictureOf(join(site, '_site'));
    const { stderr } = await kotae(['build', '--root', site, '--lang', 'ja']);
    expect(stderr).toMatch(
      /回答 7 件 \(English 4、日本語 3\) · データベース 2 件 · エラー 0 件、警告 0 件 · _site に出力しました/,
    );
    expect(await pictureOf(join(site, '_site'))).toEqual(english);
  });

  test('a warning publishes, and is told', async () => {
    const site = await copyOfSite();
    await appendFile(join(site, 'content/faq/ja/dry-seeds.md'), '\n[どこへ](dry-seeds.md#nowhere)\n');
    const { code, stderr } = await kotae(['build', '--root', site, '--quiet']);
    expect(stderr).toMatch(/^content\/faq\/ja\/dry-seeds\.md:13:1 {2}warning {2}Unexpected `#nowhere`/);
    expect(code).toBe(0);
    expect(existsSync(join(site, '_site/ja/faq/dry-seeds/index.html'))).toBe(true);
  });

  test('Eleventy gives no meaning of its own to front matter, data files or templates', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const before = await pictureOf(join(site, '_site'));
    await mkdir(join(site, 'content/_data'));
    await writeFile(join(site, 'content/_data/eleventyComputed.js'), 'throw new Error("run");');
    await writeFile(join(site, 'content/_data/permalink.json'), '"gone.html"');
    await writeFile(join(site, 'content/faq/faq.json'), '{"permalink": "gone.html"}');
    await writeFile(join(site, 'content/faq/en/dry-seeds.11tydata.js'), 'throw new Error("run");');
    await writeFile(join(site, 'content/faq/en/template.njk'), '{{ "template" }}');
    await writeFile(join(site, 'content/faq/en/page.html'), '<p>A template.</p>');
    await writeFile(join(site, 'eleventy.config.js'), 'throw new Error("run");');
    await writeFile(join(site, '.eleventy.js'), 'throw new Error("run");');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toContain('0 errors, 0 warnings');
    expect(code).toBe(0);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
  });

  test('template syntax in an answer is text', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const page = await readFile(join(site, '_site/en/faq/send-seeds/index.html'), 'utf8');
    expect(page).toContain('{{ This is no template }} {% nor is this %}');
  });

  test('a draft stays out of everything', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const output = join(site, '_site');
    for (const name of Object.keys(await pictureOf(output))) {
      expect(name).not.toContain('cold-room');
      expect(await readFile(join(output, name), 'utf8'), name).not.toMatch(/cold[- ]room/i);
    }
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
    expect(stderr).toContain('content/faq/en/dry-seeds.md:2:1  error  Missing `category`');
    expect(stderr).toContain('Nothing was published: _site is as it was.');
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
    expect(await readdir(site)).toEqual(['.kotae', '_site', 'assets', 'content']);
  });

  test('leaves nothing behind where there was nothing', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, broken), '');
    expect((await kotae(['build', '--root', site])).code).toBe(1);
    expect((await readdir(site)).filter((name) => name.includes('site'))).toEqual([]);
  });

  test('reports in Japanese', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, broken), '');
    const { stderr } = await kotae(['build', '--root', site, '--lang', 'ja', '--quiet']);
    expect(stderr).toContain(`${broken}:1  エラー  ファイルが空です`);
    expect(stderr).toContain('公開は行いませんでした');
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
      expect(stderr).toContain(`which ${owner} already has`);
    expect(stderr).toContain('file/empty');
    expect(code).toBe(1);
  });

  test('a former address that is the address of today', async () => {
    const site = await copyOfSite();
    const settings = join(site, 'content/site.yaml');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace('/help/{slug}-e.html', '/en/faq/{slug}/'));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(
      /content\/site\.yaml {2}error {2}Unexpected second page at `\/en\/faq\/dry-seeds\/`/,
    );
    expect(code).toBe(1);
  });

  test('a download that would lie in the place of a page', async () => {
    const site = await copyOfSite();
    await writeFile(join(site, 'assets/static/404.html'), 'Mine.');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/assets\/static\/404\.html {2}error/);
    expect(code).toBe(1);
  });

  test.each(['site.yaml', 'databases.yaml', 'tags.yaml', 'categories.yaml'])('%s missing', async (name) => {
    const site = await copyOfSite();
    await rm(join(site, 'content', name));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toContain(`Missing \`content/${name}\``);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(code).toBe(1);
  });

  test.each(['site.yaml', 'databases.yaml', 'tags.yaml', 'categories.yaml'])(
    '%s a folder, or no text',
    async (name) => {
      const site = await copyOfSite();
      await writeFile(join(site, 'content', name), Uint8Array.of(0x66, 0x3a, 0x20, 0x8e, 0xbf));
      const binary = await kotae(['build', '--root', site]);
      expect(binary.stderr).toMatch(new RegExp(`content/${name}:1\\S* {2}error {2}Unexpected bytes`));
      expect(binary.code).toBe(1);
      await rm(join(site, 'content', name));
      await mkdir(join(site, 'content', name));
      const folder = await kotae(['build', '--root', site]);
      expect(folder.stderr).toContain(`content/${name}`);
      expect(folder.stderr).not.toMatch(/\n\s+at |Error:/);
      expect(folder.code).toBe(1);
    },
  );

  test('one mistake in the vocabulary is one line of the report, not one for each page', async () => {
    const site = await copyOfSite();
    await appendFile(join(site, 'content/databases.yaml'), 'barley: {lable: {en: Barley, ja: オオムギ}}\n');
    await appendFile(join(site, 'content/tags.yaml'), 'storage: {label: Storage}\n');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr.match(/ error /g)).toHaveLength(3);
    expect(stderr).toMatch(
      /databases\.yaml:3:10 {2}error {2}Unexpected key `lable`.*\n.*Did you mean `label`/,
    );
    expect(stderr).toMatch(/databases\.yaml:3\S* {2}error {2}Missing `barley\.label`/);
    expect(stderr).toMatch(/tags\.yaml:3:1 {2}error {2}Unexpected second `storage`/);
    expect(code).toBe(1);
  });

  test.each([
    ['upper case', 'content/faq/en/old.MD'],
    ['another ending', 'content/faq/en/old.markdown'],
    ['a name that begins with a dot', 'content/faq/en/.old.md'],
    ['a name that begins with an underscore', 'content/faq/en/_old.md'],
    ['a folder that Eleventy keeps for itself', 'content/_includes/en/old.md'],
    ['a folder named node_modules', 'content/node_modules/en/old.md'],
    ['directly in content', 'content/README.md'],
  ])('no page is passed over in silence: %s', async (_name, file) => {
    const site = await copyOfSite();
    await mkdir(join(site, file, '..'), { recursive: true });
    await writeFile(join(site, file), '---\ntitle: Old\ncategory: faq\ndate: 2020-01-01\nlang: en\n---\n');
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toContain(file);
    expect(code).toBe(1);
  });

  test('a page that is a link to nothing is told of', async () => {
    const site = await copyOfSite();
    await symlink('nowhere.md', join(site, 'content/faq/en/lost.md'));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(stderr).toMatch(/content\/faq\/en\/lost\.md {2}error/);
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

  test('a cache that cannot be made ends with 3, and the last build stays', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const before = await pictureOf(join(site, '_site'));
    await writeFile(join(site, 'file'), '');
    const { code, stderr } = await kotae(['build', '--root', site], {
      env: { KOTAE_CACHE: join(site, 'file') },
    });
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(stderr).toContain('file');
    expect(code).toBe(3);
    expect(await pictureOf(join(site, '_site'))).toEqual(before);
  });
});

describe('the same input', { timeout: 120_000 }, () => {
  test('gives the same bytes: again, elsewhere, in another zone, locale and order of files', async () => {
    const site = await copyOfSite();
    await kotae(['build', '--root', site]);
    const first = await pictureOf(join(site, '_site'));
    expect(Object.keys(first).length).toBeGreaterThan(pages.length);

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
    const { code } = await kotae(['build', '--output', 'public'], { cwd: elsewhere, env });
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
