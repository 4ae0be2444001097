import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

/** Brackets, and then: an address with a space or no end, or an address after a space. */
const link = /(?<!\\)!?\[[^\][\\\n]*\](?:\([^)\n]*\)?|[ \t]\((?=[^\s)./#]*[./#])[^\s)]+\))/g;
/** Brackets, and then parentheses after a space or of full width, around an address that is a link by itself. */
const aroundAddress = /(?<!\\)!?[[［][^\][［］\\\n]+[\]］][ \t]*[(（](?=https?:\/\/|www\.)[^\s)）]*[)）]?/gi;
/** Brackets or parentheses of full width, around words and then a path. */
const fullWidth =
  /(?<!\\)!?[[［][^\][［］\\\n]+[\]］][(（](?:[./#][!-'*-~]*|[!-'*-~]+\.(?:md|html?|pdf|png|jpe?g|svg))[)）]/g;

/** A link or an image that stayed text: a space in its address or before it, or a missing parenthesis. */
export const textHalfTypedLink = pageRule<{ found: string }>({
  id: 'text/half-typed-link',
  severity: 'warning',
  en: ({ found }) => ({
    message: `“${found}” did not become a link or an image and is shown as text`,
    hint: 'Write `[words](address)`, with brackets and parentheses of half width: no space between them, none in the address (a space in a file name is `%20`), and the closing parenthesis.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」がリンクや画像にならず、文字のまま表示されます`,
    hint: '`[文字](アドレス)` の形で、括弧は半角で書いてください。間やアドレスの中に空白を入れず (ファイル名の空白は `%20`)、閉じ括弧を付けます。',
  }),
  why: 'Readers see brackets and an address instead of a link or a picture.',
  wrong: 'See [the list of steps] (other.md).\n',
  right: 'See [the list of steps](#steps).\n\n## Steps\n\nOne after the other.\n',
  *check(page) {
    const matches = [
      ...matchesInText(page, link),
      ...matchesInText(page, fullWidth),
      ...matchesInText(page, aroundAddress, { goesOn: true }),
    ];
    for (const { found, offset } of matches) yield { place: page.placeAt(offset), values: { found } };
  },
});
