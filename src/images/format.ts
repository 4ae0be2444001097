/** The formats that every browser shows. */
export const imageFormats = ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** How people name the formats. */
export const formatNames: Readonly<Record<ImageFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  avif: 'AVIF',
  svg: 'SVG',
};

/** Endings that file names of a format may have; the first is the usual one. */
export const formatExtensions: Readonly<Record<ImageFormat, readonly string[]>> = {
  png: ['.png', '.apng'],
  jpeg: ['.jpg', '.jpeg', '.jfif'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
  svg: ['.svg'],
};

/** Find the format of a file by its first bytes; `undefined` when it is none of ours. Its name does not matter. */
export function detectFormat(bytes: Buffer): ImageFormat | undefined {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^[\s\S]{4}ftypavi[fs]/.test(head)) return 'avif';
  const text = bytes.toString('utf8', 0, 4096).replaceAll('\0', '');
  return /^\P{L}*(\?xml|!--|!DOCTYPE svg|svg)\b/u.test(text) &&
    /<(\w+:)?svg\b|<!DOCTYPE svg/.test(bytes.toString('utf8').replaceAll('\0', ''))
    ? 'svg'
    : undefined;
}
