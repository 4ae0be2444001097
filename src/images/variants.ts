import { basename, extname } from 'node:path';
import { contentHash } from '../files/sha256.ts';
import type { ImageSettings, Variant, VariantType } from './image.ts';
import type { Measurement } from './measurement.ts';

/** Raised whenever variants of the same image and settings would come out differently. */
const recipe = 2;

/** Below this an image is sent in one packet anyway. */
const smallestBytes = 2048;

const endings: Readonly<Record<VariantType, string>> = { 'image/avif': 'avif', 'image/webp': 'webp' };

/** The part of the settings that variants depend on, as a short hash. */
export function variantSettingsHash({ avif, widths, largest }: ImageSettings): string {
  return contentHash(JSON.stringify({ recipe, avif, largest, widths: [...widths].sort((a, b) => a - b) }));
}

/**
 * Name the variants of an image, from what is known before it is decoded.
 *
 * Widths are those of the settings below the original's, and the original's own where it is no wider than the
 * widest setting (the same picture in fewer bytes; then nothing less than a tenth below it). Drawings, animations, pictures of two
 * colours, files under 2 KB and images above the largest size have none. Names hold the hash of content and
 * settings, so an address never changes what it shows.
 */
export function variantsOf(
  image: {
    readonly path: string;
    readonly size: number;
    readonly hash: string;
    readonly measurement: Measurement;
  },
  settings: ImageSettings,
): readonly Variant[] {
  const { width = 0, height = 0, format, isReadable, isAnimated, isBilevel } = image.measurement;
  const isPlain = isReadable && format !== 'svg' && !isAnimated && !isBilevel && image.size >= smallestBytes;
  if (!isPlain || Math.max(width, height) > settings.largest) return [];
  const isOwnMade = width <= Math.max(0, ...settings.widths);
  const below = settings.widths.filter((wanted) => (isOwnMade ? wanted <= width * 0.9 : wanted < width));
  const widths = [...new Set([...below, ...(isOwnMade ? [width] : [])])].sort((a, b) => a - b);
  const types: readonly VariantType[] = settings.avif ? ['image/avif', 'image/webp'] : ['image/webp'];
  const key = contentHash(`${image.hash} ${variantSettingsHash(settings)}`, 20);
  const stem = basename(image.path, extname(image.path));
  return types.flatMap((type) =>
    widths.map((wanted) => ({
      type,
      width: wanted,
      address: `/assets/variants/${stem}-${wanted}.${key.slice(0, 10)}.${endings[type]}`,
      cached: `${key}-${wanted}.${endings[type]}`,
    })),
  );
}
