import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** Containers that are written with colons: `:::note` … `:::`. */
export const directiveRules = {
  'directives/unknown': rule<{ name: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'warning',
    en: ({ name, nearest, known }) => ({
      message: `There is no directive \`${name}\`: its content is shown without it`,
      hint: didYouMean(
        nearest,
        `Known directives: ${known.join(', ')}. For literal colons, write \`\\:::\`.`,
      ),
    }),
    ja: ({ name, nearest, known }) => ({
      message: `ディレクティブ \`${name}\` は使えないため、中身だけを表示します`,
      hint: didYouMeanJa(
        nearest,
        `使えるディレクティブ: ${known.join('、')}。コロンそのものは \`\\:::\` と書きます。`,
      ),
    }),
  }),
  'directives/unknown-leaf': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `There is no directive \`::${name}\`: the line is shown as text`,
      hint: 'Write what it stands for in Markdown or HTML. For literal colons, write `\\::`.',
    }),
    ja: ({ name }) => ({
      message: `ディレクティブ \`::${name}\` は使えないため、この行は文字のまま表示されます`,
      hint: '内容を Markdown か HTML で書いてください。コロンそのものは `\\::` と書きます。',
    }),
  }),
  'directives/two-colons': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `Unexpected \`::${name}\`, expected three colons: it is shown as text`,
      hint: `Write \`:::${name}\` before what belongs to it, and \`:::\` on a line of its own after it.`,
    }),
    ja: ({ name }) => ({
      message: `\`::${name}\` はコロンが 3 つ必要なため、文字のまま表示します`,
      hint: `中身の前に \`:::${name}\`、後に \`:::\` だけの行を書いてください。`,
    }),
  }),
  'directives/equal-colons': rule<{ outer: string; inner: string; line: number; colons: string }>({
    severity: 'warning',
    en: ({ outer, inner, line, colons }) => ({
      message: `The first end closes both \`${outer}\` and the \`${inner}\` inside it, in line ${line}: they have as many colons`,
      hint: `Give the outer one more colons, at its beginning and its end: \`${colons}${outer}\` … \`${colons}\`. If they do not belong together, end \`${outer}\` before line ${line}.`,
    }),
    ja: ({ outer, inner, line, colons }) => ({
      message: `\`${outer}\` の中の \`${inner}\` (${line} 行目) のコロンの数が同じため、最初の終わりで両方が閉じています`,
      hint: `外側のコロンを始めと終わりで増やしてください: \`${colons}${outer}\` … \`${colons}\`。別々のものであれば、${line} 行目より前で \`${outer}\` を閉じてください。`,
    }),
  }),
  'directives/unclosed': rule<{ name: string; colons: string }>({
    severity: 'warning',
    en: ({ name, colons }) => ({
      message: `\`${colons}${name}\` is not closed: it takes in everything after it`,
      hint: `Write \`${colons}\` on a line of its own where it ends.`,
    }),
    ja: ({ name, colons }) => ({
      message: `\`${colons}${name}\` が閉じられていないため、後の内容がすべて中に入っています`,
      hint: `終わりに \`${colons}\` だけの行を書いてください。`,
    }),
  }),
  'directives/stray-end': rule({
    severity: 'warning',
    en: () => ({
      message: 'This `:::` ends no directive: it is shown as text',
      hint: 'Remove the line, or write the beginning that is missing, such as `:::note`.',
    }),
    ja: () => ({
      message: '`:::` に対応する始まりがないため、文字のまま表示します',
      hint: 'この行を削除するか、足りない始まり (`:::note` など) を書いてください。',
    }),
  }),
  'directives/unread': rule<{ found: string; expected: string }>({
    severity: 'warning',
    en: ({ found, expected }) => ({
      message: `Unexpected \`${found}\`, expected \`${expected}\`: it is shown as text`,
      hint: 'The name follows the colons directly, a title stands in brackets, and nothing comes after them.',
    }),
    ja: ({ found, expected }) => ({
      message: `\`${found}\` はディレクティブとして読めないため、文字のまま表示します。正しい形は \`${expected}\` です`,
      hint: '名前はコロンのすぐ後に、タイトルは角括弧の中に書き、その後には何も書きません。',
    }),
  }),
  'directives/no-label': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `\`${name}\` has no label that says what is inside`,
      hint: `Write \`:::${name}[${name === 'tab' ? 'Windows' : 'What it is about'}]\`.`,
    }),
    ja: ({ name }) => ({
      message: `\`${name}\` に、中身を表す見出しがありません`,
      hint: `\`:::${name}[${name === 'tab' ? 'Windows' : '中身を表す語'}]\` のように、角括弧の中に書いてください。`,
    }),
  }),
  'directives/no-tabs': rule({
    severity: 'warning',
    en: () => ({
      message: 'There is no `tab` in these `tabs`: their content is shown without tabs',
      hint: 'Put each part between `:::tab[Windows]` and `:::`, and the whole between `::::tabs` and `::::`.',
    }),
    ja: () => ({
      message: '`tabs` の中に `tab` がないため、タブにせずに表示します',
      hint: 'それぞれの部分を `:::tab[Windows]` と `:::` で、全体を `::::tabs` と `::::` で囲んでください。',
    }),
  }),
  'directives/between-tabs': rule({
    severity: 'warning',
    en: () => ({
      message: 'Text in `tabs` belongs to no `tab`: it is shown before the tabs',
      hint: 'Move it into a tab, or before `::::tabs`.',
    }),
    ja: () => ({
      message: '`tabs` の中に、どの `tab` にも含まれない文章があります。タブの前に表示します',
      hint: 'どれかのタブの中か、`::::tabs` の前に移してください。',
    }),
  }),
  'directives/tab-alone': rule({
    severity: 'warning',
    en: () => ({
      message: 'This `tab` is outside `tabs`: its content is shown without a tab',
      hint: 'Put tabs that belong together between `::::tabs` and `::::`, with one colon more than the tabs have.',
    }),
    ja: () => ({
      message: '`tab` が `tabs` の外にあるため、タブにせずに表示します',
      hint: '一組のタブを `::::tabs` と `::::` で囲んでください。コロンはタブより 1 つ多く書きます。',
    }),
  }),
};
