import { readRegularFile, unlessUnreadable } from '../files/regular-file.ts';
import { sha256 } from '../files/sha256.ts';
import type { ImageCache } from './cache.ts';
import { decodeImage, encodeVariant } from './encode.ts';
import type { IdentifiedImage } from './identify.ts';
import type { Variant } from './image.ts';
import type { Integrity } from './measurement.ts';
import { decodeXml } from './svg/decode.ts';
import { sanitizeSvg } from './svg/sanitize.ts';

/** What has to be in the cache before an image can be published. */
export interface Work {
  readonly image: IdentifiedImage;
  readonly variants: readonly Variant[];
  /** Decode the image even when no variant is made of it, to see whether it is valid. Never a drawing. */
  readonly isProved: boolean;
}

/** Names of the cached files of an image that are missing or not what they were. */
export async function findMissing(cache: ImageCache, { image, variants }: Work): Promise<readonly string[]> {
  const names =
    image.measurement.format === 'svg' ? [cache.drawingName(image.hash)] : variants.map((one) => one.cached);
  const intact = await Promise.all(names.map((name) => cache.isIntact(name)));
  return names.filter((_, position) => intact[position] !== true);
}

/**
 * Make the missing cached files of an image, and find out whether it can be decoded.
 *
 * `changed` when the file is no longer the one that was measured. Throws when the cache cannot be written.
 */
export async function produce(
  cache: ImageCache,
  work: Work,
  missing: readonly string[],
): Promise<{ readonly made: number; readonly integrity: Integrity } | 'changed'> {
  const { image, variants } = work;
  const bytes = await readRegularFile(image.absolute).catch(unlessUnreadable);
  if (bytes === undefined || sha256(bytes) !== image.hash) return 'changed';
  if (image.measurement.format === 'svg') {
    const drawing = sanitizeSvg(decodeXml(bytes) ?? '');
    if (drawing === undefined) return 'changed';
    await cache.keep(cache.drawingName(image.hash), drawing.svg);
    return { made: 1, integrity: 'whole' };
  }
  const { format, width } = image.measurement;
  const isDrawn = format === 'png' || format === 'gif';
  let integrity: Integrity = cache.index.integrity[image.hash] ?? 'whole';
  let made = 0;
  if (variants.length === 0) {
    ({ integrity } = await decodeFarthest(integrity, (isLenient) => decodeImage(bytes, { isLenient })));
  }
  for (const variant of variants.filter(({ cached }) => missing.includes(cached))) {
    const copy = await decodeFarthest(integrity, (isLenient) =>
      encodeVariant(bytes, variant, { isLenient, isExact: isDrawn && variant.width === width }),
    );
    integrity = copy.integrity;
    if (copy.result === undefined) break;
    await cache.keep(variant.cached, copy.result);
    made += 1;
  }
  // A broken image is tried again by the next build: memory may have been short.
  if (integrity !== 'broken') cache.index.integrity[image.hash] = integrity;
  return { made, integrity };
}

/** Decode strictly; when that fails, decode what is there; when that fails too, the image is broken. */
async function decodeFarthest(
  known: Integrity,
  decode: (isLenient: boolean) => Promise<Buffer>,
): Promise<{ readonly result?: Buffer | undefined; readonly integrity: Integrity }> {
  for (const integrity of known === 'whole' ? (['whole', 'partial'] as const) : (['partial'] as const)) {
    const result = await decode(integrity === 'partial').catch(() => undefined);
    if (result !== undefined) return { result, integrity };
  }
  return { integrity: 'broken' };
}
