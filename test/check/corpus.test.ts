import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectSite } from '../../src/project/inspect.ts';
import { printPlace, wordingOf } from '../../src/reporting/wording.ts';
import { arrangeCorpus, corpusMissing, hasCorpus } from '../corpus/arrange.mjs';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

if (!hasCorpus) console.warn(`Skipped: ${corpusMissing}`);

describe.skipIf(!hasCorpus)('the real faults of real pages', () => {
  let root = '';
  let found: readonly string[] = [];
  let hints: readonly string[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'kotae-corpus-'));
    await arrangeCorpus(root, { withBroken: true });
    const { diagnostics } = await inspectSite({ root, packageRoot, version: 'test' });
    found = diagnostics.map(({ rule, place: { file, line } }) => `${rule} ${printPlace({ file, line })}`);
    hints = diagnostics.map((diagnostic) => wordingOf(diagnostic, 'en').hint);
  }, 180_000);

  afterAll(() => rm(root, { recursive: true, force: true }));

  test.each([
    'front-matter/missing-fence content/faq/ja/submit-seq-to-genbank.md:1',
    'titles/duplicate content/faq/en/submt-seq-to-genbank.md:3',
    'vocabulary/letter-case-duplicate content/faq/en/what-is-date-locus-line.md:9',
    'vocabulary/letter-case-duplicate content/faq/en/what-is-direct-submission-ref-1.md:8',
    'vocabulary/letter-case-duplicate content/faq/en/what-is-direct-submission-ref-1.md:9',
    'front-matter/one-word-list content/faq/ja/how-to-download-data.md:7',
    'links/never-existed content/faq/en/how-to-fix-error-msg-codon-start.md:28',
    'links/never-existed content/faq/en/how-to-fix-error-msg-codon-start.md:31',
    'links/former-address content/faq/en/ddbj-cited-article.md:31',
    'links/former-address content/faq/en/request-release.md:63',
    'links/former-address content/faq/ja/paper-show-referee.md:28',
    'text/half-typed-table content/faq/en/data-validation-error.md:52',
    'markdown/foreign-syntax content/faq/en/biosample-attributes.md:20',
  ])('%s', (fault) => {
    expect(found).toContain(fault);
  });

  test.each([
    ['28', '/faq/en/how-to-fix-error-msg-first-codon-e.html'],
    ['31', '/faq/en/how-to-fix-error-msg-stop-codon-e.html'],
  ])('the address that was meant on line %s is the hint', (line, meant) => {
    const at = found.indexOf(
      `links/never-existed content/faq/en/how-to-fix-error-msg-codon-start.md:${line}`,
    );
    expect(hints[at]).toBe(`Did you mean \`${meant}\`?`);
  });

  test('a dead former address is told once, at its line', () => {
    const dead = found.filter((fault) => fault.startsWith('built/dead-link'));
    expect(dead).toEqual([]);
    expect(found.filter((fault) => fault.startsWith('links/former-address'))).toHaveLength(24);
  });
});
