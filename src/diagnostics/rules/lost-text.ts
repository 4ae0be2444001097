import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** What was written and readers would not see, or would see as it was typed. */
export const lostTextRules = {
  'markdown/lost-cells': rule<{ cells: readonly string[]; columns: number; hasCode: boolean }>({
    severity: 'warning',
    en: ({ cells, columns, hasCode }) => ({
      message: `This row has more cells than the head, which has ${columns}: “${cells.join('”, “')}” ${cells.length === 1 ? 'is' : 'are'} not shown`,
      hint: hasCode
        ? 'Write `\\|` for a bar inside a cell, in code, too.'
        : 'Give the head a cell for each column, or write `\\|` for a bar that is text.',
    }),
    ja: ({ cells, columns, hasCode }) => ({
      message: `表の行に見出しより多いセルがあります。${columns} 列を超える「${cells.join('」「')}」は表示されません`,
      hint: hasCode
        ? 'セルの中の縦棒は、コードの中でも `\\|` と書いてください。'
        : '見出しの行にも同じ数のセルを書いてください。文字としての縦棒は `\\|` と書きます。',
    }),
  }),
  'markdown/undefined-footnote': rule<{ label: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ label, nearest }) => ({
      message: `Unexpected \`[^${label}]\`, expected the label of a footnote of this page: it stays as text`,
      hint: didYouMean(
        nearest && `[^${nearest}]`,
        `Write the note on a line of its own: \`[^${label}]: …\`.`,
      ),
    }),
    ja: ({ label, nearest }) => ({
      message: `脚注 \`[^${label}]\` の本文がないため、文字のまま表示されます`,
      hint: didYouMeanJa(
        nearest && `[^${nearest}]`,
        `独立した行に \`[^${label}]: …\` と脚注を書いてください。`,
      ),
    }),
  }),
  'markdown/unused-footnote': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `Nothing refers to the footnote \`[^${label}]\`: readers do not see it`,
      hint: `Write \`[^${label}]\` where it belongs, or remove it.`,
    }),
    ja: ({ label }) => ({
      message: `脚注 \`[^${label}]\` はどこからも参照されていないため、表示されません`,
      hint: `本文の該当する位置に \`[^${label}]\` と書くか、脚注を削除してください。`,
    }),
  }),
  'markdown/empty-footnote': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `The footnote \`[^${label}]\` has no words: its mark leads to an empty line`,
      hint: 'Write the note behind the colon, or on the next lines, indented by four spaces.',
    }),
    ja: ({ label }) => ({
      message: `脚注 \`[^${label}]\` に本文がないため、空の行が表示されます`,
      hint: 'コロンの後に本文を書いてください。次の行から書く場合は、半角スペース 4 個で字下げします。',
    }),
  }),
  'markdown/second-footnote': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `Unexpected second footnote \`[^${label}]\`, expected each label once: readers see the first alone`,
      hint: 'Give it a label of its own.',
    }),
    ja: ({ label }) => ({
      message: `脚注 \`[^${label}]\` が 2 つあり、2 つ目は表示されません`,
      hint: '別のラベルに変更してください。',
    }),
  }),
  'markdown/spaced-footnote': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `The label of \`[^${label}]\` has a space in it, so that it makes no footnote`,
      hint: `Write \`[^${label.trim().replace(/\s+/g, '-')}]\`, also where the note is referred to.`,
    }),
    ja: ({ label }) => ({
      message: `脚注のラベル \`[^${label}]\` に空白があるため、脚注になりません`,
      hint: `参照する側も含めて \`[^${label.trim().replace(/\s+/g, '-')}]\` と書いてください。`,
    }),
  }),
  'markdown/undefined-reference': rule<{ found: string; label: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ found, label, nearest }) => ({
      message: `The page defines no address for \`${found}\`, which is shown as text`,
      hint: didYouMean(nearest, `Define it on a line of its own: \`[${label}]: address\`.`),
    }),
    ja: ({ found, label, nearest }) => ({
      message: `\`${found}\` の参照先がページにないため、文字のまま表示されます`,
      hint: didYouMeanJa(nearest, `独立した行に \`[${label}]: アドレス\` と書いてください。`),
    }),
  }),
  'markdown/unused-definition': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `Nothing refers to \`[${label}]:\`, which gives an address a name: the line is not shown`,
      hint: `Write \`[words][${label}]\` where the link belongs, or remove the line. If it is text, write \`\\[${label}]:\`.`,
    }),
    ja: ({ label }) => ({
      message: `リンク先の定義 \`[${label}]:\` はどこからも参照されていないため、この行は表示されません`,
      hint: `リンクを置く場所に \`[文字][${label}]\` と書くか、この行を削除してください。文章であれば \`\\[${label}]:\` と書きます。`,
    }),
  }),
  'markdown/second-definition': rule<{ label: string }>({
    severity: 'warning',
    en: ({ label }) => ({
      message: `\`[${label}]:\` gives a second address to the same name: links lead to the first`,
      hint: 'Give one of the two another name.',
    }),
    ja: ({ label }) => ({
      message: `\`[${label}]:\` が 2 回定義されています。リンク先は 1 つ目になります`,
      hint: 'どちらかの名前を変更してください。',
    }),
  }),
  'markdown/leftover-braces': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `\`${found}\` does not directly follow a link, an image, code, emphasis or a heading, and is shown as text`,
      hint: 'For a whole block, write HTML around it, `<div class="…">`, or a container such as `:::note`. Otherwise remove it, or put a backslash before it where it is meant as text.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` は付ける相手がないため、文字のまま表示されます`,
      hint: 'リンク、画像、コード、強調、見出しのすぐ後に書くか、削除してください。段落などのまとまりには、`<div class="…">` で囲むか、`:::note` などのコンテナを使います。文字として見せる場合は前にバックスラッシュを付けます。',
    }),
  }),
  'markdown/empty-attributes': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `\`${found}\` behind the heading names no id, and is shown as text`,
      hint: 'Write an id into it, as in `{#ports}`, or remove it.',
    }),
    ja: ({ found }) => ({
      message: `見出しの後の \`${found}\` に id がないため、文字のまま表示されます`,
      hint: '`{#ports}` のように id を書くか、削除してください。',
    }),
  }),
  'markdown/second-title': rule<{ title: string }>({
    severity: 'warning',
    en: ({ title }) => ({
      message: `“${title}” is a heading of the first level, which is for the title of the page alone`,
      hint: 'Write it with two number signs, `##`, or remove it where it repeats the title.',
    }),
    ja: ({ title }) => ({
      message: `見出し「${title}」がページのタイトルと同じ階層です`,
      hint: '「##」の見出しにしてください。タイトルの繰り返しであれば削除してください。',
    }),
  }),
  'markdown/cut-address': rule<{ address: string; rest: string }>({
    severity: 'warning',
    en: ({ address, rest }) => ({
      message: `The link ends after \`${address}\`, and \`${rest}\` may belong to the address`,
      hint: `Write \`<${address}${rest}>\` if it does, or a space before what follows the address.`,
    }),
    ja: ({ address, rest }) => ({
      message: `リンクは \`${address}\` で終わります。続く「${rest}」もアドレスの一部ではありませんか`,
      hint: `一部であれば \`<${address}${rest}>\` と書いてください。そうでなければ、アドレスの後に空白を入れてください。`,
    }),
  }),
  'markdown/lost-marks': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The emphasis \`${found}\` begins in one element or bracket and ends in another: its marks are not shown`,
      hint: 'Put a backslash before each mark that is meant as text.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` が要素や括弧の内と外にまたがる強調になり、記号が表示されません`,
      hint: '文字としての記号の前には、それぞれバックスラッシュを付けてください。',
    }),
  }),
  'markdown/eaten-marks': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The marks of \`${found}\` look like parts of names or of a calculation, and make emphasis: they are not shown`,
      hint: 'Write it as `code`, or put a backslash before each mark that is meant as text.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` はファイル名や計算式の記号が強調として読まれ、記号が表示されません`,
      hint: 'コードとして書くか、文字としての記号の前にそれぞれバックスラッシュを付けてください。',
    }),
  }),
};
