import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { videoSize } from '../../src/images/video-size.ts';
import { mp4, webm } from './video-bytes.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kotae-video-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sizeOf(bytes: Uint8Array) {
  const path = join(folder, 'video');
  await writeFile(path, bytes);
  return videoSize(path);
}

test.each([
  ['an MP4 file', mp4(640, 360), { width: 640, height: 360 }],
  [
    'an MP4 file that describes itself at its end',
    mp4(1920, 1080, { before: 100_000 }),
    { width: 1920, height: 1080 },
  ],
  ['an MP4 file of a telephone held upright', mp4(640, 360, { isTurned: true }), { width: 360, height: 640 }],
  ['a WebM file', webm(320, 180), { width: 320, height: 180 }],
])('the size of %s is read', async (_name, bytes, size) => {
  expect(await sizeOf(bytes)).toEqual(size);
});

test.each([
  ['no video', Buffer.from('<!doctype html><title>Not found</title>')],
  ['nothing', Buffer.alloc(0)],
  ['sound alone', mp4(0, 0)],
])('%s has no size', async (_name, bytes) => {
  expect(await sizeOf(bytes)).toBeUndefined();
});

test.each([mp4(640, 360), webm(640, 360)])(
  'a file that is cut anywhere is read without an error',
  async (bytes) => {
    for (let length = 0; length < bytes.length; length += 7) {
      const size = await sizeOf(bytes.subarray(0, length));
      if (size !== undefined) expect(size).toEqual({ width: 640, height: 360 });
    }
  },
);
