import { detectFormat } from './format.ts';
import { isWhole } from './is-whole.ts';
import { meanColour } from './mean-colour.ts';
import type { Measurement } from './measurement.ts';
import { tellsPosition } from './position.ts';
import { decodeXml } from './svg/decode.ts';
import { sanitizeSvg } from './svg/sanitize.ts';
import { sizeOfSvg } from './svg/size.ts';

const unreadable: Measurement = {
  isReadable: false,
  isAnimated: false,
  isBilevel: false,
  isWhole: true,
  tellsPosition: false,
  removed: [],
};

/**
 * Measure an image by its bytes; only its mean colour takes decoding. Bytes that no known format begins with never
 * reach a decoder.
 */
export async function measure(bytes: Buffer): Promise<Measurement> {
  const format = detectFormat(bytes);
  if (format === undefined) return unreadable;
  if (format === 'svg') return measureSvg(bytes);
  const { default: sharp } = await import('sharp');
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (found === undefined) return { ...unreadable, format };
  const { width, height } = found.autoOrient;
  return {
    format,
    isReadable: true,
    width,
    height,
    mean: await meanColour({ bytes, width, height }),
    isAnimated: (found.pages ?? 1) > 1 || (format === 'png' && bytes.includes('acTL', 8, 'latin1')),
    isBilevel: found.bitsPerSample === 1,
    isWhole: isWhole(format, bytes),
    tellsPosition: tellsPosition(found.exif),
    removed: [],
  };
}

async function measureSvg(bytes: Buffer): Promise<Measurement> {
  const text = decodeXml(bytes);
  const drawing = text === undefined ? undefined : sanitizeSvg(text);
  if (drawing === undefined) return { ...unreadable, format: 'svg' };
  return {
    ...unreadable,
    format: 'svg',
    isReadable: true,
    ...sizeOfSvg(drawing.size),
    mean: await meanColour({ bytes: Buffer.from(drawing.svg), isDrawing: true }),
    removed: [...drawing.removed],
  };
}
