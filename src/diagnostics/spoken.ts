/** Longer quotations are cut, in characters: a message is read in a terminal. */
const longest = 200;

/**
 * Make what was found in a file fit to be quoted in a message.
 *
 * Texts, alone or in lists and objects: control characters, line ends included, become their pictures (`␛`), and
 * marks that turn the direction of what follows become `�`, so that no content gives orders to a terminal, or fakes a line
 * or the ending of a file name in the report; long texts end in an ellipsis.
 */
export function spoken<T>(value: T): T {
  if (typeof value === 'string') return quoted(value) as T;
  if (Array.isArray(value)) return value.map(spoken) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner)])) as T;
}

function quoted(text: string): string {
  const visible = text.slice(0, longest + 1).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, pictureOf);
  return visible.length > longest ? `${visible.slice(0, longest - 1)}…` : visible;
}

/** Unicode has a picture of each control character: `␀` to `␟`, and `␡`. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
}
