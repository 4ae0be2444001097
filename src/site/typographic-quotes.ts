/** The quotation marks of languages that write others than `"`. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  de: ['„', '“'],
  en: ['“', '”'],
  es: ['«', '»'],
  fr: ['«\u00A0', '\u00A0»'],
  it: ['«', '»'],
  nl: ['“', '”'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  tr: ['“', '”'],
  vi: ['“', '”'],
};

/**
 * Set the quotation marks of a title as its language prints them: `The "checked" directory` gets “ and ”.
 *
 * Marks that come in no pairs stay as they are, and so do those of a language that is not known. An apostrophe between
 * letters is set, too; others may be minutes or primes, such as 5'.
 */
export function typographicQuotes(title: string, language: string): string {
  const pair = marks[language.replace(/-.*/, '')];
  if (!pair) return title;
  const apostrophes = title.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  const parts = apostrophes.split('"');
  if (parts.length % 2 === 0) return apostrophes;
  return parts.map((part, index) => (index === 0 ? part : (pair[(index + 1) % 2] ?? '') + part)).join('');
}
