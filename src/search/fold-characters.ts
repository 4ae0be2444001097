/** Marks that may be left out in writing: accents, vowel points of Arabic and Hebrew, dots of Indian scripts; the voicing marks of kana may not. */
const optionalMarks =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\u093c\u09bc\u0a3c\u0abc\u0b3c]|\u0640/gu;

/** Letters that Unicode takes apart into nothing simpler, and what people type in their place. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ə: 'e',
  ʻ: '',
  ʼ: '',
  ŋ: 'n',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Fold the letters of a word into those that people type in their place: `café` → `cafe`, `straße` → `strasse`.
 *
 * Takes a word in lower case (NFKC). Accents, vowel points and the stretching of Arabic letters go (NFKD without its
 * optional marks), letters that end a word in Greek and Hebrew become those inside one, hiragana becomes katakana, and its small vowels large ones.
 */
export function foldCharacters(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  // Kana and common kanji have no marks that go: most of a Japanese text is folded quickly.
  if (/^[\x20-\x7e\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/.test(word))
    return inKatakana(word);
  return inKatakana(
    word
      .normalize('NFKD')
      .replace(optionalMarks, '')
      .normalize('NFC')
      .replace(special, (letter) => plainLetters[letter] ?? letter),
  );
}

function inKatakana(word: string): string {
  return word
    .replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ァィゥェォヂヅヵヶ]/g, (kana) => likeKana[kana] ?? kana);
}

/** Kana that loan words, endings and counts are also written with: ウィルス, ウイルス; 一ヶ月, 一か月. */
const likeKana: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ヂ: 'ジ',
  ヅ: 'ズ',
  ヵ: 'カ',
  ヶ: 'カ',
};

/** How a word is also written where its umlauts and rings can't be: `münchen` → `muenchen`, `åbent` → `aabent`. `undefined` when it has none. */
export function withoutUmlauts(word: string): string | undefined {
  return /[äåöøü]/.test(word)
    ? word.replace(/[äåöøü]/g, (letter) => twoLetters[letter] ?? letter)
    : undefined;
}

const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' };

/** Write Cyrillic letters of Serbian, in lower case, as its Latin ones: `лозинку` → `lozinku`. */
export function inSerbianLatin(word: string): string {
  return word.replace(/[абвгдђежзијклљмнњопрстћуфхцчџш]/g, (letter) => serbianLatin[letter] ?? letter);
}

const serbianLatin: Readonly<Record<string, string>> = Object.fromEntries(
  'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš'
    .split(' ')
    .map(([letter = '', ...latin]) => [letter, latin.join('')]),
);
