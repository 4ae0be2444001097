/** Scripts that are written without spaces between words, or whose particles stick to what stands before them. */
const unspaced =
  'Han Hiragana Katakana Bopomofo Hangul Yi Thai Lao Khmer Myanmar Tibetan Javanese Balinese Sundanese Tai_Le New_Tai_Lue Tai_Tham Tai_Viet'
    .split(' ')
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('');

/** A letter that ends a bare address: such text goes on without a space behind it. */
export const unspacedLetter = new RegExp(`[${unspaced}]`, 'u');

/** What no bare address holds: white space, brackets, quotes and marks beyond ASCII, two asterisks. */
const end = new RegExp(String.raw`[\s<[\]\p{Z}\p{C}${unspaced}]|(?=\P{ASCII})[\p{P}\p{S}]|\*\*`, 'u');
const beginning = /^(?:(?:https?|ftp):\/\/|www\.)[^\s/?#.]/i;
/** Marks that end a sentence rather than an address, and a character reference. */
const trailing = /(?:[.,:;!?"'*_~]|&[a-z\d]+;)$/i;

/**
 * Measure the bare web address that a text begins with; 0 when it begins with none.
 *
 * It ends before white space, brackets but for pairs of round ones, quotes, dashes and marks beyond ASCII, and letters
 * of scripts that put no space there. Marks at its end, and a closing parenthesis that nothing in it opens, are not part of it.
 */
export function addressLength(text: string): number {
  const at = text.search(end);
  let address = at < 0 ? text : text.slice(0, at);
  for (let length = -1; length !== address.length; ) {
    length = address.length;
    address = address.replace(trailing, '');
    if (address.endsWith(')') && count(address, ')') > count(address, '(')) address = address.slice(0, -1);
  }
  return beginning.test(address) ? address.length : 0;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
