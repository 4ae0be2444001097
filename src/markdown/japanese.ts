import { eastAsianWidthType } from 'get-east-asian-width';

/** One Japanese character, full-width punctuation included, as part of a regular expression. */
export const japaneseCharacter = String.raw`[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]`;

const lineEnd = /(\S)[ \t]*\n\s*(?=(\S))/gu;
const japanese = new RegExp(japaneseCharacter);

/** Marks that Unicode counts as narrow in Latin text and as wide in Japanese: … ― “ ” ① ※ → × ㈱ ♪. */
function isWideMark(character: string): boolean {
  return (
    !/[\p{L}\p{M}\p{Nd}]/u.test(character) &&
    ['ambiguous', 'wide', 'fullwidth'].includes(eastAsianWidthType(character.codePointAt(0) ?? 0))
  );
}

/**
 * Was a line merely wrapped between two characters: both Japanese, or one and a mark that takes its width?
 * Between two such marks the text around them decides: `wideMarks` says that they take the width of Japanese.
 */
function isWrap(before: string, after: string, wideMarks = false): boolean {
  const [first, second] = [japanese.test(before), japanese.test(after)];
  if (!first && !second) return wideMarks && isWideMark(before) && isWideMark(after);
  return (first || isWideMark(before)) && (second || isWideMark(after));
}

/** A text on one line: white space is one space, and nothing where a line of Japanese was merely wrapped. */
export function onOneLine(text: string): string {
  const joined = text.includes('\n')
    ? text.replace(lineEnd, (found, before, after) => (isWrap(before, after) ? before : found))
    : text;
  return joined.replace(/\s+/g, ' ').trim();
}

/**
 * Where lines were wrapped between two Japanese characters: the white space to take out, from and to.
 *
 * `language` is that of the page (BCP 47). On a Japanese page a text with Japanese in it is also joined between two
 * marks such as `”` and `“`.
 */
export function wrapsInJapanese(text: string, language: string): (readonly [from: number, to: number])[] {
  const wideMarks = /^ja\b/i.test(language) && japanese.test(text);
  return [...text.matchAll(lineEnd)].flatMap(({ 0: found, 1: before = '', 2: after = '', index }) =>
    isWrap(before, after, wideMarks) ? [[index + before.length, index + found.length] as const] : [],
  );
}
