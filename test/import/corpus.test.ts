import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kotae, temporaryFolder } from '../cli/command.ts';
import { corpusFolder, corpusMissing, hasCorpus } from '../corpus/arrange.mjs';

test.skipIf(!hasCorpus)(
  `the corpus comes in whole, and builds without an error${hasCorpus ? '' : ` (skipped: ${corpusMissing})`}`,
  { timeout: 180_000 },
  async () => {
    const folder = await temporaryFolder();
    const root = join(folder, 'new');
    const imported = await kotae(['import', 'jekyll', corpusFolder, '--root', root, '--collection', 'faq']);
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stderr).toContain('188 pages (en 94, ja 94)');
    expect(imported.stderr).toContain('submit-seq-to-genbank.md:1  warning  Unexpected `layout: simple`');
    expect(imported.stderr).not.toContain('import/lost-text');
    const built = await kotae(['build', '--root', root]);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toContain('188 answers');

    const parity = join(corpusFolder, '../../tools/parity.mjs');
    const { stdout } = spawnSync(process.execPath, [parity, join(root, '_site')], { encoding: 'utf8' });
    expect(stdout).toContain('187 of 187 pages keep every fact');
  },
);
