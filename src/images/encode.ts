import type { Variant } from './image.ts';

/** Steps down from the usual quality, for originals that are compressed as hard themselves. */
const qualities: Readonly<Record<Variant['type'], readonly number[]>> = {
  'image/webp': [80, 60, 40, 20, 5, 1],
  'image/avif': [55, 45, 35, 20, 5, 1],
};

export interface EncodeOptions {
  /** Decode what is there of an image that lacks a part. Default: a damaged image is an error. */
  readonly isLenient?: boolean | undefined;
  /**
   * Drawn or captured rather than photographed (PNG, GIF), in its own size: try without loss as well. A copy in another
   * size has blurred edges, which take more room without loss than with it.
   */
  readonly isExact?: boolean | undefined;
}

/**
 * Make one smaller copy of an image.
 *
 * Upright, in sRGB with 8 bits a channel, transparency kept, without any metadata (so without the position).
 * Quality goes down until the copy is smaller than the original. Throws what the decoder says of a damaged image.
 */
export async function encodeVariant(
  bytes: Buffer,
  variant: Variant,
  options: EncodeOptions = {},
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: options.isLenient ? 'none' : 'truncated' })
    .autoOrient()
    .resize({ width: variant.width, withoutEnlargement: true });
  const isWebp = variant.type === 'image/webp';
  let best =
    options.isExact && isWebp ? await picture.clone().webp({ lossless: true }).toBuffer() : undefined;
  for (const quality of qualities[variant.type]) {
    const copy = await (isWebp
      ? picture.clone().webp({ quality })
      : picture.clone().avif({ quality })
    ).toBuffer();
    if (best === undefined || copy.length < best.length) best = copy;
    if (best.length < bytes.length) break;
  }
  return best ?? bytes;
}

/** Decode an image as a whole, to see whether it can be: throws what the decoder says when it can't. */
export async function decodeImage(bytes: Buffer, options: EncodeOptions = {}): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { failOn: options.isLenient ? 'none' : 'truncated', animated: true })
    .resize(16)
    .raw()
    .toBuffer();
}
