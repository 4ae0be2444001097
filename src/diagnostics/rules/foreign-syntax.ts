import { rule } from '../rule.ts';

/** Syntax of other systems, by what it is called here, with what to write instead. */
const foreign = {
  admonition: ['`:::note[Title]` and `:::` around the text', '`:::note[タイトル]` と `:::` で囲む書き方'],
  note: ['`> [!NOTE]` on the first line of the quote', '引用の 1 行目に `> [!NOTE]`'],
  collapsible: [
    '`:::details[Summary]` and `:::` around the text',
    '`:::details[要約]` と `:::` で囲む書き方',
  ],
  tabs: ['`::::tabs` around a `:::tab[Label]` for each of them', '`::::tabs` とその中の `:::tab[ラベル]`'],
  template: [
    'what the tag stands for: no template language runs over answers',
    'タグが表していた内容 (テンプレート言語は実行されません)',
  ],
  include: ['the text of the file itself', 'そのファイルの内容'],
  maths: [
    '`math: true` in `site.yaml`, which sets formulas, or the formula as code',
    '`site.yaml` の `math: true` (数式が組まれます) か、コード',
  ],
  tex: [
    '`$…$`, or `$$` on lines of its own, with `math: true` in `site.yaml`, or the formula as code',
    '`site.yaml` に `math: true` を書いたうえで `$…$` か `$$`、またはコード',
  ],
  diagram: ['a picture of the diagram', '図の画像'],
  'wiki-link': ['`[text](file.md)`', '`[文言](file.md)`'],
  mark: ['`**text**` or `<mark>text</mark>`', '`**文言**` か `<mark>文言</mark>`'],
  inserted: ['`<ins>text</ins>`', '`<ins>文言</ins>`'],
  edits: ['the text as it is after the change', '変更後の文言'],
  subscript: ['`<sub>2</sub>`', '`<sub>2</sub>`'],
  superscript: ['`<sup>2</sup>`', '`<sup>2</sup>`'],
  'image-size': ['`![text](a.png){width=300}`', '`![説明](a.png){width=300}`'],
  'inline-note': ['`[^1]`, and `[^1]: note` on a line of its own', '`[^1]` と、独立した行に `[^1]: 脚注`'],
  abbreviation: [
    'the term and its meaning into `content/glossary.yaml`',
    '`content/glossary.yaml` に用語とその意味',
  ],
  comment: ['`<!-- text -->`', '`<!-- 文言 -->`'],
  more: ['`summary:` in the front matter', 'front matter の `summary:`'],
  contents: ['nothing: the list of contents is made by itself', '何も書かないこと (目次は自動で作られます)'],
  script: ['Markdown alone', 'Markdown だけ'],
  component: ['Markdown or plain HTML', 'Markdown か通常の HTML'],
  embed: ['the address, `<https://…>`, alone on its line', '独立した行に `<https://…>` とアドレスだけ'],
  role: ['Markdown, such as `[text](file.md)` or a container', '`[文言](file.md)` やコンテナなどの Markdown'],
  icon: ['the sign itself, such as ⚠, or a word', '⚠ などの記号そのものか、言葉'],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>;

export type ForeignSyntax = keyof typeof foreign;

/** Syntax that means something elsewhere. */
export const foreignSyntaxRules = {
  'markdown/foreign-syntax': rule<{ syntax: ForeignSyntax; found: string }>({
    severity: 'warning',
    en: ({ syntax, found }) => ({
      message: `Unexpected \`${found}\`, expected Markdown of this site: readers do not see what it means elsewhere`,
      hint: `Write ${foreign[syntax][0]}. Put a backslash before it, or write it as code, where it is meant as text.`,
    }),
    ja: ({ syntax, found }) => ({
      message: `\`${found}\` はほかのシステムの書き方で、このサイトでは意味を持ちません`,
      hint: `代わりに${foreign[syntax][1]}を使ってください。文字として見せる場合は、前にバックスラッシュを付けるか、コードとして書いてください。`,
    }),
  }),
};
