import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import type { ImageSettings } from '../../src/images/image.ts';
import { createImages, type Images } from '../../src/images/images.ts';

/** A site's folder that lives as long as one test. */
export interface SiteFolder {
  readonly root: string;
  readonly cacheFolder: string;
  readonly write: (path: string, content: Buffer | string) => Promise<string>;
  /** Open the images as one build does. */
  readonly open: (settings?: Partial<ImageSettings>, origin?: string, version?: string) => Promise<Images>;
}

/** The Markdown file that the tests write their images in. */
export const file = 'content/faq/en/sftp.md';

export async function makeSiteFolder(): Promise<SiteFolder> {
  const root = await mkdtemp(join(tmpdir(), 'kotae-images-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'assets/images'), { recursive: true });
  await mkdir(join(root, 'content/faq/en'), { recursive: true });
  const cacheFolder = join(root, '.kotae', 'images');
  return {
    root,
    cacheFolder,
    write: async (path, content) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
      return join(root, path);
    },
    open: (settings = {}, origin, version = '1') =>
      createImages({
        root,
        cacheFolder,
        version,
        origin,
        settings: { avif: false, widths: [320, 640], largest: 12_000, hosts: [], ...settings },
      }),
  };
}

/** A picture that compresses like a screenshot: some noise, some flat ground. Always the same bytes. */
export function screenshot(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels, 240);
  let seed = 7;
  for (let index = 0; index < pixels.length / 2; index += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[index] = 128 + ((seed >> 16) % 64);
  }
  return sharp(pixels, { raw: { width, height, channels } });
}
