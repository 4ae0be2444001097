import type { FileHandle } from 'node:fs/promises';
import { openRegularFile } from '../files/regular-file.ts';

/** Pixels as shown: turned where the file says so. */
export interface VideoSize {
  readonly width: number;
  readonly height: number;
}

/** The longest head of a file that is read: an hour of video describes itself in a few megabytes. */
const longestHead = 64 * 1024 * 1024;

/**
 * Read how large a video is from the head of an MP4 or WebM file; nothing is decoded.
 *
 * Absolute path in; `undefined` out when the file is neither, or names no size. (ISO/IEC 14496-12; RFC 9559.)
 */
export async function videoSize(path: string): Promise<VideoSize | undefined> {
  const file = await openRegularFile(path);
  try {
    const start = await read(file, 0, 12);
    if (start.toString('latin1', 4, 8) === 'ftyp') return await mp4Size(file);
    return start.length >= 4 && start.readUInt32BE(0) === 0x1a45dfa3
      ? webmSize(await read(file, 0, 1024 * 1024))
      : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the file ends before its parts do
    throw error;
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The description of the tracks may be at the end, after all that is shown: boxes are leapt over. */
async function mp4Size(file: FileHandle): Promise<VideoSize | undefined> {
  const { size: end } = await file.stat();
  for (let at = 0; at + 8 <= end; ) {
    const head = await read(file, at, 16);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
    const skip = short === 1 ? 16 : 8;
    if (size < skip) return undefined;
    if (head.toString('latin1', 4, 8) === 'moov') {
      return size > longestHead ? undefined : trackSize(await read(file, at + skip, size - skip));
    }
    at += size;
  }
  return undefined;
}

function trackSize(movie: Buffer): VideoSize | undefined {
  for (const { type, body } of boxesIn(movie)) {
    const header = type === 'trak' ? boxesIn(body).find((box) => box.type === 'tkhd')?.body : undefined;
    if (header === undefined) continue;
    // The last fields: a matrix of nine numbers, width and height with 16 bits after the point.
    const matrix = header.length - 44;
    const width = Math.round(header.readUInt32BE(header.length - 8) / 65_536);
    const height = Math.round(header.readUInt32BE(header.length - 4) / 65_536);
    const isTurned = header.readInt32BE(matrix) === 0 && header.readInt32BE(matrix + 16) === 0;
    if (width > 0 && height > 0) return isTurned ? { width: height, height: width } : { width, height };
  }
  return undefined;
}

function boxesIn(bytes: Buffer): { type: string; body: Buffer }[] {
  const boxes: { type: string; body: Buffer }[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) break;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/** Elements of WebM that hold others, from the whole down to a picture's size. */
const containers = new Set([0x18538067, 0x1654ae6b, 0xae, 0xe0]);
const [pixelWidth, pixelHeight] = [0xb0, 0xba];

function webmSize(bytes: Buffer): VideoSize | undefined {
  let width = 0;
  let height = 0;
  for (let at = 0; at < bytes.length && (width === 0 || height === 0); ) {
    const id = elementNumber(bytes, at, true);
    const size = elementNumber(bytes, at + id.length, false);
    at += id.length + size.length;
    if (containers.has(id.value)) continue;
    if (id.value === pixelWidth) width = bytes.readUIntBE(at, size.value);
    if (id.value === pixelHeight) height = bytes.readUIntBE(at, size.value);
    at += size.value;
  }
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** A number whose first byte tells by its leading zeros how many bytes it has; ids keep the bit that ends them. */
function elementNumber(bytes: Buffer, at: number, isId: boolean): { value: number; length: number } {
  const first = bytes.readUInt8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('no number of EBML');
  let value = isId ? first : first & (0xff >> length);
  for (let next = 1; next < length; next += 1) value = value * 256 + bytes.readUInt8(at + next);
  return { value, length };
}
