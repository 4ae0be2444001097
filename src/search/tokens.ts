import { foldCharacters, withoutUmlauts } from './fold-characters.ts';
import { bigramClass, bigramRun, cluster, startsBigrams } from './writing-systems.ts';

// The first half is implied by the second: it makes the common case quick.
const letter = `(?:[a-z0-9]|(?![${bigramClass}])[\\p{L}\\p{N}\\p{M}])`;
/** A sign that is written at the beginning of a word: `.net`, `-v`, `#1234`. */
const before = `(?<![\\p{L}\\p{N}\\p{M}_.-])(?:--?|[.#@$])`;
/** Signs at its end: `c++`, `c#`. */
const after = `(?:\\+\\+|[+#])(?![\\p{L}\\p{N}])`;
/** A picture among letters, or a flag. */
const picture = `\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2}`;
export const unit = new RegExp(
  `[${bigramClass}][${bigramClass}\\p{M}]*|(?:${before})?${letter}+(?:[-_.@'’·]+${letter}+)*(?:${after})?|${picture}`,
  'gu',
);
const part = /[^-_.@'’·+#$]+/g;

/** Soft hyphens, zero-width spaces and the like, and which form of a kanji is meant: nobody types them. */
const invisible = /[\p{Cf}\p{Variation_Selector}]+/gu;

/** Longer words are cut: sequences and keys in code blocks are not searched for by their end. */
const longest = 40;

/** A word as far as it is read; half a character is no part of it. */
export function cut(word: string): string {
  return word.length > longest ? word.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : word;
}

/** What a term is to the word that it was made from. */
export type TokenKind = 'whole' | 'part' | 'pair' | 'single';

/** One searchable term, and where it is in the text it came from. */
export interface Token {
  /** As the index holds it: letters and endings folded, without joints and signs. */
  readonly term: string;
  /** As written, but normalised and in lower case. */
  readonly word: string;
  /** Offsets into the original text. */
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** Terms that are looked for in a text, and the first UTF-16 code unit of each. */
export interface SoughtTerms {
  has(term: string): boolean;
  readonly firsts: ReadonlySet<string>;
}

/** Folds a word, without its joints and signs, with its inflections and ways of writing into one form. */
export type FoldWord = (word: string) => string;

/**
 * Split a text into the terms it is found by. The build and the browser share it.
 *
 * The text is normalised (NFKC, lower case, nothing invisible). Words come whole, with their letters and endings
 * folded. Compounds come whole, without their joints, and in parts: `known_hosts` → `knownhosts`, `known`, `host`;
 * `DRR000001` → itself, `drr`, `000001`. Scripts without spaces come as overlapping pairs of characters: `公開鍵` →
 * `公開`, `開鍵`, and a character that ends a run also alone (`鍵`), so that every one begins a term and can be
 * looked up as a prefix. A longer run of kanji or katakana, or a Korean word, also comes whole. With `sought`, only
 * those terms come, and much sooner.
 */
export function tokenise(text: string, fold: FoldWord, sought?: SoughtTerms): Token[] {
  const { normal, origin } = normalise(text);
  const tokens: Token[] = [];
  const add: Add = (kind, word, from, length, term) => {
    if (term === '' || sought?.has(cut(term)) === false) return;
    const start = origin?.[from] ?? from;
    let next = from + length;
    // A term may end inside one character (㍿ is 株式会社): its mark takes in the whole of it.
    while (origin && next < origin.length && origin[next] === origin[next - 1]) next += 1;
    const end = origin ? (origin[next] ?? text.length) : next;
    tokens.push({ term: cut(term), word: cut(word), start, end, kind });
  };
  for (const { 0: run, index: at } of normal.matchAll(unit)) {
    if (startsBigrams.test(run)) addRun(run, at, add, sought?.firsts);
    else addWord(run, at, fold, add, sought?.firsts);
  }
  return tokens;
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** The tokens of one word with its joints and signs, in normal form. */
export function wordTokens(word: string, fold: FoldWord): Pick<Token, 'kind' | 'term'>[] {
  const tokens: Pick<Token, 'kind' | 'term'>[] = [];
  addWord(word, 0, fold, (kind, _word, _from, _length, term) => tokens.push({ kind, term: cut(term) }));
  return tokens;
}

type Add = (kind: TokenKind, word: string, from: number, length: number, term: string) => void;

function addWord(run: string, at: number, fold: FoldWord, add: Add, firsts?: ReadonlySet<string>): void {
  // Most words have no joints, signs or digits, and folding leaves their first letter.
  if (/^[a-z]+$/.test(run)) {
    if (firsts?.has(run[0] ?? '') === false) return;
    add('whole', run, at, run.length, fold(run));
    return;
  }
  const parts = [...run.matchAll(part)];
  const joined = parts.length === 1 ? (parts[0]?.[0] ?? '') : parts.join('');
  add('whole', run, at, run.length, fold(joined));
  const written = withoutUmlauts(joined);
  if (written) add('whole', run, at, run.length, fold(written));
  for (const { 0: word, index } of parts) {
    if (parts.length > 1) add('part', word, at + index, word.length, fold(word));
    const [, letters, digits] = /^(\p{L}{2,})(\d{3,})$/u.exec(word) ?? [];
    if (letters) add('part', letters, at + index, word.length, foldCharacters(letters));
    if (digits) add('part', digits, at + index, word.length, digits);
  }
}

function addRun(run: string, at: number, add: Add, firsts?: ReadonlySet<string>): void {
  const characters = charactersOf(run);
  const isPlain = characters.length === run.length;
  const folded = isPlain ? foldCharacters(run).split('') : characters.map(foldCharacters);
  const begins = (term: string | undefined) => !firsts || firsts.has(term?.[0] ?? '');
  if (!folded.some(begins)) return;
  for (const { 0: whole, index } of run.matchAll(bigramRun)) {
    const term = foldRun(whole);
    if (term) add('whole', whole, at + index, whole.length, term);
  }
  let from = at;
  characters.forEach((character, i) => {
    if (begins(folded[i])) addCharacter(characters, folded, i, from, add);
    from += character.length;
  });
}

/** Add the terms that begin with one character of a run: pairs, or the character itself where it is the last. */
function addCharacter(
  characters: readonly string[],
  folded: readonly string[],
  i: number,
  from: number,
  add: Add,
): void {
  const [character = '', term = ''] = [characters[i], folded[i]];
  const next = characters[i + 1];
  const third = characters[i + 2];
  if (next === undefined) {
    if (i === 0 || !kana.test(character)) add('single', character, from, character.length, term);
    return;
  }
  const pair = character + next;
  add('pair', pair, from, pair.length, term + (folded[i + 1] ?? ''));
  // サーバ, サーバー: what is on both sides of a long vowel is a pair, too.
  if (third !== undefined && isLengthened(character, next) && third !== 'ー')
    add('pair', character + third, from, pair.length + third.length, term + (folded[i + 2] ?? ''));
}

/** Is a character of katakana followed by a sign that makes it long: デー, or フェイ as in フェース? */
export function isLengthened(character: string, next: string): boolean {
  return next === 'ー' || (next === 'イ' && /^[エェケゲセゼテデネヘベペメレ]/.test(character));
}

/** The characters of a run, each with its marks. */
export function charactersOf(run: string): readonly string[] {
  return /\p{M}|\u200d|[\u{10000}-\u{10ffff}]/u.test(run) ? (run.match(cluster) ?? []) : run.split('');
}

/** The term of a whole run: of kanji or katakana, or a Korean word, and longer than a pair; without a long vowel at its end. */
export function foldRun(run: string): string | undefined {
  if (
    !/^(?:[\p{Script=Han}]{3,}|[\p{Script=Katakana}\p{Script=Hiragana}ー]{3,}|\p{Script=Hangul}{3,})$/u.test(
      run,
    )
  )
    return undefined;
  if (/^\p{Script=Hiragana}+$/u.test(run)) return undefined;
  return foldCharacters(run).replace(/(?<=^..|.[^ー])ー+$/u, '');
}

/**
 * Normalise a text. `origin` maps its offsets back to the original; it is missing when characters were replaced one for
 * one (full-width letters, capitals).
 */
function normalise(text: string): { normal: string; origin?: number[] } {
  const normal = plain(text);
  if (normal.length === text.length && !shortened.test(text)) return { normal };
  const origin: number[] = [];
  // A base character and its marks (half-width voicing marks and the parts of a Korean syllable too) normalise together.
  for (const found of text.matchAll(
    /[(（]株[)）]|(?:[ヴゔ]|[ウうｳ][ﾞ\u3099])[ァィェォぁぃぇぉｧｨｪｫ]|.[\p{M}ﾞﾟ\u1160-\u11ff]*/gsu,
  )) {
    const { length } = plain(found[0]);
    for (let i = 0; i < length; i += 1) origin.push(found.index);
  }
  return { normal, origin };
}

/** What may become shorter, so that a text is as long as before though something else in it became longer. */
const shortened = /[ヴゔﾞﾟ\u1160-\u11ff\u00ad\u200b-\u200d]|[\u3099\u309a]|[\u0300-\u036f]|[(（]株/;

/**
 * A text as its words are compared: NFKC, in lower case, digits of all scripts as `0` to `9`, nothing invisible, signs
 * for kinds of companies written out, and ヴ as ブ.
 */
export function plain(text: string): string {
  if (/^[\t\n\r -~]*$/.test(text)) return text.toLowerCase(); // most of an English text
  return text
    .replace(companySign, (sign) => companies[sign] ?? '株式会社')
    .normalize('NFKC')
    .replace(voicedU, (kana) => likeB[kana] ?? '')
    .replace(invisible, '')
    .replace(otherDigit, digitOf)
    .toLowerCase();
}

const companies: Readonly<Record<string, string>> = {
  '㈲': '有限会社',
  '㈳': '社団法人',
  '㈶': '財団法人',
  '㈻': '学校法人',
};
const companySign = /[㈱㈲㈳㈶㈻]|[(（]株[)）]/g;

/** The sound of `v`, which loan words are also written without: サーヴァー, サーバー. */
const likeB: Readonly<Record<string, string>> = {
  ヴ: 'ブ',
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ヴャ: 'ビャ',
  ヴュ: 'ビュ',
  ヴョ: 'ビョ',
  ゔ: 'ぶ',
  ゔぁ: 'ば',
  ゔぃ: 'び',
  ゔぇ: 'べ',
  ゔぉ: 'ぼ',
};
const voicedU = /ヴ[ァィェォャュョ]?|ゔ[ぁぃぇぉ]?/g;

const otherDigit = /(?![0-9])\p{Nd}/gu;

/** The digit that a decimal digit of any script stands for: Unicode has each script's ten in a row. */
function digitOf(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
