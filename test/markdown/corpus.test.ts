import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/markdown/answer.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { neededAssets } from '../../src/pages/needed-assets.ts';
import { factsOf, idsOf } from './facts.ts';
import { dialectOptions } from './options.ts';

/** Pages of a real FAQ, and the same pages as its old renderer printed them. It lies beside the project, if at all. */
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const missing = !existsSync(`${corpus}ddbj`);
if (missing) console.warn('Skipped: no corpus at ../shared/corpus.');

interface Page {
  readonly name: string;
  readonly answer: Answer;
  readonly reference: string;
}

async function pages(): Promise<Page[]> {
  const names = ['en', 'ja'].flatMap((language) =>
    readdirSync(`${corpus}ddbj/reference/${language}`).map((name) => ({
      language,
      slug: name.replace(/\.html$/, ''),
    })),
  );
  return Promise.all(
    names.map(async ({ language, slug }) => ({
      name: `${language}/${slug}`,
      answer: await processAnswer(
        readFileSync(`${corpus}ddbj/_faq/${language}/${slug}.md`, 'utf8'),
        dialectOptions({ language, resolveLink: (written) => ({ href: written }) }),
      ),
      reference: readFileSync(`${corpus}ddbj/reference/${language}/${slug}.html`, 'utf8'),
    })),
  );
}

describe.skipIf(missing)('a real FAQ', () => {
  test('keeps the facts of its pages, but for what only the old renderer read', {
    timeout: 60_000,
  }, async () => {
    const lost = (await pages()).filter(({ answer, reference }) => {
      const before = factsOf(reference);
      const after = factsOf(answer.html);
      return (
        (Object.keys(before) as (keyof typeof before)[]).some(
          (fact) => before[fact].join('\n') !== after[fact].join('\n'),
        ) || idsOf(reference).some((id) => !idsOf(answer.html).includes(id))
      );
    });
    // Headless tables, Liquid includes, and lists that end where they should not: the importer brings those.
    const names = [...new Set(lost.map(({ name }) => name.replace(/^\w+\/|-e$/g, '')))].sort();
    expect(names).toEqual([
      'biosample-attributes',
      'data-validation-error',
      'fastq-not-found',
      'update-sequence',
    ]);
  });

  test('keeps every definition list', { timeout: 60_000 }, async () => {
    const all = await pages();
    for (const { name, answer, reference } of all) {
      expect(factsOf(answer.html).definitions, name).toEqual(factsOf(reference).definitions);
    }
    const lists = (html: string) => html.match(/<dl>/g)?.length ?? 0;
    for (const { name, answer, reference } of all) expect(lists(answer.html), name).toBe(lists(reference));
  });

  test('has every picture of the first page in one gallery', async () => {
    const source = readFileSync(`${corpus}seed/sftp-e.md`, 'utf8');
    const { html, headings, diagnostics } = await processAnswer(source, dialectOptions());
    expect(headings.map(({ id }) => id)).toEqual(['allow', 'home', 'identification', 'unprotected']);
    expect(html.match(/ data-view /g)).toHaveLength(9);
    expect(html).toContain('href="/assets/images/books/win-ps-1.jpg"');
    expect(html.match(/<pre /g)).toHaveLength(4);
    expect(html.match(/<li>/g)).toHaveLength(9);
    expect(neededAssets(html)).toEqual({ styles: ['pictures'], scripts: [] });
    expect(diagnostics).toEqual([]);
  });
});
