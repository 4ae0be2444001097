import { rule } from '../rule.ts';

export interface FoundText {
  /** The piece of text as it stands in the file. */
  readonly found: string;
}

/** Markup that was meant and did not become any: it is shown as it was typed. */
export const checkTextRules = {
  'text/leftover-liquid': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected template tag \`${found}\`: no template language runs over answers, so it is shown as text`,
      hint: 'Write out what it stood for; if readers are to see it, put it into `code`.',
    }),
    ja: ({ found }) => ({
      message: `テンプレートのタグ \`${found}\` は処理されず、そのまま表示されます`,
      hint: 'タグが表していた内容を書いてください。読者に見せたい場合はコードにしてください。',
    }),
  }),
  'text/unmade-emphasis': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected emphasis marks in “${found}”: they did not become emphasis and are shown as text`,
      hint: 'Let both marks touch the words, as in `**words**`. For a literal asterisk, write `\\*`.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」の強調の記号が強調にならず、文字のまま表示されます`,
      hint: '`**語句**` のように、語句との間に空白を入れず両側に書いてください。記号そのものは `\\*` と書きます。',
    }),
  }),
  'text/half-typed-list': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected line “${found}” in a paragraph, expected a list item: the lines run together`,
      hint: 'Begin each item with `- ` or `1. `, a space included, and leave a blank line before the list.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」の行がリストにならず、前後の行とつながって表示されます`,
      hint: '各項目を `- ` または `1. ` (半角スペースを含む) で始め、リストの前に空行を入れてください。',
    }),
  }),
  'text/half-typed-table': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected table row “${found}” in a paragraph, expected a delimiter row that fits the head`,
      hint: 'Write `| --- | --- |` below the head, with as many cells as the head has.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」の行が表にならず、文字のまま表示されます`,
      hint: '見出しの行の下に、同じ列数の区切り行 `| --- | --- |` を書いてください。',
    }),
  }),
  'text/half-typed-fence': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected fence “${found}”, expected a pair: three backticks before the code and three after it`,
      hint: 'Add the line of backticks that is missing, or correct the one that is there.',
    }),
    ja: ({ found }) => ({
      message: `コードブロックの囲み「${found}」が対になっていません`,
      hint: 'コードの前と後に、バッククォート 3 個だけの行を 1 行ずつ書いてください。',
    }),
  }),
  'text/half-typed-link': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected “${found}”, expected a link or an image: it is shown as text`,
      hint: 'Write `[words](address)`: no space between them, none in the address (a space in a file name is `%20`), and the closing parenthesis.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」がリンクや画像にならず、文字のまま表示されます`,
      hint: '`[文字](アドレス)` の形で書いてください。間やアドレスの中に空白を入れず (ファイル名の空白は `%20`)、閉じかっこを付けます。',
    }),
  }),
  'text/half-typed-heading': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected line “${found}” in a paragraph, expected a heading`,
      hint: 'Leave a space after the number signs: `## Heading`.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」の行が見出しにならず、文字のまま表示されます`,
      hint: '`## 見出し` のように、# の後に半角スペースを入れてください。',
    }),
  }),
  'text/half-typed-attributes': rule<FoundText>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected “${found}” at the beginning of a line, expected it directly after a heading, a link or an image`,
      hint: 'Move it to the end of the line above: `## Heading {#id}`, `![alt](a.png){.w300}`.',
    }),
    ja: ({ found }) => ({
      message: `行頭の「${found}」は属性にならず、文字のまま表示されます`,
      hint: '`## 見出し {#id}` や `![説明](a.png){.w300}` のように、対象の直後に続けて書いてください。',
    }),
  }),
};
