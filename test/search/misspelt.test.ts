import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJekyll } from '../../bench/search/read-jekyll.mjs';
import type { SearchDocument } from '../../src/search/document.ts';
import { pageFinder } from '../../src/search/find-pages.ts';
import { foldEnglish } from '../../src/search/fold-english.ts';
import { folding } from '../../src/search/folding.ts';
import { type IndexManifest, indexManifestName } from '../../src/search/index-manifest.ts';
import { openIndex } from '../../src/search/query.ts';
import { isOneErrorApart } from '../../src/search/spelling.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { canBeMisspelt } from '../../src/search/writing-systems.ts';
import { english, japanese } from './documents.ts';
import { inMemory } from './memory.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/ddbj', import.meta.url));

const fold = folding('en');

/** Every way to make one typing error in a word, as a generator. */
function misspelt(word: string): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const at = fc.nat(word.length - 1);
  return fc.oneof(
    at.map((i) => word.slice(0, i) + word.slice(i + 1)),
    fc.tuple(at, letter).map(([i, other]) => word.slice(0, i) + other + word.slice(i)),
    fc.tuple(at, letter).map(([i, other]) => word.slice(0, i) + other + word.slice(i + 1)),
    fc.nat(word.length - 2).map((i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)),
  );
}

/** Check that a title's word finds its page with any typing error, unless the result is a word or the beginning of one. */
async function checkTitles(documents: readonly SearchDocument[], runs: number): Promise<void> {
  const { files, load } = inMemory(documents);
  const find = pageFinder(JSON.parse(files.get(indexManifestName) ?? '') as IndexManifest, load);
  const titleWords = documents.flatMap(({ title }, page) =>
    tokenise(title, fold)
      .filter(({ word }) => canBeMisspelt(word) && word.length >= 5)
      .map(({ word }) => ({ word, page })),
  );
  const texts = documents.flatMap(({ title, slug, headings, keywords, labels, sections }) => [
    title,
    slug,
    ...keywords,
    ...labels,
    ...headings.map(({ text }) => text),
    ...sections.map(({ text }) => text),
  ]);
  const known = [
    ...new Set(texts.flatMap((text) => tokenise(text, fold).flatMap(({ word, term }) => [word, term]))),
  ];
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...titleWords)
        .chain(({ word, page }) => misspelt(word).map((typed) => ({ word, page, typed }))),
      async ({ page, typed }) => {
        if (known.some((word) => word.startsWith(typed) || word.startsWith(foldEnglish(typed)))) return;
        checked += 1;
        expect((await find(typed)).pages.map((found) => found.page)).toContain(page);
        expect((await find(`${typed} `)).pages.map((found) => found.page)).toContain(page);
      },
    ),
    { numRuns: runs },
  );
  expect(checked).toBeGreaterThan(runs / 3);
}

describe('isOneErrorApart', () => {
  it('is true for every typing error', () => {
    fc.assert(
      fc.property(
        fc
          .stringMatching(/^[a-z]{3,12}$/)
          .chain((word) => misspelt(word).map((typed) => [typed, word] as const)),
        ([typed, word]) => {
          if (typed !== word) expect(isOneErrorApart(typed, word)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['sample', 'simplex'],
    ['sample', 'samp'],
    ['abcd', 'badc'],
    ['reads', 'write'],
  ])('is false for %s and %s', (one, other) => {
    expect(isOneErrorApart(one, other)).toBe(false);
    expect(isOneErrorApart(other, one)).toBe(false);
  });

  it('compares with the beginning of a word that is still being typed', () => {
    expect(isOneErrorApart('reveiw', 'reviewers', true)).toBe(true);
    expect(isOneErrorApart('reveiw', 'reviewers')).toBe(false);
  });
});

describe('the query that was answered', () => {
  it.each([
    ['en', 'manuscrpit', 'manuscript'],
    ['en', 'manuscrpit?', 'manuscript?'],
    ['en', '"manuscrpit"', '"manuscript"'],
    ['en', '“Manuscrpit”', '“manuscript”'],
    ['en', ' manuscrpit, card ', 'manuscript, card'],
    ['en', 'card/manuscrpit (manuscrpit!)', 'card/manuscript (manuscript!)'],
    ['en', 'ｍａｎｕｓｃｒｐｉｔ？', 'manuscript？'],
    ['en', 'manu\u00adscrpit…', 'manuscript…'],
    ['en', '「manuscrpit」、カード。', '「manuscript」、カード。'],
    ['ja', '「ｉｓｓuee」、図書？', '「issue」、図書？'],
    ['ja', '図書のissuee。', '図書のissue。'],
  ])('keeps what stands around the words (%s): %s', async (language, query, read) => {
    const documents = language === 'en' ? english : japanese;
    const [first] = documents as [SearchDocument];
    const issue = { ...first, id: 99, title: 'issue', address: '/99/', slug: 'p99' };
    const index = await openIndex(inMemory(language === 'en' ? documents : [...documents, issue]).load);
    expect((await index.searchEach(query)).corrected).toBe(read);
  });

  it('is what was typed wherever no word was read otherwise', async () => {
    const index = await openIndex(inMemory(english).load);
    for (const query of ['manuscript?', '"card", manuscript', '「図書」、カード。'])
      expect((await index.searchEach(query)).corrected).toBeUndefined();
  });
});

describe('a title word with one typing error finds its page', () => {
  it('in a small site', () => checkTitles(english, 300));

  it.skipIf(!existsSync(corpus))(
    'in the corpus (skipped where ../shared/corpus/ddbj is missing)',
    () => checkTitles(readJekyll(corpus).get('en') ?? [], 400),
    180_000,
  );
});
