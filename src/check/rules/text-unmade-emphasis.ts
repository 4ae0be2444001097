import { pageRule } from '../rule.ts';
import { matchesInText } from '../text/matches-in-text.ts';

const japanese = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const unmade = new RegExp(
  [
    String.raw`(?<![\\*])\*\*\s*[^\s*][^*\n]*\*\*(?!\*)`, // `** words**`: a space inside
    String.raw`(?<![\\*\p{N}])\*\*(?=[\p{L}「『（])[^*\n]{0,40}`, // `**words`: never closed
    String.raw`(?<=[\p{L}」』）])(?<!\\)\*\*(?![*\p{N}])`, // `words**`: never opened
    String.raw`(?<![\\*\p{L}\p{N}])\*[^\s*][^*\n]*\s\*(?![*_.\p{L}\p{N}])`, // `*words *`, not `*.a and *.b`
    String.raw`＊＊[^＊\n]+＊＊`, // full-width asterisks
    String.raw`(?<=${japanese})__[^_\n]+__|__[^_\n]+__(?=${japanese})`, // underscores beside Japanese
  ].join('|'),
  'gu',
);

/** Asterisks or underscores that were meant as emphasis and stayed in the text. */
export const textUnmadeEmphasis = pageRule<{ found: string }>({
  id: 'text/unmade-emphasis',
  severity: 'warning',
  en: ({ found }) => ({
    message: `The marks in “${found}” did not become emphasis and are shown as text`,
    hint: 'Let both marks touch the words, as in `**words**`. For a literal asterisk, write `\\*`.',
  }),
  ja: ({ found }) => ({
    message: `「${found}」の強調の記号が強調にならず、文字のまま表示されます`,
    hint: '`**語句**` のように、語句との間に空白を入れず両側に書いてください。記号そのものは `\\*` と書きます。',
  }),
  why: 'Readers see asterisks in the place of stress.',
  wrong: 'Never send your ** private key ** to anybody.\n',
  right: 'Never send your **private key** to anybody.\n',
  *check(page) {
    for (const { found, offset } of matchesInText(page, unmade))
      yield { place: page.placeAt(offset), values: { found } };
  },
});
