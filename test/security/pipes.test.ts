import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfSite, spawnKotae } from '../cli/command.ts';

const timeout = 120_000;

/** Every kind of file that a site may have. */
const files = [
  'content/site.yaml',
  'content/databases.yaml',
  'content/tags.yaml',
  'content/categories.yaml',
  'content/glossary.yaml',
  'content/texts/en.yaml',
  'content/addresses.txt',
  'content/searches.txt',
  'content/faq/en/dry-seeds.md',
  'assets/images/scale.svg',
  'assets/static/weights.csv',
  'assets/icon.svg',
  'assets/card.png',
  'assets/style.css',
  'layouts/answer.tsx',
] as const;

/** Put a pipe, into which nobody writes, in the place of a file. */
async function pipe(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
}

test.skipIf(process.platform === 'win32').each(files)(
  'a pipe in the place of %s is told by a check and a build, which end',
  { timeout },
  async (file) => {
    const site = await copyOfSite();
    await pipe(join(site, file));
    for (const command of ['check', 'build']) {
      const { code, stdout, stderr } = await spawnKotae([command, '--root', site]);
      // The build asks nothing of the search.
      const isAsked = command === 'check' || file !== 'content/searches.txt';
      if (isAsked) expect(stdout + stderr).toContain(file);
      expect(stderr, command).not.toMatch(/bug in Kotae|\n\s+at /);
      expect([0, 1, 3]).toContain(code);
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of any file of the cache is no reason to wait',
  { timeout },
  async () => {
    const site = await copyOfSite();
    await spawnKotae(['build', '--root', site]);
    const { stdout } = spawnSync('find', [join(site, '.kotae'), '-type', 'f', '-not', '-path', '*/trees/*'], {
      encoding: 'utf8',
    });
    const kept = stdout.trim().split('\n');
    expect(kept.length).toBeGreaterThan(5);
    for (const file of kept) await pipe(file);
    await writeFile(
      join(site, 'content/faq/en/new.md'),
      '---\ntitle: New\ncategory: faq\ndate: 2026-01-01\nlang: en\n---\n\nText.\n',
    );
    expect(await spawnKotae(['build', '--root', site])).toMatchObject({ code: 0 });
  },
);
