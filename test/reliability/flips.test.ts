import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { copyOfSite, kotae, pictureOf, temporaryFolder } from '../cli/command.ts';

// All of them run in `npm run test:long`.
const flips = Number(process.env.FLIPS ?? 10);
const seed = Number(process.env.SEED ?? 20);
const timeout = 60_000 + flips * 10_000;

/** Numbers between 0 and 1 that a seed names (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The files of a cache that are read; published trees are judged by size and time alone. */
async function filesOf(cache: string): Promise<string[]> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(cache, 'trees')) && !file.startsWith(join(cache, 'schemas')))
    .sort();
}

/** Flip one bit of a file as a failing disk does: its time stays. */
async function flip(file: string, random: () => number): Promise<string> {
  const { atimeMs, mtimeMs } = await stat(file);
  const bytes = await readFile(file);
  const at = Math.floor(random() * bytes.length);
  const bit = 1 << Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  await writeFile(file, bytes);
  await utimes(file, atimeMs / 1000, mtimeMs / 1000);
  return `${file} at ${at}, bit ${bit}`;
}

test(`a flipped bit in the cache (${flips} times, seed ${seed}) changes nothing of what is published`, {
  timeout,
}, async () => {
  const site = await copyOfSite();
  const [answer, output, cache] = ['content/faq/en/dry-seeds.md', '_site', '.kotae'].map((path) =>
    join(site, path),
  ) as [string, string, string];
  await mkdir(join(site, 'assets/images'), { recursive: true });
  const picture = sharp({ create: { width: 1500, height: 900, channels: 3, background: '#286' } });
  await picture
    .composite([{ input: Buffer.from('<svg><text y="90" font-size="90">Seeds</text></svg>') }])
    .png()
    .toFile(join(site, 'assets/images/seeds.png'));
  const text = `${await readFile(answer, 'utf8')}\n![Seeds](/assets/images/seeds.png)\n`;
  const versions = [text, `${text}\nOnce more.\n`];
  const clean = [];
  for (const version of versions) {
    await writeFile(answer, version);
    const [elsewhere, own] = [join(await temporaryFolder(), 'site'), await temporaryFolder()];
    await kotae(['build', '--root', site, '--output', elsewhere], { env: { KOTAE_CACHE: own } });
    clean.push(await pictureOf(elsewhere));
  }
  expect(clean[0]).not.toEqual(clean[1]);
  const random = randomOf(seed);
  await kotae(['build', '--root', site]);
  const files = await filesOf(cache);
  expect(files.filter((file) => file.includes('/images/')).length).toBeGreaterThan(3);
  for (let round = 0; round < flips; round += 1) {
    const version = round % 2;
    await writeFile(answer, versions[version] ?? '');
    // Sometimes all comes out of the cache, and sometimes what has changed alone.
    if (random() < 0.5) await rm(output, { recursive: true, force: true });
    const there = await filesOf(cache);
    const flipped = await flip(there[Math.floor(random() * there.length)] ?? '', random);
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect([code, stderr], flipped).toEqual([0, expect.stringContaining('0 errors')]);
    expect(await pictureOf(output), flipped).toEqual(clean[version]);
  }
});
