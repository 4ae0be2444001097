import { foldEnglish } from './fold-english.ts';

/** Kanji, hiragana and katakana, with the long-vowel mark, which Unicode counts to no script. */
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
// The first half is implied by the second: it makes the common case quick.
const letter = `(?:[a-z0-9]|(?![${cjk}])[\\p{L}\\p{N}\\p{M}])`;
const unit = new RegExp(`[${cjk}]+|${letter}+(?:[-_.@'’]+${letter}+)*`, 'gu');
const part = /[^-_.@'’]+/g;
const startsCjk = new RegExp(`^[${cjk}]`, 'u');
const kanji = /\p{Script=Han}/u;

/** Soft hyphens, zero-width spaces and the like, and which form of a kanji is meant: nobody types them. */
const invisible = /[\p{Cf}\p{Variation_Selector}]+/gu;

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

/** Folds a word with its inflections into one form. */
export type FoldWord = (word: string) => string;

/**
 * Split a text into the terms it is found by. The build and the browser share it.
 *
 * The text is normalised (NFKC, lower case, nothing invisible). Words come whole, with English endings folded. Compounds come whole,
 * without their joints, and in parts: `known_hosts` → `knownhosts`, `known`, `host`; `DRR000001` → itself, `drr`,
 * `000001`. Runs of kanji and kana come as overlapping pairs of characters: `公開鍵` → `公開`, `開鍵`, and a kanji
 * that ends a run also alone (`鍵`), so that every kanji begins a term and one kanji can be looked up as a prefix.
 *
 * `fold` folds a word with its inflections. Default: `foldEnglish`; the build remembers its answers.
 */
export function tokenise(text: string, fold: FoldWord = foldEnglish): Token[] {
  const { normal, origin } = normalise(text);
  const tokens: Token[] = [];
  const add = (word: string, from: number, length: number, term = word): void => {
    const start = origin?.[from] ?? from;
    let next = from + length;
    // A term may end inside one character (㍿ is 株式会社): its mark takes in the whole of it.
    while (origin && next < origin.length && origin[next] === origin[next - 1]) next += 1;
    const end = origin ? (origin[next] ?? text.length) : next;
    tokens.push({ term: term.slice(0, longest), word: word.slice(0, longest), start, end });
  };
  const addWord = (word: string, from: number): void => {
    add(word, from, word.length, fold(word));
    const [, letters, digits] = /^(\p{L}{2,})(\d{3,})$/u.exec(word) ?? [];
    if (letters) add(letters, from, word.length);
    if (digits) add(digits, from, word.length);
  };
  for (const { 0: run, index: at } of normal.matchAll(unit)) {
    if (startsCjk.test(run)) {
      addPairs(run, at, add);
      continue;
    }
    const parts = [...run.matchAll(part)];
    const joined = parts.join('');
    if (parts.length > 1) add(joined, at, run.length, fold(joined));
    for (const { 0: word, index } of parts) addWord(word, at + index);
  }
  return tokens;
}

function addPairs(run: string, at: number, add: (pair: string, from: number, length: number) => void): void {
  const characters = [...run];
  let from = at;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    if (next !== undefined) add(character + next, from, character.length + next.length);
    else if (i === 0 || kanji.test(character)) add(character, from, character.length);
    from += character.length;
  });
}

/**
 * Normalise a text. `origin` maps its offsets back to the original; it is missing when the length is unchanged,
 * because then characters were replaced one for one (full-width letters, capitals).
 */
function normalise(text: string): { normal: string; origin?: number[] } {
  const normal = plain(text);
  if (normal.length === text.length) return { normal };
  const origin: number[] = [];
  // A base character and its marks (half-width voicing marks too) normalise together.
  for (const cluster of text.matchAll(/.[\p{M}ﾞﾟ]*/gsu)) {
    const { length } = plain(cluster[0]);
    for (let i = 0; i < length; i += 1) origin.push(cluster.index);
  }
  return { normal, origin };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').toLowerCase();
}
