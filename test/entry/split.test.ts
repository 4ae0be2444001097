import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/entry/front-matter.ts';
import { splitFile } from '../../src/entry/split.ts';
import { processAnswer } from '../../src/markdown/process.ts';
import { dialectOptions } from '../markdown/options.ts';

const file = 'content/faq/en/page.md';
const split = (text: string) => splitFile(new TextEncoder().encode(text), file);

test.each([
  ['---\na: 1\n---\nText\n', 'a: 1'],
  ['---  \na: 1\n---\t\n', 'a: 1'],
  ['---\n---\nText', ''],
  ['---\r\na: 1\r\n---\r\n\r\nText', 'a: 1'],
  ['\uFEFF---\na: 1\n---', 'a: 1'],
  ['---yaml\na: 1\n---\n', 'a: 1'],
  ['---\n\n# comment\na: 1\n\n---\n', '\n# comment\na: 1\n'],
])('%j', (text, frontMatter) => {
  expect(split(text)).toMatchObject({ frontMatter, diagnostics: [] });
});

test('the same broken text gives the same answer the second time', () => {
  const first = split('---\na: [\n---\n');
  expect(split('---\na: [\n---\n')).toEqual(first);
});

test('numbers in front matter are words, as they are written', () => {
  const text = 'title: 1.10\nkeywords: [1.10, 0012, 12345678901234567890, 1e3, 0x1F]\n';
  const { written } = readFrontMatter({ text, file });
  expect(written).toEqual({
    title: '1.10',
    keywords: ['1.10', '0012', '12345678901234567890', '1e3', '0x1F'],
  });
});

test('keys that are known are named as the site names them', () => {
  const text = 'title: A\ncategory: faq\nproduct: [arm]\ndate: 2026-01-01\nlang: de\n';
  const { diagnostics } = readFrontMatter({ text, file, databaseKey: 'produkt' });
  expect(diagnostics).toMatchObject([
    { rule: 'yaml/unknown-key', values: { key: 'product', nearest: 'produkt' } },
  ]);
  const [other] = readFrontMatter({
    text: text.replace('product', 'geraet'),
    file,
    databaseKey: 'produkt',
  }).diagnostics;
  expect(other?.values).toMatchObject({ known: expect.arrayContaining(['produkt']) });
  expect(other?.values).not.toMatchObject({ known: expect.arrayContaining(['db']) });
});

test('bytes become front matter or one diagnostic, never an exception, and lines keep their numbers', () => {
  const pieces = fc.constantFrom(
    ...[
      '---',
      '---\n',
      '----\n',
      ' ---\n',
      '---js\n',
      '--- x\n',
      'title: a\n',
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' ',
      'text',
      '\uFEFF',
    ],
    ...['{', '"', '\0', '+++\n', '...\n', '```\n', '日本語'],
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const found = split(text);
      expect(found.diagnostics).toHaveLength(found.frontMatter === undefined ? 1 : 0);
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
      for (const { place } of found.diagnostics) expect(place.line ?? 1).toBeLessThanOrEqual(lines.length);
      if (found.frontMatter === undefined) return;
      expect(found.text.split('\n')).toHaveLength(lines.length);
      expect(found.text.split('\n').slice(1).join('\n').startsWith(found.frontMatter)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('any bytes at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { frontMatter, diagnostics } = splitFile(bytes, file);
      expect(diagnostics).toHaveLength(frontMatter === undefined ? 1 : 0);
    }),
  );
});

test('the renderer cuts where the splitter cuts: no key is printed, no paragraph is swallowed', async () => {
  const fences = fc.constantFrom(
    '---\n',
    '---  \n',
    '---yaml\n',
    '----\n',
    '-----\n',
    '---x\n',
    ' ---\n',
    '--- \t\n',
  );
  const bodies = fc.constantFrom('Text.\n', '\nText.\n\n---\n\nMore.\n', '---\nText.\n', 'Text.\n---\n', '');
  await fc.assert(
    fc.asyncProperty(fences, fences, bodies, async (opening, closing, body) => {
      const found = split(`${opening}title: secretkey\n${closing}${body}`);
      if (found.frontMatter === undefined) return;
      const { html } = await processAnswer(found.text, dialectOptions());
      const reading = readFrontMatter({ text: found.frontMatter, file, firstLine: 2 });
      expect(html).not.toContain('secretkey');
      if (reading.written !== undefined && body.includes('Text.')) expect(html).toContain('Text.');
    }),
    { numRuns: 320 },
  );
});
