import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { wordingOf } from '../../src/reporting/wording.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const read = (text: string) =>
  readYaml(z.record(z.string(), z.unknown()), { text, file: 'content/tags.yaml' });
const brief = ({ rule, place }: Diagnostic) => `${rule}@${place.line}:${place.column}`;
const fixed = ({ values }: Diagnostic) => (values as { line?: string }).line;

describe('a value that needs quotes', () => {
  test.each([
    ['a colon', 'title: How: to do it', 'title: "How: to do it"'],
    ['a Japanese colon and title', 'title: 答え: 質問', 'title: "答え: 質問"'],
    ['a colon and quotes', 'title: The "best": way', `title: 'The "best": way'`],
    ['an at sign', 'title: @home', 'title: "@home"'],
    ['code', 'title: `scp` fails', 'title: "`scp` fails"'],
    ['an asterisk', 'title: *bold* thing', 'title: "*bold* thing"'],
    ['an asterisk before one word', 'title: *nowhere', 'title: "*nowhere"'],
    ['a percent sign', 'title: %done', 'title: "%done"'],
    ['an exclamation mark, which would be lost', 'title: !important note', 'title: "!important note"'],
    ['a bar', 'title: | text', 'title: "| text"'],
    ['an angle', 'title: > x', 'title: "> x"'],
    ['brackets before it', 'title: [Beta] How do I', 'title: "[Beta] How do I"'],
    ['text after quotes', 'title: "A" and b', `title: '"A" and b'`],
    ['quotes at both ends', 'title: "A" and "B"', `title: '"A" and "B"'`],
    ['an apostrophe in single quotes', "title: 'It's mine'", `title: "It's mine"`],
    ['quotes in quotes', 'title: "The "best" way"', `title: 'The "best" way'`],
    ['an item of a list', '- @home', '- "@home"'],
  ])('%s', (_name, text, line) => {
    const [diagnostic, ...more] = read(
      `first: 1\n${text}\nlast: 2\n`.replace('\n- ', '\nlist:\n  - '),
    ).diagnostics;
    expect(more).toEqual([]);
    expect(diagnostic?.rule).toBe('yaml/unquoted');
    expect(diagnostic && fixed(diagnostic)).toBe(line);
  });

  test('each line of several is told, at its value', () => {
    expect(read('title: a: b\nsummary: c: d\nx:\n  label:\n    en: A: b\n').diagnostics.map(brief)).toEqual([
      'yaml/unquoted@1:8',
      'yaml/unquoted@2:10',
      'yaml/unquoted@5:9',
    ]);
  });

  test('what is offered says what was meant, whatever stands in the line', () => {
    const pieces = fc.constantFrom(
      ...['How', 'it', '答え', '1', ' ', ' ', ': ', ':', ' #', '#5', '@', '`', '*', '&', '!', '|', '>', '%'],
      ...['[', ']', '{', '}', ',', '"', "'", '\\', '- ', '?', '=', '。', '：'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), (parts) => {
        const value = parts.join('').trim();
        const [diagnostic] = read(`title: ${value}\nlang: en\n`).diagnostics;
        const line = diagnostic && fixed(diagnostic);
        if (diagnostic?.rule !== 'yaml/unquoted' || line === undefined) return;
        const { title } = parse(line) as { title: string };
        expect(/^["']/.test(value) ? value : title).toContain(/^["']/.test(value) ? title : value);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a line that is no valid YAML', () => {
  test.each([
    ['an open double quote', 'title: "How do I\ndb: dra\n', 'yaml/unclosed@1:1', 'title: "How do I"'],
    ['an open single quote', "db: dra\ntitle: 'abc\n", 'yaml/unclosed@2:1', "title: 'abc'"],
    ['an open quote in a list', 'tags:\n  - "a\n', 'yaml/unclosed@2:1', '- "a"'],
    ['an open bracket', 'db: [dra, jga\ntags: x\n', 'yaml/unclosed@1:1', 'db: [dra, jga]'],
    ['an open brace', '\n\nlabel: {en: a\n', 'yaml/unclosed@3:1', 'label: {en: a}'],
    ['a list of more lines, open', 'tags: [a,\n  b\ndb: dra\n', 'yaml/unclosed@1:1', 'tags: [a,]'],
    ['no space after the colon', 'title:x\ndb: y\n', 'yaml/no-pair@1:1', 'title: x'],
    ['a full-width colon', 'title： 質問\ndb: y\n', 'yaml/no-pair@1:1', 'title: 質問'],
    ['no colon', 'title: x\ndb dra\ntags: y\n', 'yaml/no-pair@2:1', undefined],
    ['a second document', 'title: a\n---\nb: c\n', 'yaml/no-pair@2:1', undefined],
    ['a list beside its key', 'db: - dra\n', 'yaml/list-beside-key@1:5', 'db: [dra]'],
    ['a path in double quotes', 'title: "C:\\data"\n', 'yaml/escape@1:8', "title: 'C:\\data'"],
    ['a key deeper than its neighbour', 'title: x\n  db: dra\n', 'yaml/indentation@2:1', undefined],
    ['a first key deeper than the others', ' title: x\ndb: dra\n', 'yaml/indentation@1:1', undefined],
    ['an item before its neighbours', 'tags:\n    - a\n  - b\n', 'yaml/indentation@3:1', undefined],
    ['a comma too many', 'db: [dra,, jga]\n', 'yaml/syntax@1:10', undefined],
  ])('%s', (_name, text, place, line) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map(brief)).toEqual([place]);
    const [diagnostic] = diagnostics;
    if (!diagnostic) return;
    expect(fixed(diagnostic)).toBe(line);
    if (line !== undefined) expect(wordingOf(diagnostic, 'en').hint).toContain(line);
    if (line !== undefined) expect(wordingOf(diagnostic, 'ja').hint).toContain(line);
  });

  test('a hyphen before what is no list is told how to be written', () => {
    const [diagnostic] = read('title: - why\n').diagnostics;
    expect(diagnostic && wordingOf(diagnostic, 'en').hint).toContain('title: "- why"');
    expect(diagnostic && wordingOf(diagnostic, 'ja').hint).toContain('title: "- why"');
  });

  test('thousands of them are told of in part, and at once', () => {
    const { diagnostics } = read('a: b: c\n'.repeat(20_000));
    expect(diagnostics.length).toBeGreaterThan(10);
    expect(diagnostics.length).toBeLessThan(100);
  });
});

describe('a value that a comment cuts short', () => {
  test.each([
    ['a number sign within', 'title: Job #5 failed\n', ['yaml/cut-value@1:11']],
    ['in a list', 'tags:\n  - a #b\n', ['yaml/cut-value@2:6']],
    ['in brackets', 'tags: [a #b\n ]\n', ['yaml/cut-value@1:9']],
    ['a comment that is meant', 'title: x # why\nhue: 5 ## more\n', []],
    ['a comment on the next line', 'title: x\n#foo\n  #bar\n', []],
    ['after quotes', 'title: "x" #y\n', []],
    ['after no value, which is told as such', 'tags: #y\n', []],
    ['no space before it', 'title: C#sharp\n', []],
    ['in a block of text', 'summary: |\n  foo: bar #5\n', []],
  ])('%s', (_name, text, expected) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics.map(brief)).toEqual(expected);
    expect(value).toBeDefined();
  });
});

test('valid YAML of many forms passes in silence', () => {
  const text = [
    'title: How\n  to do it',
    'tags: [\n  a,\n  b\n]',
    'db:\n- dra\n- jga',
    "summary: 'It''s'",
    'time: 12:30',
    'url: https://www.example/#top',
    'label: {en: A, ja: "B: c"}',
  ].join('\n');
  expect(read(text).diagnostics).toEqual([]);
});
