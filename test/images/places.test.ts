import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { file, makeSiteFolder, type SiteFolder, screenshot } from './site-folder.ts';

let site: SiteFolder;
let png: Buffer;
beforeEach(async () => {
  site = await makeSiteFolder();
  png = await screenshot(80, 50).png().toBuffer();
});

const problemsOf = async (src: string) => (await (await site.open()).resolve(src, file)).problems;

describe('an image in its place', () => {
  test('has the address of its path, in assets/images and beside the answer', async () => {
    await site.write('assets/images/books/a b.png', png);
    await site.write('content/faq/en/鍵.png', png);
    const images = await site.open();
    expect(await images.resolve('/assets/images/books/a%20b.png', file)).toMatchObject({
      src: '/assets/images/books/a%20b.png',
      width: 80,
      height: 50,
      problems: [],
    });
    expect((await images.resolve('鍵.png', file)).src).toBe(
      `/assets/images/content/faq/en/${encodeURI('鍵')}.png`,
    );
  });

  test('is found when the disk writes its name in decomposed letters', async () => {
    await site.write(`assets/images/${'ガイド'.normalize('NFD')}.png`, png);
    const images = await site.open();
    const found = await images.resolve('/assets/images/ガイド.png', file);
    expect(found).toMatchObject({ src: encodeURI('/assets/images/ガイド.png'), width: 80, problems: [] });
    await images.use('/assets/images/ガイド.png', { file });
    expect([...(await images.finish()).files.keys()]).toContain('/assets/images/ガイド.png');
  });

  test('may be reached by a link on disk that stays inside', async () => {
    const target = await site.write('assets/images/a.png', png);
    await symlink(target, join(site.root, 'content/faq/en/b.png'));
    expect(await problemsOf('b.png')).toEqual([]);
  });
});

describe('an image that is not there', () => {
  test('is missing, with the nearest name as the hint', async () => {
    await site.write('assets/images/key-check.png', png);
    expect(await problemsOf('/assets/images/kye-check.png')).toEqual([
      {
        rule: 'images/missing-file',
        values: { written: '/assets/images/kye-check.png', nearest: '/assets/images/key-check.png' },
      },
    ]);
    expect(await problemsOf('/assets/images/quite-another.png')).toEqual([
      {
        rule: 'images/missing-file',
        values: { written: '/assets/images/quite-another.png', nearest: undefined },
      },
    ]);
  });

  test.each(['books/b.png', './books/b.png', '../../books/b.png', 'assets/images/books/b.png'])(
    'is in the folder of pictures, and written as if it lay beside the page: %s',
    async (written) => {
      await site.write('assets/images/books/b.png', png);
      expect(await problemsOf(written)).toEqual([
        { rule: 'images/missing-file', values: { written, nearest: '/assets/images/books/b.png' } },
      ]);
    },
  );

  test('is missing with a hint for the folder', async () => {
    await site.write('assets/images/books/a.png', png);
    expect(await problemsOf('/assets/images/bools/a.png')).toMatchObject([
      { values: { nearest: '/assets/images/books/a.png' } },
    ]);
    expect(await problemsOf('../../../assets/images/bools/a.png')).toMatchObject([
      { values: { nearest: '../../../assets/images/books/a.png' } },
    ]);
  });

  test.each(['a%20b.png', 'a#b.png', 'a?b.png'])(
    'is missing with a hint that leads to it: %s',
    async (name) => {
      await site.write(`assets/images/${name}`, png);
      const [problem] = await problemsOf(`/assets/images/${name.replace(/[#?]/, '')}`);
      const { nearest = '' } = (problem?.values ?? {}) as { nearest?: string };
      expect(await problemsOf(nearest)).toMatchObject([{ rule: 'images/file-name' }]);
    },
  );

  test('in other letter case is shown, with the right name as the hint', async () => {
    await site.write('assets/images/Books/Key.PNG', png);
    const images = await site.open();
    expect(await images.resolve('/assets/images/books/key.png', file)).toMatchObject({
      src: '/assets/images/Books/Key.PNG',
      width: 80,
      problems: [
        {
          rule: 'images/letter-case',
          values: { written: '/assets/images/books/key.png', right: '/assets/images/Books/Key.PNG' },
        },
      ],
    });
  });

  test('keeps what was written, so that the page still builds', async () => {
    const images = await site.open();
    expect((await images.resolve('gone.png', file)).src).toBe('gone.png');
    await images.use('gone.png', { file });
    expect((await images.finish()).files.size).toBe(0);
  });
});

test('a slash that was forgotten is the hint', async () => {
  await site.write('assets/images/one.png', png);
  expect(await problemsOf('assets/images/one.png')).toEqual([
    {
      rule: 'images/missing-file',
      values: { written: 'assets/images/one.png', nearest: '/assets/images/one.png' },
    },
  ]);
});

describe('outside of the site', () => {
  test.each([
    ['../../../../../../../../etc/passwd', 'images/outside-root'],
    ['/assets/images/../../secret.png', 'images/outside-root'],
    ['a\0.png', 'images/outside-root'],
    ['/secret.png', 'images/outside-root'],
    ['C:\\secret.png', 'images/unexpected-scheme'],
    ['..\\..\\..\\secret.png', 'images/missing-file'],
    ['data:image/png;base64,iVBORw0KGgo=', 'images/unexpected-scheme'],
  ])('refuses %j', async (src, rule) => {
    await site.write('secret.png', png);
    expect((await problemsOf(src)).map((problem) => problem.rule)).toEqual([rule]);
  });

  test('refuses links on disk that lead out, of files and of folders', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'kotae-elsewhere-'));
    onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
    await writeFile(join(elsewhere, 'secret.png'), png);
    await site.write('package.png', png);
    await symlink(join(elsewhere, 'secret.png'), join(site.root, 'assets/images/a.png'));
    await symlink(elsewhere, join(site.root, 'assets/images/folder'));
    await symlink(join(site.root, 'package.png'), join(site.root, 'assets/images/b.png'));
    await symlink(join(site.root, 'assets/images/none.png'), join(site.root, 'assets/images/c.png'));
    const images = await site.open();
    for (const name of ['a.png', 'folder/secret.png', 'b.png']) {
      const { src, problems } = await images.resolve(`/assets/images/${name}`, file);
      expect({ src, rules: problems.map(({ rule }) => rule) }).toEqual({
        src: `/assets/images/${name}`,
        rules: ['images/outside-root'],
      });
      await images.use(`/assets/images/${name}`, { file });
    }
    expect((await images.resolve('/assets/images/c.png', file)).problems[0]?.rule).toBe(
      'images/missing-file',
    );
    expect([...(await images.finish()).files.keys()]).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('refuses folders and devices without opening them', async () => {
    await mkdir(join(site.root, 'assets/images/folder.png'));
    execFileSync('mkfifo', [join(site.root, 'assets/images/pipe.png')]);
    await symlink('/dev/zero', join(site.root, 'assets/images/zero.png'));
    const rules = await Promise.all(
      ['folder.png', 'pipe.png', 'zero.png'].map((name) => problemsOf(`/assets/images/${name}`)),
    );
    expect(rules.flat().map(({ rule }) => rule)).toEqual([
      'images/not-a-file',
      'images/not-a-file',
      'images/outside-root',
    ]);
    expect((await (await site.open()).finish()).files.size).toBe(0);
  });

  test('refuses names that cannot stand in an address', async () => {
    await site.write('assets/images/a#1.png', png);
    expect(await problemsOf('/assets/images/a%231.png')).toEqual([
      { rule: 'images/file-name', values: { written: '/assets/images/a%231.png', character: '#' } },
    ]);
  });
});

describe('remote images', () => {
  test('stay where they are, and are reported once a host, at the first place', async () => {
    const images = await site.open({ hosts: ['allowed.example'] });
    expect(await images.resolve('https://a.example/1.png', file)).toEqual({
      src: 'https://a.example/1.png',
      problems: [],
    });
    await images.use('https://a.example/2.png', { file: 'content/faq/en/z.md', line: 1 });
    await images.use('https://a.example/1.png', { file, line: 9 });
    await images.use('https://a.example/1.png', { file, line: 4 });
    await images.use('https://allowed.example/1.png', { file, line: 2 });
    await images.use('http://b.example/1.png', { file, line: 6 });
    expect((await images.finish()).diagnostics).toEqual([
      {
        rule: 'images/remote-host',
        severity: 'warning',
        place: { file, line: 4 },
        values: { host: 'a.example', count: 3 },
      },
      {
        rule: 'images/remote-host',
        severity: 'warning',
        place: { file, line: 6 },
        values: { host: 'b.example', count: 1 },
      },
    ]);
  });

  test('lie on the main website when their address begins with a slash', async () => {
    const images = await site.open({ hosts: ['www.example.org'] }, 'https://www.example.org');
    expect((await images.resolve('/books/a.png', file)).src).toBe('https://www.example.org/books/a.png');
    await images.use('/books/a.png', { file });
    expect((await images.finish()).diagnostics).toEqual([]);
  });
});

test('two images at one address are an error that names both', async () => {
  await site.write('content/faq/en/a.png', png);
  await site.write('assets/images/content/faq/en/a.png', png);
  const images = await site.open();
  await images.use('a.png', { file });
  expect((await images.finish()).diagnostics).toMatchObject([
    {
      rule: 'images/same-address',
      place: { file: 'content/faq/en/a.png' },
      values: { address: '/assets/images/content/faq/en/a.png', other: 'assets/images/content/faq/en/a.png' },
    },
  ]);
});
