import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveAnew } from '../../src/cache/derived-texts.ts';
import { lineDifference } from '../../src/catalog/line-difference.ts';
import { readPage } from '../../src/check/built/read-page.ts';
import { parsePage } from '../../src/check/parsed-page.ts';
import { pageRules } from '../../src/check/rules/index.ts';
import { createSourcePage } from '../../src/check/source-page.ts';
import type { Entry } from '../../src/entry/entry.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { dialectOptions } from '../markdown/options.ts';
import { filesOf } from './example-site.ts';
import { withFolder } from './site-folder.ts';

const { site } = await withFolder(filesOf(''), (root) => loadSite({ root }));
if (!site) throw new Error('the example site is valid');

/** Pieces that rules look for, in any order, with any text between them. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '**',
      '*',
      '__',
      '＊＊',
      '{{',
      '}}',
      '{%',
      '%}',
      '|',
      '| --- |',
      '```',
      '``',
      "'''",
      '> ',
      '- ',
      '・',
    ),
    fc.constantFrom(
      '\n',
      '\n\n',
      '    ',
      '{#x}',
      '{.y}',
      '# ',
      '#### ',
      '<h5>',
      '</b>',
      '1.',
      '①',
      '[a](/b?tag=c)',
      '![',
      '](x)',
    ),
    fc.string({ maxLength: 6 }),
    fc.constantFrom('語', '「', '」', 'です。', 'word'),
  ),
  { maxLength: 40 },
);

test('no rule throws, and each tells of a place inside the file, whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const source = parts.join('');
      const answer = await processAnswer(source, dialectOptions());
      const file = 'content/faq/en/x.md';
      const entry = {
        file,
        title: source,
        language: 'en',
        category: 'faq',
        lines: {},
        answer,
        derive: deriveAnew,
      } as unknown as Entry;
      const page = parsePage(
        createSourcePage(entry, () => ({ text: source, frontMatter: '' })),
        site,
      );
      const lines = source.split('\n');
      for (const rule of pageRules) {
        for (const { place } of rule.check(page)) {
          expect(place.file).toBe(file);
          if (place.line === undefined) continue;
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(lines.length);
          expect(place.column ?? 1).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
        }
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('any text is a page that can be read', () => {
  const html = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('<title>', '</title>', '<a href="', '">', '<script>', '<!--', '<p id=x>'),
    ),
  );
  fc.assert(
    fc.property(html, (parts) => {
      const { ids, links } = readPage(parts.join(''));
      expect([...ids, ...links].every((text) => typeof text === 'string')).toBe(true);
    }),
  );
});

test('what a page says', () => {
  const page = readPage(
    '<!doctype html><html><head><title>A &amp; B</title><meta name="description" content="C">' +
      '<meta name="robots" content="noindex"><link rel="alternate" hreflang="ja" href="/ja/"><link rel="canonical" href="/c/">' +
      '<script>"<a href=x>"</script></head><body id="top"><a href="/a?b&amp;c#d">x</a><img src="i.png"><form action="/find"></form><svg><title>no</title></svg>',
  );
  expect(page).toEqual({
    ids: ['top'],
    links: ['/a?b&c#d'],
    demands: [{ part: '<script>' }],
    forms: ['/find'],
    files: ['i.png'],
    title: 'A & B',
    description: 'C',
    isIndexed: false,
    alternates: [{ language: 'ja', href: '/ja/' }],
  });
});

test('the changed lines turn one text into the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd ')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = lineDifference(before, after);
      const linesOf = (whole: string) =>
        whole
          .split('\n')
          .map((line) => line.trimEnd())
          .filter(Boolean);
      const count = (change: string) => changes.filter((line) => line.change === change).length;
      expect(linesOf(before).length - count('removed')).toBe(linesOf(after).length - count('added'));
      if (linesOf(before).join('\n') === linesOf(after).join('\n')) expect(changes).toEqual([]);
    }),
  );
});

test('one line that changed in a long page is told alone', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`);
  const before = lines.join('\n');
  lines[7000] = 'another';
  expect(lineDifference(before, lines.join('\n'))).toEqual([
    { change: 'removed', text: 'line 7000' },
    { change: 'added', text: 'another' },
  ]);
});
