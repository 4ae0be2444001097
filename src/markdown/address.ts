/** Scripts that are written without spaces between words, or whose particles stick to what is before them. */
const unspaced =
  'Han Hiragana Katakana Bopomofo Hangul Yi Thai Lao Khmer Myanmar Tibetan Javanese Balinese Sundanese Tai_Le New_Tai_Lue Tai_Tham Tai_Viet'
    .split(' ')
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('');

/** A letter that ends a bare address: such text goes on without a space after it. */
export const unspacedLetter = new RegExp(`[${unspaced}]`, 'u');

/** What no bare address holds: white space, brackets, quotes and marks beyond ASCII, two asterisks. */
const end = new RegExp(String.raw`[\s<[\]\p{Z}\p{C}${unspaced}]|(?=\P{ASCII})[\p{P}\p{S}]|\*\*`, 'u');
const beginning = /^(?:(?:https?|ftp):\/\/|www\.)[^\s/?#.]/i;
/** Marks that end a sentence rather than an address. */
const trailing = /[.,:;!?"'*_~]/;

/**
 * Measure the bare web address that a text begins with; 0 when it begins with none.
 *
 * It ends before white space, brackets but for pairs of round ones, quotes, dashes and marks beyond ASCII, and letters
 * of scripts that put no space there. Marks and character references at its end, and a closing parenthesis that nothing
 * in it opens, are not part of it. Takes a time that grows with the length alone.
 */
export function addressLength(text: string): number {
  const at = text.search(end);
  const address = at < 0 ? text : text.slice(0, at);
  let unopened = count(address, ')') - count(address, '(');
  let length = address.length;
  for (; length > 0; length -= 1) {
    const last = address.charAt(length - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!trailing.test(last)) break;
    else if (last === ';') length = referenceStart(address, length - 1) + 1;
  }
  return beginning.test(address.slice(0, length)) ? length : 0;
}

/** Where the character reference begins that a semicolon ends; the place of the semicolon when it ends none. */
function referenceStart(text: string, semicolon: number): number {
  let start = semicolon;
  while (/[a-z\d]/i.test(text.charAt(start - 1))) start -= 1;
  return start < semicolon && text.charAt(start - 1) === '&' ? start - 1 : semicolon;
}

/** Whether no bare address goes on with this code unit: half of a pair has to wait for the other. */
export function endsAddress(code: number): boolean {
  if (code === 60 || code === 91 || code === 93) return true;
  return code > 127 && (code < 0xd800 || code > 0xdfff) && end.test(String.fromCharCode(code));
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
