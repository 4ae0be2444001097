import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { openImageCache } from '../../src/images/cache.ts';
import { createIdentifier } from '../../src/images/identify.ts';
import type { ImageSettings } from '../../src/images/image.ts';
import type { FinishedImages } from '../../src/images/images.ts';
import type { Progress } from '../../src/images/variant-queue.ts';
import { file, makeSiteFolder, type SiteFolder, screenshot } from './site-folder.ts';

let site: SiteFolder;
beforeEach(async () => {
  site = await makeSiteFolder();
  await site.write('assets/images/a.png', await screenshot(500, 200).png().toBuffer());
  await site.write('assets/images/b.jpg', await screenshot(900, 300).jpeg().toBuffer());
  await site.write('assets/images/c.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>');
  const { ctimeMs } = await stat(join(site.root, 'assets/images/c.svg'));
  await expect.poll(() => Date.now() - ctimeMs).toBeGreaterThan(60); // else a build believes no file
});

async function build(
  settings?: Partial<ImageSettings>,
  version?: string,
): Promise<FinishedImages & { progress: Progress[] }> {
  const images = await site.open(settings, undefined, version);
  for (const name of ['a.png', 'b.jpg', 'c.svg']) await images.use(`/assets/images/${name}`, { file });
  const progress: Progress[] = [];
  return { ...(await images.finish({ onProgress: (state) => progress.push(state) })), progress };
}

/** The bytes of everything that is published, by address. */
async function bytesOf({ files }: FinishedImages): Promise<Record<string, string>> {
  const entries = [...files].map(
    async ([address, path]) => [address, (await readFile(path)).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const kept = async () => (await readdir(site.cacheFolder)).sort();

test('the first build makes everything, the second nothing', async () => {
  const first = await build();
  expect(first).toMatchObject({ encoded: 5, reused: 0, diagnostics: [] });
  expect(first.progress.at(-1)).toEqual({ done: 3, total: 3 });
  const index = await readFile(join(site.cacheFolder, 'index'), 'utf8');
  const second = await build();
  expect(second).toMatchObject({ encoded: 0, reused: 5, progress: [], diagnostics: [] });
  expect(await bytesOf(second)).toEqual(await bytesOf(first));
  expect(await readFile(join(site.cacheFolder, 'index'), 'utf8')).toBe(index);
});

test('the content decides, not the time of a file: a fresh clone makes nothing', async () => {
  await build();
  const now = new Date(2001, 1, 1);
  for (const name of ['a.png', 'b.jpg', 'c.svg'])
    await utimes(join(site.root, 'assets/images', name), now, now);
  for (const name of await kept()) await utimes(join(site.cacheFolder, name), now, now);
  expect(await build()).toMatchObject({ encoded: 0, reused: 5 });
});

test('only what changed is made again', async () => {
  await build();
  await site.write('assets/images/a.png', await screenshot(500, 201).png().toBuffer());
  expect(await build()).toMatchObject({ encoded: 2, reused: 3 });
});

test('a picture of the same size and time as before is told by its bytes', async () => {
  const path = join(site.root, 'assets/images/c.svg');
  await utimes(path, 1, 1);
  const before = await bytesOf(await build());
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('width="8"', 'width="9"'));
  await utimes(path, 1, 1);
  const after = await bytesOf(await build());
  expect(after['/assets/images/c.svg']).not.toBe(before['/assets/images/c.svg']);
});

test('a picture that was written too shortly before to have a fingerprint is read each time', async () => {
  const identify = createIdentifier(await openImageCache(site.cacheFolder, '1'));
  const path = 'assets/images/c.svg';
  const found = { path, absolute: join(site.root, path), size: 1, fingerprint: '' };
  const before = await identify(found);
  await site.write(path, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"/>');
  expect((await identify(found))?.hash).not.toBe(before?.hash);
});

test('another version measures and sanitises again, and finds the variants of the one before', async () => {
  await build();
  const { index } = await openImageCache(site.cacheFolder, '1');
  expect(Object.keys(index.measurements)).toHaveLength(3);
  expect((await openImageCache(site.cacheFolder, '2')).index).toEqual({
    ...index,
    version: '2',
    measurements: {},
  });
  expect(await build({}, '2')).toMatchObject({ encoded: 1, reused: 4 });
  expect(await build({}, '2')).toMatchObject({ encoded: 0, reused: 5 });
});

test('a picture that changes back finds its variants again', async () => {
  const before = await readFile(join(site.root, 'assets/images/a.png'));
  await build();
  await site.write('assets/images/a.png', await screenshot(500, 201).png().toBuffer());
  await build();
  await site.write('assets/images/a.png', before);
  expect(await build()).toMatchObject({ encoded: 0, reused: 5 });
});

describe('a damaged cache is noticed and made again', () => {
  const damages: Record<string, (path: string) => Promise<void>> = {
    'cut short': (path) => truncate(path, 40),
    emptied: (path) => truncate(path, 0),
    removed: (path) => rm(path),
    'of the same length, but other bytes': async (path) => {
      const bytes = await readFile(path);
      await writeFile(path, bytes.fill(1, Math.floor(bytes.length / 2)));
      await utimes(path, 1, 1); // another time, however coarse the clock of the disk is
    },
    'replaced by something foreign': (path) => writeFile(path, '<script>alert(1)</script>'),
  };
  test.each(Object.keys(damages))('a file %s', async (name) => {
    const whole = await bytesOf(await build());
    const files = (await kept()).filter((kept) => kept !== 'index');
    expect(files).toHaveLength(5);
    for (const file of files) await damages[name]?.(join(site.cacheFolder, file));
    const fixed = await build();
    expect(fixed).toMatchObject({ encoded: 5, reused: 0 });
    expect(await bytesOf(fixed)).toEqual(whole);
  });

  test.each(['{"version":1', '', '[]', '{"version":0,"files":{}}', '\0\0\0'])(
    'an index that holds %j',
    async (text) => {
      const whole = await bytesOf(await build());
      await writeFile(join(site.cacheFolder, 'index'), text);
      const fixed = await build();
      expect(fixed.encoded).toBe(5);
      expect(await bytesOf(fixed)).toEqual(whole);
      expect(await build()).toMatchObject({ encoded: 0, reused: 5 });
    },
  );
});

test('the index forgets kept files that are gone', async () => {
  const folder = join(site.root, 'cache');
  const cache = await openImageCache(folder, '1');
  await cache.keep('x', 'content');
  await cache.keep('y', 'content');
  await cache.save();
  await rm(cache.pathOf('x'));
  const reopened = await openImageCache(folder, '1');
  await reopened.keep('z', 'content');
  await reopened.save();
  expect(Object.keys((await openImageCache(folder, '1')).index.kept).sort()).toEqual(['y', 'z']);
});

test('two builds at once on one folder leave whole files', async () => {
  const [one, other] = await Promise.all([build(), build()]);
  expect(await bytesOf(one)).toEqual(await bytesOf(other));
  expect(await build()).toMatchObject({ encoded: 0, reused: 5 });
  expect((await kept()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a build that ends later keeps what another one found out', async () => {
  const slow = await site.open();
  await slow.use('/assets/images/a.png', { file });
  await build();
  await slow.finish();
  expect(await build()).toMatchObject({ encoded: 0, reused: 5 });
});

test('what an interrupted build left is removed, what a running one writes is not', async () => {
  await build();
  await writeFile(join(site.cacheFolder, '.999999999-1.tmp'), 'left');
  await writeFile(join(site.cacheFolder, `.${process.pid}-99.tmp`), 'being written');
  await build();
  const names = await kept();
  expect(names).not.toContain('.999999999-1.tmp');
  expect(names).toContain(`.${process.pid}-99.tmp`);
});

test('the same content at two places is made once', async () => {
  await site.write('assets/images/copy.png', await readFile(join(site.root, 'assets/images/a.png')));
  const images = await site.open();
  await images.use('/assets/images/a.png', { file });
  await images.use('/assets/images/copy.png', { file });
  const { encoded, files } = await images.finish();
  expect(encoded).toBe(3);
  expect([...files.keys()].filter((address) => address.includes('variants'))).toHaveLength(4);
});

test('a picture that changes between measuring and encoding is said, not published wrongly', async () => {
  const images = await site.open();
  await images.resolve('/assets/images/a.png', file);
  await site.write(
    'assets/images/a.png',
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  await images.use('/assets/images/a.png', { file, line: 2 });
  expect((await images.finish()).diagnostics).toMatchObject([
    { rule: 'images/changed', place: { file, line: 2 }, values: { file: 'assets/images/a.png' } },
  ]);
});

test('a folder that cannot be written ends with a message that says so', async () => {
  await site.write('.kotae', 'a file where the folder should be');
  const images = await site.open();
  await images.use('/assets/images/a.png', { file });
  await expect(images.finish()).rejects.toMatchObject({
    name: 'CacheError',
    message: expect.stringContaining('The image cache cannot be written'),
    cause: expect.any(Error),
  });
});

test('the fingerprint follows content, place, name and settings', async () => {
  const print = async (src: string, settings?: Partial<ImageSettings>) =>
    (await site.open(settings)).fingerprint(src, file);
  const before = await print('/assets/images/c.svg');
  expect(await print('/assets/images/c.svg')).toBe(before);
  expect(await print('/assets/images/c.svg', { widths: [100] })).not.toBe(before);
  await site.write(
    'assets/images/c.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"><g/></svg>',
  );
  expect(await print('/assets/images/c.svg')).not.toBe(before);
  const missing = await print('/assets/images/d.png');
  await site.write('assets/images/d.png', await screenshot(50, 50).png().toBuffer());
  expect(await print('/assets/images/d.png')).not.toBe(missing);
});

test('kept files are believed only when they are what was put there', async () => {
  const cache = await openImageCache(join(site.root, 'cache'), '1');
  await cache.keep('x', 'content');
  expect(await cache.isIntact('x')).toBe(true);
  await cache.save();
  const reopened = await openImageCache(join(site.root, 'cache'), '1');
  expect(await reopened.isIntact('x')).toBe(true);
  expect(await reopened.isIntact('y')).toBe(false);
  await writeFile(reopened.pathOf('x'), 'CONTENT');
  await utimes(reopened.pathOf('x'), 1, 1); // another time, however coarse the clock of the disk is
  expect(await reopened.isIntact('x')).toBe(false);
});
