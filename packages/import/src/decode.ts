import { isUtf8 } from 'node:buffer';

/** A file as text with plain line ends, and what had to be done to it. */
export interface Decoded {
  readonly text: string;
  /** Set when it was no UTF-8. */
  readonly encoding?: string | undefined;
  readonly hadOtherLineEnds: boolean;
  /** How many characters that no text holds were taken out. */
  readonly controls: number;
}

/** Encodings of old Japanese pages; one is believed only when no other fits. */
const candidates = ['iso-2022-jp', 'euc-jp', 'shift_jis'];

/** Read bytes as text; `undefined` when no encoding, or more than one, fits. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const found = decodeBytes(bytes);
  if (found === undefined) return undefined;
  const plain = found.text.replace(/\r\n?|\u2028|\u2029/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const clean = plain.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '');
  return {
    text: clean.replace(/[\f\v]/g, ' '),
    encoding: found.encoding,
    hadOtherLineEnds: /\r|\u2028|\u2029/.test(found.text),
    controls: plain.length - clean.length,
  };
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding?: string } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: read(bytes, 'utf-16le') ?? '', encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: read(bytes, 'utf-16be') ?? '', encoding: 'UTF-16' };
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8') ?? '' };
  const fitting = candidates.flatMap((encoding) => {
    const text = read(bytes, encoding);
    return text === undefined || !looksJapanese(text) ? [] : [{ text, encoding }];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Wrongly read bytes come out as half-width katakana and rare kanji; real text has hiragana. */
function looksJapanese(text: string): boolean {
  return /\p{Script=Hiragana}/u.test(text) && !/[\uff61-\uff9f]/.test(text);
}
