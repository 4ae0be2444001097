/** One Japanese character, full-width punctuation included, as part of a regular expression. */
export const japaneseCharacter = String.raw`[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]`;

const wrapped = new RegExp(String.raw`(${japaneseCharacter})[ \t]*\n\s*(?=${japaneseCharacter})`, 'g');

/** A text on one line: white space is one space, and nothing where a line of Japanese was merely wrapped. */
export function onOneLine(text: string): string {
  return text.replace(wrapped, '$1').replace(/\s+/g, ' ').trim();
}

/** Where lines were wrapped between two Japanese characters: the white space to take out, from and to. */
export function wrapsInJapanese(text: string): (readonly [from: number, to: number])[] {
  return [...text.matchAll(wrapped)].map(({ 0: found, index }) => [index + 1, index + found.length] as const);
}
