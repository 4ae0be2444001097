import type { ImageFormat } from './format.ts';

/**
 * Check whether a file goes on to the end that its format demands, without decoding it.
 *
 * GIF and AVIF are taken to be whole: only decoding shows it.
 */
export function isWhole(format: ImageFormat, bytes: Buffer): boolean {
  if (format === 'jpeg') return jpegEnds(bytes);
  if (format === 'png') return pngEnds(bytes);
  if (format === 'webp') return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  return true;
}

/** The end marker is after the start of the scan; one before it belongs to a thumbnail. */
function jpegEnds(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

function pngEnds(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next <= bytes.length;
    at = next;
  }
  return false;
}
