import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPhraseCutter } from '../../src/site/phrases.ts';

const cut = createPhraseCutter('ja');

test('Japanese breaks between phrases', () => {
  expect(cut('データの公開予定日を変更したい')).toEqual(['データの', '公開予定日を', '変更したい']);
});

test('other languages stay in one piece', () => {
  expect(createPhraseCutter('en')('How do I change it?')).toEqual(['How do I change it?']);
});

test('joined again, the pieces are the text', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('データ', 'の', '公開。', '「', ' ')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      expect(cut(written).join('')).toBe(written);
    }),
  );
});
