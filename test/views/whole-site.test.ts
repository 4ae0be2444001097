import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rootAddresses } from '../../src/site/root-addresses.ts';
import { kotae } from '../cli/command.ts';
import { all, attribute } from '../layouts/tree.ts';

const origin = 'https://published.example';

/** Every whole address of a text that is one of the site's. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/https:\/\/published\.example[^\s"'<>)\]&\\]*/g)].map(([address]) =>
    decodeURI(address.replace(/#.*$/, '')),
  );
}

describe.each(['/', '/help/'])('a whole site under %s', { timeout: 120_000 }, (basePath) => {
  let folder: string;
  let output: string;
  let names: readonly string[];
  const read = (name: string) => readFile(join(output, name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kotae-published-'));
    const site = join(folder, 'site');
    await cp(fileURLToPath(new URL('../site', import.meta.url)), site, { recursive: true });
    output = join(site, '_site');
    const { code, stderr } = await kotae([
      'build',
      '--root',
      site,
      '--origin',
      origin,
      '--base-path',
      basePath,
    ]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    names = (await readdir(output, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const fileAt = (address: string) => {
    const { pathname } = new URL(address);
    if (!pathname.startsWith(basePath)) return undefined;
    const path = decodeURI(pathname.slice(basePath.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };

  test('what is published at the root is what links may name there', () => {
    const others = ['index.html', '_headers', '_redirects', 'weights.csv'];
    const atRoot = names.filter(
      (name) => !name.includes('/') && !name.startsWith('.') && !others.includes(name),
    );
    const absent: string[] = basePath === '/' ? [] : [rootAddresses.robots];
    const expected = Object.values(rootAddresses).filter((address) => !absent.includes(address));
    expect(atRoot.map((name) => `/${name}`).sort()).toEqual([...expected].sort());
  });

  test('every address of every view leads to a file that was published', async () => {
    const views = names.filter(
      (name) =>
        /\.(?:xml|md|json|webmanifest)$|llms\.txt$|robots\.txt$/.test(name) && !/^assets\//.test(name),
    );
    expect(views.length).toBeGreaterThan(20);
    let found = 0;
    for (const view of views) {
      for (const address of addressesIn(await read(view))) {
        found += 1;
        expect(names, `${address} in ${view}`).toContain(fileAt(address));
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  test('every file that a head names was published', async () => {
    for (const page of names.filter((name) => name.endsWith('.html'))) {
      for (const link of all(parse(await read(page)), 'link')) {
        const address = new URL(attribute(link, 'href') ?? '', origin).href;
        expect(names, `${address} in ${page}`).toContain(fileAt(address));
      }
    }
  });

  test('pages say what they are to those who share and index them', async () => {
    const document = parse(await read('en/faq/dry-seeds/index.html'));
    const metas = all(document, 'meta').map((meta) => [
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? '',
      attribute(meta, 'content'),
    ]);
    const of = (name: string) => metas.filter(([found]) => found === name).map(([, content]) => content);
    expect(of('og:locale')).toEqual(['en_GB']);
    expect(of('og:locale:alternate')).toEqual(['ja_JP']);
    expect(of('og:url')).toEqual([`${origin}${basePath}en/faq/dry-seeds/`]);
    const [picture = ''] = of('og:image');
    expect(picture).toMatch(new RegExp(`^${origin}${basePath}assets/kotae/touch-icon-[0-9a-f]{8}\\.png$`));
    expect(names).toContain(fileAt(picture));
    expect(of('twitter:card')).toEqual(['summary']);
    for (const name of ['article:published_time', 'article:modified_time'])
      expect(of(name)[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const items = all(document, /./).filter((element) => attribute(element, 'itemscope') !== undefined);
    expect(items.map((item) => attribute(item, 'itemtype')?.replace('https://schema.org/', ''))).toEqual(
      expect.arrayContaining(['FAQPage', 'Question', 'Answer', 'BreadcrumbList', 'ListItem']),
    );
  });

  test('redirects lead to pages', async () => {
    const lines = (await read('_redirects')).trim().split('\n');
    for (const line of lines) {
      const [, target = ''] = line.split(' ');
      expect(names, line).toContain(fileAt(origin + target));
    }
  });
});
