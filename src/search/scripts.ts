/** Scripts whose words stand without spaces between them, or carry endings that are words: they are found by pairs of characters. */
const pairedScripts = [
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

/** The inside of a character class: what belongs to these scripts, with the long-vowel mark, which Unicode counts to none. */
export const paired = `${pairedScripts.map((script) => `\\p{Script=${script}}`).join('')}ー\\u{ff9e}\\u{ff9f}`;

export const startsPaired = new RegExp(`^[${paired}]`, 'u');

/** What in such scripts is looked for as a whole: runs of kanji, of katakana, words in Hangul, phrases of the others. */
export const pairedRun = new RegExp(
  `\\p{Script=Han}+|[\\p{Script=Katakana}ー]+|\\p{Script=Hiragana}[\\p{Script=Hiragana}ー]*|\\p{Script=Hangul}+|(?:(?![\\p{Script=Han}\\p{Script=Katakana}ー\\p{Script=Hiragana}\\p{Script=Hangul}])[${paired}]\\p{M}*)+`,
  'gu',
);

/** A character with the vowels and tone marks that are written around it. */
export const cluster = /(?:\P{M}|^)[\p{M}\u200d]*/gsu;

/** Languages whose words are put together of others without a joint, or with an article, prepositions or prefixes before them. */
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

/** Whether a word can be corrected: letters only (identifiers are not guessed at), three or more, of a script with spaces. */
export function canBeMisspelt(word: string): boolean {
  return /^[\p{L}\p{M}]{3,}$/u.test(word) && !startsPaired.test(word);
}
