import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

const databases = ['ddbj', 'dra', 'gea', 'metabobank', 'jga', 'bioproject', 'biosample'];

test.each([
  ['dra', 'dra'],
  ['DRA', 'dra'],
  ['draa', 'dra'],
  ['rda', 'dra'],
  ['biosmaple', 'biosample'],
  ['bio-sample', 'biosample'],
  ['metabobnak', 'metabobank'],
  ['bioprojekt', 'bioproject'],
  ['genbank', undefined],
  ['', undefined],
  ['データベース', undefined],
])('%s → %s', (word, expected) => {
  expect(nearest(word, databases)).toBe(expected);
});

test('knows nothing when nothing is known', () => {
  expect(nearest('dra', [])).toBeUndefined();
});

test.each(['x', '*', '1'])('a single letter is no slip of another: %j', (word) => {
  expect(nearest(word, ['a', 'b'])).toBeUndefined();
  expect(nearest(word.toUpperCase(), [word])).toBe(word);
});

test('the first of two equally near words', () => {
  expect(nearest('draz', ['drax', 'dray'])).toBe('drax');
});

test('a word is nearest to itself, whatever else is known', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (word, others) => {
      expect(nearest(word, [...others, word])?.toLowerCase()).toBe(word.toLowerCase());
    }),
  );
});

test('what is proposed is known, and differs in at most a third of its letters', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
      const found = nearest(word, known);
      if (found === undefined) return;
      expect(known).toContain(found);
      const limit = Math.max(1, Math.floor(Math.max(word.length, found.length) / 3));
      expect(Math.abs(word.length - found.length)).toBeLessThanOrEqual(limit);
    }),
  );
});

test('one swap, one letter more or one letter less is forgiven in words of four letters and more', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('swap', 'drop', 'double'), (known, seed, how) => {
      const at = seed % (known.length - 1);
      const [a = '', b = ''] = [known[at], known[at + 1]];
      const typed = {
        swap: known.slice(0, at) + b + a + known.slice(at + 2),
        drop: known.slice(0, at) + known.slice(at + 1),
        double: known.slice(0, at) + a + known.slice(at),
      }[how];
      expect(nearest(typed, [known])).toBe(known);
    }),
  );
});

test('a word of a megabyte does not hold anybody up', () => {
  expect(nearest('x'.repeat(1 << 20), databases)).toBeUndefined();
});
