import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Change every byte of the texts that the cache of a site keeps; their index stays whole. */
export async function damage(site: string): Promise<void> {
  const cache = join(site, '.kotae');
  const packs = (await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.pack'));
  expect(packs.length).toBeGreaterThan(0);
  for (const name of packs) {
    const bytes = await readFile(join(cache, name));
    await writeFile(
      join(cache, name),
      bytes.map((byte) => byte ^ 1),
    );
  }
}
