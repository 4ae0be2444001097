import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

/** What stands for the name of a new file, or for several files. */
const pattern = /\*|\bname\b|section-name/;

/** A path from the root (`src/site/settings.ts`), or a file beside one that was named before (`vocabulary.ts`). */
const paths =
  /`((?:src|layouts|assets|test|packages|bench)\/[\w./*-]+|(?:[\w-]+\/)*[\w-]+\.(?:tsx?|mjs|css))`/g;

test.each(['docs/architecture.md', 'CONTRIBUTING.md', 'README.md'])(
  'every file that %s names is there',
  async (page) => {
    const named = [...(await readFile(join(root, page), 'utf8')).matchAll(paths)].map(
      ([, path = '']) => path,
    );
    const missing = named.filter(
      (path) =>
        !pattern.test(path) &&
        !existsSync(join(root, path)) &&
        !tracked.some((file) => file.endsWith(`/${path}`)),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  },
);
