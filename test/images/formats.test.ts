import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImageSettings, ResolvedImage } from '../../src/images/image.ts';
import type { FinishedImages } from '../../src/images/images.ts';
import { meanColour } from '../../src/images/mean-colour.ts';
import { file, makeSiteFolder, type SiteFolder, screenshot } from './site-folder.ts';

let site: SiteFolder;
beforeEach(async () => {
  site = await makeSiteFolder();
});

interface Built extends FinishedImages {
  readonly image: ResolvedImage;
  readonly rules: readonly string[];
  /** Metadata of the variants, by the end of their names (`320.webp`). */
  readonly variants: ReadonlyMap<
    string,
    { readonly bytes: Buffer; readonly width: number; readonly height: number }
  >;
}

/** Write an image, use it on a page, and finish. */
async function build(
  name: string,
  bytes: Buffer | string,
  settings: Partial<ImageSettings> = {},
): Promise<Built> {
  await site.write(`assets/images/${name}`, bytes);
  const images = await site.open(settings);
  const image = await images.resolve(`/assets/images/${name}`, file);
  await images.use(`/assets/images/${name}`, { file, line: 3 });
  const finished = await images.finish();
  const variants = new Map<string, { bytes: Buffer; width: number; height: number }>();
  for (const [address, path] of finished.files) {
    const [, ending] = /\/variants\/.*-(\d+)\.\w+\.(\w+)$/.exec(address)?.slice(0) ?? [];
    if (ending === undefined) continue;
    const variant = await readFile(path);
    const { width, height } = await sharp(variant).metadata();
    variants.set(`${ending}.${address.split('.').at(-1)}`, { bytes: variant, width, height });
  }
  return { ...finished, image, variants, rules: image.problems.map(({ rule }) => rule) };
}

/** An image that the page may show as it is: published under its own address, without complaint. */
function expectPublished({ files, diagnostics, rules }: Built, name: string): void {
  expect(files.has(`/assets/images/${name}`)).toBe(true);
  expect({ rules, diagnostics }).toEqual({ rules: [], diagnostics: [] });
}

describe('the mean colour', () => {
  const half = (left: string, right: string) =>
    sharp({ create: { width: 40, height: 20, channels: 4, background: left } }).composite([
      {
        input: { create: { width: 20, height: 20, channels: 4, background: right } },
        left: 20,
        top: 0,
      },
    ]);
  const drawing = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="${fill}" d="M0 0h40v10H0z"/></svg>`;

  test.each([
    ['two colours.png', () => half('#f00', '#00f').png().toBuffer(), '808'],
    ['photograph.jpg', () => half('#2a6', '#2a6').flatten().jpeg({ quality: 100 }).toBuffer(), '2a6'],
    ['grey.png', () => half('#777', '#777').flatten().greyscale().png().toBuffer(), '777'],
    ['four inks.jpg', () => half('#fff', '#fff').flatten().toColourspace('cmyk').jpeg().toBuffer(), 'fff'],
    ['transparent.png', () => half('#0000', '#f00').png().toBuffer(), 'f88'],
    ['drawing.svg', () => drawing('#00f'), '88f'],
  ])('of %s', async (name, bytes, mean) => {
    const { image } = await build(name.replaceAll(' ', '-'), await bytes());
    expect(image.mean).toBe(mean);
  });

  test('is not looked for in what is broken, or too large to be decoded for it', async () => {
    const whole = await screenshot(400, 300).png().toBuffer();
    const { image } = await build('cut.png', whole.subarray(0, 300));
    expect(image.mean).toBeUndefined();
    expect(await meanColour({ bytes: whole, width: 40_000, height: 30_000 })).toBeUndefined();
    const long = Buffer.from(drawing('#00f').padEnd(300_000));
    expect(await meanColour({ bytes: long, isDrawing: true })).toBeUndefined();
  });
});

describe('variants', () => {
  test('are as wide as the settings say, and as the image where it is not wider than all of them', async () => {
    const built = await build('a.png', await screenshot(500, 200).png().toBuffer());
    expectPublished(built, 'a.png');
    expect([...built.variants.keys()]).toEqual(['320.webp', '500.webp']);
    expect(built.variants.get('320.webp')).toMatchObject({ width: 320, height: 128 });
    expect(built.image.srcset).toMatch(
      /^\/assets\/variants\/a-320\.[0-9a-f]{10}\.webp 320w, \/assets\/variants\/a-500\.[0-9a-f]{10}\.webp 500w$/,
    );
    expect(built.image).toMatchObject({ width: 500, height: 200, sizes: 'min(100vw - 2.5rem, 500px)' });
    expect(built.image.avif).toBeUndefined();
    const wide = await build('b.png', await screenshot(900, 300).png().toBuffer());
    expect([...wide.variants.keys()]).toEqual(['320.webp', '640.webp']);
  });

  test('are smaller than the original, whatever it holds', async () => {
    const noise = sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const sources = {
      'palette.png': await screenshot(700, 400).png({ palette: true, colours: 8 }).toBuffer(),
      'noise.png': await noise.clone().png({ palette: true, colours: 4 }).toBuffer(),
      'poor.jpg': await noise.clone().jpeg({ quality: 12 }).toBuffer(),
      'good.jpg': await screenshot(700, 400).jpeg({ quality: 95 }).toBuffer(),
      'drawn.gif': await screenshot(640, 400).gif().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(sources)) {
      const { variants } = await build(name, bytes);
      expect(variants.size, name).toBeGreaterThan(0);
      for (const [width, variant] of variants) {
        expect(variant.bytes.length, `${name} ${width}`).toBeLessThan(bytes.length);
      }
    }
  });

  test('come in AVIF as well when the settings ask for it', async () => {
    const built = await build('a.png', await screenshot(400, 100).png().toBuffer(), {
      avif: true,
      widths: [200, 400],
    });
    expect([...built.variants.keys()].sort()).toEqual(['200.avif', '200.webp', '400.avif', '400.webp']);
    expect(built.image.avif).toMatch(/-200\.[0-9a-f]{10}\.avif 200w, .*-400\.[0-9a-f]{10}\.avif 400w$/);
    expect(built.image.srcset).not.toContain('.avif');
  });

  test('are not made of files that are small anyway', async () => {
    const dot = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const built = await build('dot.png', dot);
    expect(dot.length).toBeLessThan(2048 * 2);
    const bilevel = await screenshot(700, 400).threshold(150).png({ colours: 2 }).toBuffer();
    expectPublished(await build('fax.png', bilevel), 'fax.png');
    expect((await build('fax.png', bilevel)).variants.size).toBe(0);
    expectPublished(built, 'dot.png');
  });

  test('have names that change with the content and with the settings, and with nothing else', async () => {
    const one = await screenshot(500, 200).png().toBuffer();
    const other = await screenshot(500, 201).png().toBuffer();
    const { image } = await build('a.png', one);
    expect((await build('a.png', one)).image.srcset).toBe(image.srcset);
    expect((await build('a.png', other)).image.srcset).not.toBe(image.srcset);
    expect((await build('a.png', one, { widths: [320, 640, 960] })).image.srcset).not.toBe(image.srcset);
    expect((await build('a.png', one, { hosts: ['a.example'] })).image.srcset).toBe(image.srcset);
  });
});

describe('what pictures carry', () => {
  test('the orientation of a photograph is applied', async () => {
    const bytes = await screenshot(600, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const built = await build('phone.jpg', bytes);
    expectPublished(built, 'phone.jpg');
    expect(built.image).toMatchObject({ width: 400, height: 600 });
    expect(built.variants.get('320.webp')).toMatchObject({ width: 320, height: 480 });
    const { orientation } = await sharp(built.variants.get('320.webp')?.bytes).metadata();
    expect(orientation ?? 1).toBe(1);
  });

  test('transparency is kept', async () => {
    const clear = sharp({
      create: { width: 700, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const bytes = await clear
      .composite([{ input: await screenshot(300, 200).png().toBuffer(), left: 100, top: 50 }])
      .png()
      .toBuffer();
    const { variants } = await build('clear.png', bytes);
    const pixels = await sharp(variants.get('320.webp')?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(pixels.info.channels).toBe(4);
    expect(pixels.data[3]).toBe(0);
  });

  test('the position of a photograph is reported, and no variant holds it', async () => {
    const exif = {
      IFD0: { Copyright: 'nobody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 7/1 0/1' },
    };
    const bytes = await screenshot(600, 400).jpeg().withExif(exif).toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { rules, variants } = await build('trip.jpg', bytes);
    expect(rules).toEqual(['images/position']);
    expect(variants.size).toBeGreaterThan(0);
    for (const { bytes } of variants.values()) {
      const { exif, icc, xmp } = await sharp(bytes).metadata();
      expect({ exif, icc, xmp }).toEqual({ exif: undefined, icc: undefined, xmp: undefined });
    }
    site = await makeSiteFolder();
    const plain = await screenshot(600, 400).jpeg().withExif({ IFD0: exif.IFD0 }).toBuffer();
    expectPublished(await build('home.jpg', plain), 'home.jpg');
  });

  test('CMYK becomes sRGB', async () => {
    const red = sharp({
      create: { width: 700, height: 400, channels: 3, background: { r: 220, g: 30, b: 30 } },
    });
    const bytes = await red
      .composite([{ input: await screenshot(200, 200).png().toBuffer() }])
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const built = await build('print.jpg', bytes);
    expectPublished(built, 'print.jpg');
    const variant = sharp(built.variants.get('320.webp')?.bytes);
    expect((await variant.metadata()).space).toBe('srgb');
    const { data, info } = await variant.raw().toBuffer({ resolveWithObject: true });
    const [r = 0, g = 0, b = 0] = data.subarray(-info.channels);
    expect(r).toBeGreaterThan(150);
    expect(Math.max(g, b)).toBeLessThan(110);
  });

  test('16 bits a channel become 8', async () => {
    const bytes = await screenshot(700, 400).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(bytes).metadata()).depth).toBe('ushort');
    const built = await build('deep.png', bytes);
    expectPublished(built, 'deep.png');
    expect((await sharp(built.variants.get('320.webp')?.bytes).metadata()).depth).toBe('uchar');
  });

  test('animations stay as they are', async () => {
    const frames = Buffer.concat([1, 2, 3].map((frame) => Buffer.alloc(400 * 300 * 3, 60 * frame)));
    const moving = sharp(frames, { raw: { width: 400, height: 900, channels: 3, pageHeight: 300 } });
    for (const [name, bytes] of [
      [
        'moving.gif',
        await moving
          .clone()
          .gif({ delay: [100, 100, 100] })
          .toBuffer(),
      ],
      ['moving.webp', await moving.clone().webp().toBuffer()],
    ] as const) {
      expect((await sharp(bytes).metadata()).pages).toBe(3);
      const built = await build(name, bytes);
      expectPublished(built, name);
      expect(built.image).toMatchObject({ width: 400, height: 300 });
      expect(built.image.srcset).toBeUndefined();
      expect(await readFile(built.files.get(`/assets/images/${name}`) ?? '')).toEqual(bytes);
    }
  });
});

describe('bad images', () => {
  test('a truncated JPEG is reported where it is used, and published as far as it goes', async () => {
    const whole = await screenshot(600, 400).jpeg().toBuffer();
    const built = await build('cut.jpg', whole.subarray(0, whole.length / 2));
    expect(built.rules).toEqual(['images/truncated']);
    expect(built.diagnostics).toEqual([]);
    expect([...built.variants.keys()]).toEqual(['320.webp', '600.webp']);
  });

  test('a JPEG whose thumbnail ends is not taken for whole', async () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from([0xff, 0xd9]), Buffer.alloc(20)]);
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    const whole = await screenshot(600, 400).jpeg().toBuffer();
    const bytes = Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]);
    expect((await build('thumb.jpg', bytes)).rules).toEqual([]);
    expect((await build('thumb.jpg', bytes.subarray(0, bytes.length / 2))).rules).toEqual([
      'images/truncated',
    ]);
  });

  test.each(['png', 'webp', 'gif'] as const)(
    'a truncated %s is reported, here or where it is decoded',
    async (format) => {
      const whole = await screenshot(600, 400).toFormat(format).toBuffer();
      const built = await build(`cut.${format}`, whole.subarray(0, Math.round(whole.length * 0.6)));
      const reported = [...built.rules, ...built.diagnostics.map(({ rule }) => rule)];
      expect(reported.some((rule) => /^images\/(truncated|unreadable)$/.test(rule))).toBe(true);
      expect(new Set(reported).size).toBe(reported.length);
      for (const diagnostic of built.diagnostics) expect(diagnostic.place).toEqual({ file, line: 3 });
    },
  );

  test('damage that only decoding shows is reported at every use, also from the cache', async () => {
    const bytes = await screenshot(600, 400).png().toBuffer();
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 400);
    const first = await build('rotten.png', bytes);
    expect(first.rules).toEqual([]);
    expect(first.diagnostics).toHaveLength(1);
    expect(first.diagnostics[0]).toMatchObject({
      rule: expect.stringMatching(/^images\/(truncated|unreadable)$/),
      place: { file, line: 3 },
      values: { written: '/assets/images/rotten.png' },
    });
    const again = await build('rotten.png', bytes);
    expect(again.diagnostics).toEqual(first.diagnostics);
    const images = await site.open();
    await images.use('/assets/images/rotten.png', { file, line: 8 });
    await images.use('../../../assets/images/rotten.png', { file, line: 5 });
    expect((await images.finish()).diagnostics.map(({ place }) => place.line)).toEqual([5, 8]);
  });

  test('a small image that is damaged is found, too', async () => {
    const bytes = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    bytes.fill(0x55, bytes.indexOf('IDAT') + 8, bytes.indexOf('IDAT') + 20);
    const { diagnostics } = await build('small.png', bytes);
    expect(diagnostics).toMatchObject([{ rule: 'images/truncated', place: { file, line: 3 } }]);
  });

  test('a wrong ending is named, with the right one', async () => {
    const built = await build('shot.jpg', await screenshot(600, 400).png().toBuffer());
    expect(built.image.problems).toEqual([
      {
        rule: 'images/wrong-extension',
        values: { written: '/assets/images/shot.jpg', format: 'PNG', right: '.png' },
      },
    ]);
    expect(built.variants.size).toBe(2);
  });

  test('an empty file is named', async () => {
    const built = await build('empty.png', '');
    expect(built.rules).toEqual(['images/empty-file']);
    expect(built.files.size).toBe(0);
  });

  test('a very wide image is published as it is, with a warning', async () => {
    const bytes = await sharp({ create: { width: 20_000, height: 40, channels: 3, background: '#abc' } })
      .png()
      .toBuffer();
    const built = await build('wide.png', Buffer.concat([bytes, Buffer.alloc(4000)]));
    expect(built.image).toMatchObject({
      width: 20_000,
      height: 40,
      problems: [
        {
          rule: 'images/too-large',
          values: { written: '/assets/images/wide.png', width: 20_000, height: 40, largest: 12_000 },
        },
      ],
    });
    expect(built.image.srcset).toBeUndefined();
    expect(built.files.size).toBe(1);
    expect((await build('wide.png', bytes, { largest: 30_000 })).rules).toEqual([]);
  });

  test.each([
    ['page.png', '<!doctype html><script>alert(1)</script>', 'images/unsupported-format'],
    ['text.jpg', 'no picture', 'images/unsupported-format'],
    ['old.bmp', Buffer.from('BM\x36\0\0\0\0\0\0\0\x36\0\0\0'), 'images/unsupported-format'],
    ['head.png', Buffer.from('\x89PNG\r\n\x1a\nnothing follows', 'latin1'), 'images/unreadable'],
    ['head.gif', Buffer.from('GIF89a'), 'images/unreadable'],
    ['page.html', Buffer.from('GIF89a<script>alert(1)</script>'), 'images/unsupported-format'],
    ['broken.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'images/unreadable'],
  ])('%s is refused and not published', async (name, content, rule) => {
    const built = await build(name, content);
    expect(built.rules).toEqual([rule]);
    expect(built.files.size).toBe(0);
    expect(built.diagnostics).toEqual([]);
  });

  test('what nobody uses is published, and reported at the file itself', async () => {
    await site.write('assets/images/unused.jpg', await screenshot(600, 400).png().toBuffer());
    await site.write(
      'assets/images/unused.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>a()</script></svg>',
    );
    await site.write('assets/images/.hidden.png', await screenshot(600, 400).png().toBuffer());
    await site.write('assets/images/notes.html', '<script>alert(1)</script>');
    const finished = await (await site.open()).finish();
    expect([...finished.files.keys()]).toEqual(['/assets/images/unused.jpg', '/assets/images/unused.svg']);
    expect(finished.diagnostics.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['images/wrong-extension', 'assets/images/unused.jpg'],
      ['images/unsafe-svg', 'assets/images/unused.svg'],
    ]);
    expect(await readFile(finished.files.get('/assets/images/unused.svg') ?? '', 'utf8')).not.toContain(
      'script',
    );
  });
});
