import { expect, test } from 'vitest';
import { tooMany } from '../../src/markdown/too-many.ts';

/** What makes the parser's time grow with the square of its number, and how often it is repeated. */
const slow: Readonly<Record<string, readonly [text: string, construct: string]>> = {
  'opening brackets': ['['.repeat(30_000), '['],
  'links in links': ['[a]('.repeat(20_000), '['],
  'closing brackets with addresses': ['](x'.repeat(20_000), ']'],
  emphasis: ['**a '.repeat(20_000), '*'],
  'emphasis of both kinds': ['*_'.repeat(20_000), '*'],
  strikethrough: ['~~a'.repeat(20_000), '~'],
  'single backticks': ['`a ``b '.repeat(10_000), '`'],
  formulas: ['$a '.repeat(20_000), '$'],
  'open containers': [':::a\n'.repeat(100), ':::'],
  quotes: ['> a\n\n'.repeat(20_000), '>'],
  'lists between paragraphs': ['- a\n\nb\n\n'.repeat(3000), '-'],
  'numbered lists between paragraphs': ['1. a\n\nb\n\n'.repeat(3000), '-'],
  'quotes between paragraphs': ['> a\n\nb\n\n'.repeat(3000), '>'],
  'underlined headings': ['a\n=\n\n'.repeat(20_000), '==='],
  definitions: ['a\n: b\n\n'.repeat(20_000), ': '],
  'elements that are opened again': [
    Array.from({ length: 2000 }, (_, n) => `<p><font color=${n}>`).join(''),
    '<font>',
  ],
  'elements in elements': ['<div>\n'.repeat(400), '<div>'],
  'lines that lean on a quote': [`> a\n${'a\n'.repeat(3000)}`, '>'],
  'lines that lean on an item': [`- a\n${'a\n'.repeat(3000)}`, '-'],
  'signs between characters that are named': ['& &amp; '.repeat(3000), '&'],
  'signs between elements': ['< <br> '.repeat(3000), '<'],
  'backslashes that mean nothing': ['\\a \\! '.repeat(3000), '\\'],
  footnotes: ['[^a]: b\n\n'.repeat(20_000), '[^'],
  'items of a list': ['- a\n'.repeat(20_000), '-'],
  containers: [':::note\na\n:::\n\n'.repeat(5000), ':::'],
  'lines of a paragraph': ['鍵を\n'.repeat(20_000), '⏎'],
  'tags of HTML': ['<td>'.repeat(60_000), '<'],
};

test.each(Object.entries(slow))(
  '%s are refused before anything is parsed, by their line',
  (_name, [text, construct]) => {
    const excess = tooMany(`Words.\n\n${text}`);
    expect(excess?.construct).toBe(construct);
    expect(excess?.line).toBeGreaterThan(2);
  },
);

test('one that is hidden in what looks like code is refused, too', () => {
  const text = `<div>\n\`\`\`\n</div>\n\n${'**a '.repeat(25_000)}`;
  expect(tooMany(text)).toMatchObject({ construct: '*', line: 5 });
});

test.each([
  ['an item of another list', '- a\n', '2. *b\n'],
  ['an item of another sign', '1. a\n', '2) *b\n'],
  ['an item farther in', '1. a\n', '   2. *b\n'],
  ['a number in a paragraph', 'a\n', '2. *b\n'],
  ['a line of code', 'a\n', '    - *b\n'],
])('one that looks like %s is still in its paragraph', (_name, before, line) => {
  expect(tooMany(before + line.repeat(3000))).toMatchObject({ construct: '*', line: 2502 });
});

test('long pages of many paragraphs, code, tables and containers are not', () => {
  const text = [
    '**Strong** words with [a link](https://a.example/) and `code`.\n\n'.repeat(2000),
    `\`\`\`json\n${'{"a": [1, 2]},\n'.repeat(3000)}\`\`\`\n\n`,
    `| a | b |\n|---|---|\n${'| *c* | d |\n'.repeat(500)}\n`,
    `<table>\n${'<tr><td>a</td><td><a href="/">b</a></td></tr>\n'.repeat(3000)}</table>\n\n`,
    `| a | b |\n|---|---|\n${'| `c` | [d](/e) |\n'.repeat(3000)}\n`,
    ':::note\nText.\n:::\n\n'.repeat(300),
    '<font color="red">a</font> <b>c</b> <code class="d">e</code>\n\n'.repeat(2000),
    'Term\n: Meaning\n\n'.repeat(500),
    '- `a`: [b](/c) **d**\n'.repeat(3000),
    '- a\n\n'.repeat(3000),
    '- a\n\n  b\n\n'.repeat(3000),
    '> a\n'.repeat(3000),
    `- a\n${'  b\n'.repeat(3000)}\n`,
    `- a\n\`\`\`\n${'b\n'.repeat(3000)}\`\`\`\n\n`,
    `- a\n<table>\n${'<tr><td>b\n'.repeat(3000)}</table>\n\n`,
    '<div>\n<span>a</span>\n</div>\n\n'.repeat(1000),
    `<ul>${'<li><p>a<br>'.repeat(1000)}</ul>\n\n`,
    'Words:\n\n- a\n- b\n\n'.repeat(500),
    '\n1. `a`: [b](/c)\n',
    '2. `a`: [b](/c)\n'.repeat(3000),
  ].join('');
  expect(tooMany(text)).toBeUndefined();
});

test('it takes a time that grows with the length alone', () => {
  // Two million signs: with the square of their number it would take hours.
  expect(tooMany('a\n\n'.repeat(700_000))).toBeUndefined();
});
