import { brotliCompressSync } from 'node:zlib';

const sizes = new Map();

/** Bytes of a file as a good host sends it: brotli, or as it is when that is no smaller (files that are compressed already). */
export function transferSize(content) {
  const known = sizes.get(content);
  if (known !== undefined) return known;
  const bytes = Buffer.from(content);
  const size = Math.min(bytes.length, brotliCompressSync(bytes).length);
  sizes.set(content, size);
  return size;
}
