import { didYouMean, didYouMeanJa, rule } from 'kotae/diagnostics';

/** What a person should look at in names, links and vocabulary of an imported site. */
export const siteRules = {
  'import/unknown-database': rule<{ word: string }>({
    severity: 'warning',
    en: ({ word }) => ({
      message: `The old site has no label for the database \`${word}\`: it was added to databases.yaml`,
      hint: 'Give it a label there, or correct the word.',
    }),
    ja: ({ word }) => ({
      message: `データベース \`${word}\` のラベルが旧サイトにないため、databases.yaml に加えました`,
      hint: 'ラベルを付けるか、語を直してください。',
    }),
  }),
  'import/same-name': rule<{ other: string; name: string }>({
    severity: 'warning',
    en: ({ other, name }) => ({
      message: `${other} already has the name of this page, which became \`${name}\``,
      hint: 'Rename one of the two as you like; old addresses are kept by `aliases`.',
    }),
    ja: ({ other, name }) => ({
      message: `${other} と名前が重なるため、\`${name}\` としました`,
      hint: '必要に応じて名前を変えてください。旧アドレスは `aliases` で引き継がれます。',
    }),
  }),
  'import/missing-page': rule<{ written: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, nearest }) => ({
      message: `The link leads to \`${written}\`, which is no page that was imported`,
      hint: didYouMean(nearest, 'Link to another answer, or take the link out.'),
    }),
    ja: ({ written, nearest }) => ({
      message: `リンク先 \`${written}\` にあたるページは取り込まれていません`,
      hint: didYouMeanJa(nearest, '別の回答へのリンクにするか、取り除いてください。'),
    }),
  }),
  'import/missing-file': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `There is no file \`${written}\` in the old site`,
      hint: 'Find it and put it in its place, or take the picture or link out.',
    }),
    ja: ({ written }) => ({
      message: `ファイル \`${written}\` が旧サイトに見つかりません`,
      hint: 'ファイルを探して置くか、画像やリンクを取り除いてください。',
    }),
  }),
  'import/missing-part': rule<{ written: string; part: string }>({
    severity: 'warning',
    en: ({ written, part }) => ({
      message: `There is no part \`${part}\` in \`${written}\`: the whole file was put in`,
      hint: 'Take out what is not meant, or correct the name in the old page and import again.',
    }),
    ja: ({ written, part }) => ({
      message: `\`${written}\` に \`${part}\` という部分がないため、ファイル全体を差し込みました`,
      hint: '不要な部分を削除するか、元のページで名前を直して、もう一度取り込んでください。',
    }),
  }),
  'import/unknown-filter': rule<{ written: string; value: string }>({
    severity: 'warning',
    en: ({ written, value }) => ({
      message: `“${value}” in the link \`${written}\` is neither a database nor a tag of any page`,
      hint: 'Correct the word, or link to the whole list.',
    }),
    ja: ({ written, value }) => ({
      message: `リンク \`${written}\` の「${value}」は、どのページのデータベースでもタグでもありません`,
      hint: '語を直すか、一覧全体へのリンクにしてください。',
    }),
  }),
  'import/uncertain-pair': rule<{
    word: string;
    other: string;
    together: number;
    pages: number;
    otherPages: number;
    joined: boolean;
  }>({
    severity: 'warning',
    en: ({ word, other, together, pages, otherPages, joined }) => ({
      message: `The tags “${word}” (${pages} pages) and “${other}” (${otherPages} pages) may be one, with ${together} questions in common. They were ${joined ? 'merged' : 'kept apart'}`,
      hint: joined
        ? 'Separate them in tags.yaml if they differ.'
        : 'Merge them in tags.yaml if they are the same.',
    }),
    ja: ({ word, other, together, pages, otherPages, joined }) => ({
      message: `タグ「${word}」(${pages} ページ) と「${other}」(${otherPages} ページ) が同じものかどうか判断できません (両方が付いた質問 ${together} 件)。${joined ? '1 つにまとめました' : '別のタグとしました'}`,
      hint: joined
        ? '違うものであれば tags.yaml で分けてください。'
        : '同じものであれば tags.yaml でまとめてください。',
    }),
  }),
  'import/one-language-tag': rule<{ word: string; language: string; id: string }>({
    severity: 'note',
    en: ({ word, language, id }) => ({
      message: `The tag “${word}” (\`${id}\`) is known in one language only (${language})`,
      hint: 'Add its labels in the other languages to tags.yaml, or join it with another tag.',
    }),
    ja: ({ word, language, id }) => ({
      message: `タグ「${word}」(\`${id}\`) は 1 つの言語 (${language}) にしかありません`,
      hint: 'tags.yaml にほかの言語のラベルを加えるか、別のタグにまとめてください。',
    }),
  }),
  'import/unknown-origin': rule<{ origin: string }>({
    severity: 'warning',
    en: ({ origin }) => ({
      message: `The address of the old website is not known: links into it lead to ${origin}`,
      hint: 'Import with --origin https://…, or correct `links.origin` in content/site.yaml.',
    }),
    ja: ({ origin }) => ({
      message: `旧サイトのアドレスがわからないため、旧サイトへのリンクは ${origin} を指します`,
      hint: '--origin https://… を付けて取り込むか、content/site.yaml の `links.origin` を直してください。',
    }),
  }),
};
