import { expect, test } from 'vitest';
import { typographicQuotes } from '../../src/site/typographic-quotes.ts';

test.each([
  ['en', 'The "checked" directory', 'The “checked” directory'],
  ['en-gb', '"A" and "B"', '“A” and “B”'],
  ['en', "It doesn't say 5' or 3'", "It doesn’t say 5' or 3'"],
  ['en', 'A 5" disk', 'A 5" disk'],
  ['de', 'Der "Fehler"', 'Der „Fehler“'],
  ['fr', 'Le "mot"', 'Le «\u00A0mot\u00A0»'],
  ['ja', '"checked" とは', '"checked" とは'],
])('%s: %s', (language, title, set) => {
  expect(typographicQuotes(title, language)).toBe(set);
});
