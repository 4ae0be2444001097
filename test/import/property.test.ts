import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostText } from '../../packages/import/src/lost-text.ts';
import { readFrontMatter } from '../../src/entry/front-matter.ts';
import { splitFile } from '../../src/entry/split.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { corpusFolder, corpusMissing, hasCorpus } from '../corpus/arrange.mjs';
import { dialectOptions } from '../markdown/options.ts';
import { importPage } from './import-page.ts';
import { mutated } from './mutations.ts';
import { pages } from './pages-of-many-hands.ts';

const timeout = 120_000;

/** Bring a page in, hold it against the dialect, and render it as the site will. */
async function bringIn(text: string) {
  const { output, body, diagnostics } = await importPage(Buffer.from(text));
  const split = splitFile(Buffer.from(output), 'page.md');
  const front = readFrontMatter({ text: split.frontMatter ?? '', file: 'page.md' });
  const answer = await processAnswer(split.text, dialectOptions({ file: 'page.md' }));
  const said = JSON.stringify(
    [...diagnostics, ...answer.diagnostics].map(({ rule, values }) => ({ rule, values })),
  );
  // A warning tells of values that a comment cuts short: they were short on the old site, too.
  const broken = front.diagnostics.filter(({ severity }) => severity === 'error');
  // What is a comment, or an attribute of an element that shows none, was never seen.
  const visible = body.replace(
    /<!--[\s\S]*?-->|<(?!img\b|a\b)[a-z](?:="[^">]*"|(?!="[^">]*")[^<>])*>/gi,
    ' ',
  );
  return {
    body: visible,
    output,
    problems: [...split.diagnostics, ...broken],
    html: answer.html,
    said,
  };
}

describe('pages of many hands', () => {
  test.each(pages.map((page, index) => [index, page] as const))(
    'page %i comes in whole',
    async (_index, page) => {
      const { body, problems, html, said } = await bringIn(page);
      expect(problems).toEqual([]);
      for (const [word] of body.matchAll(/word[a-z]\d/g)) expect(html, word).toContain(word);
      expect(said).not.toContain('import/lost-text');
    },
  );

  test.each(pages.map((page, index) => [index, page] as const))(
    'page %i, spoilt in any way, ends in a page, and no word of it goes in silence',
    { timeout },
    async (_index, page) => {
      await fc.assert(
        fc.asyncProperty(mutated(page), async (text) => {
          const { body, problems, html, said } = await bringIn(text);
          expect(problems).toEqual([]);
          for (const [word] of body.matchAll(/word[a-z]\d/g)) expect(html + said, word).toContain(word);
        }),
        { numRuns: Number(process.env.RUNS ?? 40) },
      );
    },
  );

  test('any text at all ends in a page', { timeout }, async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        expect((await bringIn(`---\ntitle: ${any}\n---\n${any}`)).problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test.skipIf(!hasCorpus)(
  `pages of the corpus, spoilt in any way, lose no text in silence${hasCorpus ? '' : ` (skipped: ${corpusMissing})`}`,
  { timeout },
  async () => {
    const real = ['en', 'ja'].flatMap((language) => {
      const folder = join(corpusFolder, '_faq', language);
      return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    });
    const spoilt = fc.constantFrom(...real.filter((text) => text.length < 3000)).chain(mutated);
    await fc.assert(
      fc.asyncProperty(spoilt, async (text) => {
        const { body, problems, html, said } = await bringIn(text);
        expect(problems).toEqual([]);
        const silent = lostText(body, html).filter((word) => !said.includes(word));
        expect(silent).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  },
);
