import { foldEnglish } from './fold-english.ts';

/** Kanji, hiragana and katakana, with the long-vowel mark, which Unicode counts to no script. */
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const letter = `(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])`;
const unit = new RegExp(`[${cjk}]+|${letter}+(?:[-_.@'’]+${letter}+)*`, 'gu');
const startsCjk = new RegExp(`^[${cjk}]`, 'u');
const kanji = /\p{Script=Han}/u;

/** Longer words are cut: sequences and keys in code blocks are not searched for by their end. */
const longest = 40;

/** One searchable term, and where it stands in the text it came from. */
export interface Token {
  /** As the index holds it: normalised, in lower case, English endings folded. */
  readonly term: string;
  /** As written, but normalised and in lower case. */
  readonly word: string;
  /** Offsets into the original text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Split a text into the terms it is found by. The build and the browser share it.
 *
 * The text is normalised (NFKC, lower case). Words come whole, with English endings folded. Compounds come whole,
 * without their joints, and in parts: `known_hosts` → `knownhosts`, `known`, `host`; `DRR000001` → itself, `drr`,
 * `000001`. Runs of kanji and kana come as overlapping pairs of characters: `公開鍵` → `公開`, `開鍵`, and a kanji
 * that ends a run also alone (`鍵`), so that every kanji begins a term and one kanji can be looked up as a prefix.
 */
export function tokenise(text: string): Token[] {
  const { normal, origin } = normalise(text);
  const tokens: Token[] = [];
  const add = (word: string, from: number, length: number, folded = word): void => {
    const start = origin?.[from] ?? from;
    let next = from + length;
    // A term may end inside one character (㍿ is 株式会社): its mark takes in the whole of it.
    while (origin && next < origin.length && origin[next] === origin[next - 1]) next += 1;
    const end = origin ? (origin[next] ?? text.length) : next;
    tokens.push({ term: folded.slice(0, longest), word: word.slice(0, longest), start, end });
  };
  for (const found of normal.matchAll(unit)) {
    const run = found[0];
    const at = found.index;
    if (startsCjk.test(run)) addPairs(run, at, add);
    else addWords(run, at, add);
  }
  return tokens;
}

type Add = (word: string, from: number, length: number, folded?: string) => void;

function addPairs(run: string, at: number, add: Add): void {
  const characters = [...run];
  let from = at;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next !== undefined) add(character + next, from, character.length + next.length);
    else if (i === 0 || kanji.test(character)) add(character, from, character.length);
    from += character.length;
  });
}

function addWords(run: string, at: number, add: Add): void {
  const parts = [...run.matchAll(/[^-_.@'’]+/g)];
  if (parts.length > 1) {
    const joined = parts.join('');
    add(joined, at, run.length, foldEnglish(joined));
  }
  for (const part of parts) {
    const word = part[0];
    const from = at + part.index;
    add(word, from, word.length, foldEnglish(word));
    const numbered = /^(\p{L}{2,})(\d{3,})$/u.exec(word);
    const [, letters, digits] = numbered ?? [];
    if (letters && digits) {
      add(letters, from, word.length);
      add(digits, from, word.length);
    }
  }
}

/**
 * Normalise a text. `origin` maps its offsets back to the original; it is missing when the length is unchanged,
 * because then characters were replaced one for one (full-width letters, capitals).
 */
function normalise(text: string): { normal: string; origin?: number[] } {
  const normal = text.normalize('NFKC').toLowerCase();
  if (normal.length === text.length) return { normal };
  const origin: number[] = [];
  // A base character and its marks (half-width voicing marks too) normalise together.
  for (const cluster of text.matchAll(/.[\p{M}ﾞﾟ]*/gsu)) {
    const { length } = cluster[0].normalize('NFKC').toLowerCase();
    for (let i = 0; i < length; i += 1) origin.push(cluster.index);
  }
  return { normal, origin };
}
