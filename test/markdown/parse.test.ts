import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { createParser } from '../../src/markdown/preset.ts';
import { markdown } from './random-markdown.ts';

/** Pieces of one kind of syntax each, close together: whole texts seldom hold one that is complete. */
const dense = [
  ['a', '\n', '|', ':-', '-', ':', ' ', '> ', '- ', '\t', '\n-|-\n', '\n:-\n', '\n-:\n'],
  ['a', '@', 'b.c', '&#64;', '&commat;', '&#x40;', ' ', '\n', 'mailto:', 'xmpp:', '\\', '&', '*', '/'],
  [
    'http',
    'HTTPS',
    '://',
    'www.',
    'wWw',
    '.',
    'a.b',
    '&#119;',
    '&#104;ttp',
    '&colon;',
    '/',
    '[',
    ']',
    ' ',
    '\n',
  ],
  ['~', '~~', 'a', ' ', '\n', '*', '1~2', '\\', '。'],
  ['[^', '[', '^', ']', ']:', 'a', '1', ' ', '\n', '\n[^a]: ', '[^a]', '![^', '    '],
].map((pieces) => fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')));

test('a text is read without the syntax that it cannot hold as it is read with all', {
  timeout: 3_600_000,
}, () => {
  const whole = createParser();
  fc.assert(
    fc.property(fc.oneof(markdown, ...dense), (source) => {
      expect(parseMarkdown(source)).toEqual(whole.parse(source));
    }),
    { numRuns: Number(process.env.RUNS ?? 1_000) },
  );
});
