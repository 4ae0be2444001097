/**
 * Scripts whose words have no spaces between them, or endings that are words of their own: they are indexed by
 * bigrams, which other files call pairs (of characters).
 */
const bigramScripts = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Javanese',
  'Balinese',
  'New_Tai_Lue',
  'Tai_Le',
  'Tai_Tham',
];

/** The inside of a character class of regular expressions: what belongs to these scripts, with the long-vowel mark, which Unicode counts to none. */
export const bigramClass = `${bigramScripts.map((script) => `\\p{Script=${script}}`).join('')}ー\\u{ff9e}\\u{ff9f}`;

/** Matches what begins with a character of these scripts. */
export const startsBigrams = new RegExp(`^[${bigramClass}]`, 'u');

/** Matches what in such scripts is looked for as a whole: runs of kanji, of katakana, words in Hangul, phrases of the others. */
export const bigramRun = new RegExp(
  `\\p{Script=Han}+|[\\p{Script=Katakana}ー]+|\\p{Script=Hiragana}[\\p{Script=Hiragana}ー]*|\\p{Script=Hangul}+|(?:(?![\\p{Script=Han}\\p{Script=Katakana}ー\\p{Script=Hiragana}\\p{Script=Hangul}])[${bigramClass}]\\p{M}*)+`,
  'gu',
);

/** Matches a character with the vowels and tone marks that are written around it. */
export const cluster = /(?:\P{M}|^)[\p{M}\u200d]*/gsu;

/** Languages that write compound words as one, or articles, prepositions and prefixes joined to the word. */
const compounding = new Set('ar da de et fa fi he hu id is ms nb nl nn no sv sw'.split(' '));

export function isCompounding(language: string): boolean {
  return compounding.has(language.replace(/-.*/, ''));
}

/** Languages whose words take several endings, one after the other. */
const agglutinating = new Set('az et eu fi hu kk ky mn ta te tk tr uz'.split(' '));

export function isAgglutinating(language: string): boolean {
  return agglutinating.has(language.replace(/-.*/, ''));
}

/** What a word of a language begins with that is written by itself elsewhere: articles, prepositions, "and". */
const joinedWords: Readonly<Record<string, RegExp>> = {
  ar: /^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك])(?=.{3})/u,
  he: /^(?:ו?(?:ש?ה|[שכלבמ])|ו)(?=.{3})/u,
};

export function joinedWord(language: string): RegExp | undefined {
  return joinedWords[language.replace(/-.*/, '')];
}

/** Whether Latin words in a text of this language are mostly English: it is English, or is written in another script. */
export function isWithEnglish(language: string): boolean {
  return /^(?:en|ja|zh|ko|th|lo|km|my|yue)\b/.test(language);
}

/**
 * Whether a word can be corrected: letters only (identifiers are not guessed at), three or more, of a script with spaces,
 * or four or more of katakana: shorter ones are too often one kana apart.
 */
export function canBeMisspelt(word: string): boolean {
  return startsBigrams.test(word)
    ? /^[\p{Script=Katakana}ー]{4,}$/u.test(word)
    : /^[\p{L}\p{M}]{3,}$/u.test(word);
}
