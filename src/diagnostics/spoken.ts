/** Longer quotations are cut, in characters: a message is read in a terminal. */
const longest = 200;

/**
 * Make what was found in a file fit to be quoted in a message.
 *
 * Texts, alone or in lists and objects, are made visible, with the letters that addresses encode; long ones end in an
 * ellipsis.
 */
export function spoken<T>(value: T): T {
  if (typeof value === 'string') return quoted(value) as T;
  if (Array.isArray(value)) return value.map(spoken) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner)])) as T;
}

function quoted(text: string): string {
  const visible = makeVisible(text.replace(encoded, decode).slice(0, longest + 1));
  return visible.length > longest ? `${visible.slice(0, longest - 1)}…` : visible;
}

/** Characters beyond ASCII in an address. */
const encoded = /(?:%[89a-f][0-9a-f])+/gi;

function decode(written: string): string {
  try {
    const letters = decodeURIComponent(written);
    return /[\p{Z}\p{C}]/u.test(letters) ? written : letters;
  } catch {
    return written; // not UTF-8
  }
}

/**
 * Make a text from elsewhere, such as a path, visible as a whole: control characters, line ends included, become their
 * pictures (`␛`), and marks that turn the direction of what follows become `�`, so that no content gives orders to a
 * terminal, or fakes a line or the ending of a file name.
 */
export function makeVisible(text: string): string {
  return text.replace(unseen, pictureOf);
}

/**
 * The same for a whole message, whatever it quotes: line ends stay, and colours where the terminal shows them.
 */
export function forTerminal(text: string, colour: boolean): string {
  return text.replace(colour ? colouredUnseen : unseen, (found) =>
    found.length > 1 || found === '\n' ? found : pictureOf(found),
  );
}

const unseen = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences that colour text begin with one
const colouredUnseen = /\u001b\[[\d;]*m|[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Unicode has a picture of each control character: `␀` to `␟`, and `␡`. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
}
