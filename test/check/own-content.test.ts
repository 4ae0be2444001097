import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { inspectSite } from '../../src/project/inspect.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

test('the content of the project is clean but for the two pages that one language lacks', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'kotae-own-'));
  onTestFinished(() => rm(cache, { recursive: true, force: true }));
  const { diagnostics } = await inspectSite({ root: packageRoot, packageRoot, version: 'test', cache });
  expect(diagnostics.map(({ rule, severity, place }) => [rule, severity, place.file])).toEqual([
    ['translations/missing', 'note', 'content/faq/en/locus-date.md'],
    ['translations/missing', 'note', 'content/faq/ja/training-courses.md'],
  ]);
}, 120_000);
