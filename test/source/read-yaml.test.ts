import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { frontMatterSchema } from '../../src/entry/front-matter.ts';
import { printReport } from '../../src/reporting/print-report.ts';
import { wordingOf } from '../../src/reporting/wording.ts';
import { settingsSchema } from '../../src/site/settings.ts';
import { categoriesSchema, databasesSchema, tagsSchema } from '../../src/site/vocabulary.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const file = 'content/some.yaml';
const brief = ({ rule, place: { line, column } }: Diagnostic) =>
  `${rule}@${line}${column === undefined ? '' : `:${column}`}`;
const read = (schema: z.ZodType, text: string, firstLine?: number) =>
  readYaml(schema, { text, file, ...(firstLine && { firstLine }) });

describe('places', () => {
  const text = 'a: 1\nlist:\n  - x\n  - {deep: y}\n';

  test.each([
    [['a'], 1, 4],
    [['list'], 3, 3],
    [['list', 1, 'deep'], 4, 12],
    [['list', 7], 3, 3],
    [['nothing'], 1, 1],
  ])('%j is at %i:%i', (path, line, column) => {
    expect(read(z.any(), text).placeOf(path)).toEqual({ file, line, column });
  });

  test('lines count from where the text stands in its file', () => {
    expect(read(z.any(), text, 10).placeOf(['list'])).toEqual({ file, line: 12, column: 3 });
  });
});

describe('what is wrong', () => {
  test.each<[name: string, schema: z.ZodType, text: string, expected: string[]]>([
    ['nothing', z.strictObject({ a: z.number() }), 'a: 1', []],
    ['missing', z.strictObject({ a: z.number() }), '', ['yaml/missing-key@1']],
    [
      'missing deeper',
      z.strictObject({ a: z.strictObject({ b: z.string() }) }),
      'x: 1\na:\n  other: 2\n',
      ['yaml/missing-key@3:3', 'yaml/unknown-key@3:3', 'yaml/unknown-key@1:1'],
    ],
    [
      'missing because it is misspelt, told once',
      z.strictObject({ a: z.strictObject({ label: z.string() }) }),
      'a: {lable: x}\n',
      ['yaml/unknown-key@1:5'],
    ],
    ['of another form', z.strictObject({ a: z.number() }), 'a: [1]\n', ['yaml/invalid-value@1:4']],
    ['no map', z.strictObject({ a: z.number() }), '- 1\n', ['yaml/no-keys@1:1']],
    ['a label without text', databasesSchema, 'dra: {label: ""}\n', ['yaml/empty-value@1:7']],
    ['an id in capitals', databasesSchema, 'DRA: {label: DRA}\n', ['yaml/invalid-key@1:1']],
    ['an unknown kind', categoriesSchema, 'faq: {label: FAQ, kind: qestion}\n', ['yaml/invalid-value@1:25']],
    ['a label in a list', tagsSchema, 'x:\n  label: [a]\n', ['yaml/invalid-value@2:10']],
    ['a language that is none', tagsSchema, 'x:\n  label: {English: a}\n', ['yaml/invalid-key@2:11']],
    [
      'a zone that does not exist',
      settingsSchema,
      'title: A\nlanguages: [en]\ntimezone: Asia/Tokio\n',
      ['yaml/invalid-value@3:11'],
    ],
    [
      'an origin with a path',
      settingsSchema,
      'title: A\nlanguages: [en]\norigin: https://a.example/b\n',
      ['yaml/invalid-value@3:9'],
    ],
    ['no languages', settingsSchema, 'title: A\nlanguages: []\n', ['yaml/invalid-value@2:12']],
    [
      'a hue beyond the circle',
      databasesSchema,
      'dra: {label: DRA, hue: 360}\n',
      ['yaml/invalid-value@1:24'],
    ],
    [
      'duplicates at two depths',
      z.any(),
      'a: 1\nb: {c: 1, c: 2}\na: 2\n',
      ['yaml/duplicate-key@2:11', 'yaml/duplicate-key@3:1'],
    ],
    ['a quoted duplicate', z.any(), '"a b": 1\n"a b": 2\n', ['yaml/duplicate-key@2:1']],
    ['a tab', z.any(), 'a:\n\tb: 1\n', ['yaml/tab@2:1']],
    ['a tab after a colon is none', z.strictObject({ a: z.string() }), 'a:\tb\n', []],
  ])('%s', (_name, schema, text, expected) => {
    expect(read(schema, text).diagnostics.map(brief).sort()).toEqual(expected.sort());
  });

  test('a map of another map is named by its whole path', () => {
    const [diagnostic] = read(tagsSchema, 'x: {label: a, synonyms: [b, [c]]}\n').diagnostics;
    expect(diagnostic?.values).toMatchObject({ key: 'x.synonyms.1' });
  });
});

const schemas = { settingsSchema, databasesSchema, tagsSchema, categoriesSchema, frontMatterSchema };

describe.each(Object.entries(schemas))('%s', (_name, schema) => {
  test('takes any text: a value or diagnostics that can be read, never an exception', () => {
    const pieces = fc.constantFrom(
      ...[
        'title',
        'languages',
        'label',
        'tags',
        'date',
        'a',
        'x-y',
        ': ',
        ':',
        '\n',
        '\n  ',
        '\n- ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        ',',
      ],
      ...[
        '"',
        "'",
        '&a ',
        '*a',
        '!!binary ',
        '!!set',
        '!x ',
        '| ',
        '> ',
        '# ',
        '\t',
        '---\n',
        '...\n',
        '? ',
        '~',
        'null',
        'true',
        '1e999',
      ],
      ...[
        '.nan',
        '0x1F',
        '2024-01-01',
        '<<: ',
        '%YAML 1.1\n',
        'constructor',
        '__proto__',
        '日本語',
        '\u0000',
        '\uFEFF',
        '\u2028',
        '@',
        '`',
      ],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, diagnostics } = read(schema, text);
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const language of ['en', 'ja'] as const) {
          expect(printReport(diagnostics, language)).not.toMatch(/\[object|NaN@|\n\s+at /);
        }
        for (const { place } of diagnostics) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length + 1);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('half of a pair, which no address can carry, is the sign for what cannot be shown', () => {
  const schema = z.record(z.string(), z.string());
  expect(read(schema, '"a\\ud800b": "\\uDFFF"\n"c": "\\ud83d\\ude00"\n').value).toEqual({
    'a\ufffdb': '\ufffd',
    c: '😀',
  });
});

test('keys that JavaScript knows do no harm', () => {
  const { written, diagnostics } = read(databasesSchema, '__proto__: {label: a}\nconstructor: {label: b}\n');
  expect(diagnostics).toMatchObject([{ rule: 'yaml/invalid-key', values: { key: '__proto__' } }]);
  expect(Object.keys(read(databasesSchema, 'constructor: {label: b}\n').value ?? {})).toEqual([
    'constructor',
  ]);
  expect(Object.getPrototypeOf(written)).toBe(Object.prototype);
  expect(({} as { label?: string }).label).toBeUndefined();
});

test('a key that has to be an address is told with one', () => {
  const text = 'title: A\nlanguages: [en]\nformer: { pages: { //evil.example/: /en/ } }\n';
  const { diagnostics } = read(settingsSchema, text);
  const [found] = diagnostics.map((diagnostic) => [diagnostic.rule, wordingOf(diagnostic, 'en').message]);
  expect(found).toEqual([
    'yaml/invalid-key',
    'Unexpected key `//evil.example/`, expected an address such as `/faq/en/index.html`',
  ]);
});
