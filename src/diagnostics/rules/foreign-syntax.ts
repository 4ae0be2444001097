import { rule } from '../rule.ts';

/** Syntax of other systems, by what it is called here, with what to write instead. */
const foreign = {
  admonition: [
    '`:::note[Title]` and `:::` around the text',
    '`:::note[タイトル]` と `:::` で囲んでください。',
  ],
  note: ['`> [!NOTE]` on the first line of the quote', '引用の 1 行目に `> [!NOTE]` と書いてください。'],
  collapsible: [
    '`:::details[Summary]` and `:::` around the text',
    '`:::details[要約]` と `:::` で囲んでください。',
  ],
  tabs: [
    '`::::tabs` around a `:::tab[Label]` for each of them',
    '`::::tabs` で囲み、その中に `:::tab[ラベル]` を並べてください。',
  ],
  template: [
    'what the tag stands for: no template language runs over answers',
    'タグが表していた内容そのものを書いてください (テンプレート言語は実行されません)。',
  ],
  include: ['the text of the file itself', 'そのファイルの内容を書いてください。'],
  maths: [
    '`math: true` in `site.yaml`, which sets formulas, or the formula as code',
    '`site.yaml` に `math: true` と書くと数式として組まれます。そうしない場合はコードにしてください。',
  ],
  tex: [
    '`$…$`, or `$$` on lines of its own, with `math: true` in `site.yaml`, or the formula as code',
    '`site.yaml` に `math: true` を書いたうえで `$…$` か `$$` を使うか、コードにしてください。',
  ],
  diagram: ['a picture of the diagram', '図を画像にして載せてください。'],
  'wiki-link': ['`[text](file.md)`', '`[文言](file.md)` と書いてください。'],
  mark: ['`**text**` or `<mark>text</mark>`', '`**文言**` か `<mark>文言</mark>` と書いてください。'],
  inserted: ['`<ins>text</ins>`', '`<ins>文言</ins>` と書いてください。'],
  edits: ['the text as it is after the change', '変更後の文言だけを書いてください。'],
  subscript: ['`<sub>2</sub>`', '`<sub>2</sub>` と書いてください。'],
  superscript: ['`<sup>2</sup>`', '`<sup>2</sup>` と書いてください。'],
  'image-size': ['`![text](a.png){width=300}`', '`![説明](a.png){width=300}` と書いてください。'],
  'inline-note': [
    '`[^1]`, and `[^1]: note` on a line of its own',
    '`[^1]` と、独立した行に `[^1]: 脚注` と書いてください。',
  ],
  abbreviation: [
    'the term and its meaning into `content/glossary.yaml`',
    '用語とその意味を `content/glossary.yaml` に書いてください。',
  ],
  comment: ['`<!-- text -->`', '`<!-- 文言 -->` と書いてください。'],
  more: ['`summary:` in the front matter', 'フロントマターに `summary:` を書いてください。'],
  contents: [
    'nothing: the list of contents is made by itself',
    '目次は自動で作られるので、削除してください。',
  ],
  script: ['Markdown alone', 'Markdown だけで書いてください。'],
  component: ['Markdown or plain HTML', 'Markdown か通常の HTML で書いてください。'],
  embed: [
    'the address, `<https://…>`, alone on its line',
    '独立した行に `<https://…>` とアドレスだけを書いてください。',
  ],
  role: [
    'Markdown, such as `[text](file.md)` or a container',
    '`[文言](file.md)` やコンテナなど、Markdown で書いてください。',
  ],
  icon: ['the sign itself, such as ⚠, or a word', '⚠ などの記号そのものか、言葉で書いてください。'],
} as const satisfies Readonly<Record<string, readonly [en: string, ja: string]>>;

export type ForeignSyntax = keyof typeof foreign;

/** Syntax that means something elsewhere. */
export const foreignSyntaxRules = {
  'markdown/foreign-syntax': rule<{ syntax: ForeignSyntax; found: string }>({
    severity: 'warning',
    en: ({ syntax, found }) => ({
      message: `\`${found}\` is syntax of another system, which means nothing here`,
      hint: `Write ${foreign[syntax][0]}. If the characters themselves are meant, put a backslash before them, or write them as code.`,
    }),
    ja: ({ syntax, found }) => ({
      message: `\`${found}\` はほかのシステムの書き方で、このサイトでは意味を持ちません`,
      hint: `${foreign[syntax][1]}文字として見せる場合は、前にバックスラッシュを付けるか、コードとして書いてください。`,
    }),
  }),
};
