import { rule, rules } from 'kotae/diagnostics';

/** What a person should look at in pages that were brought in from another generator. */
export const pageRules = {
  'import/unreadable': rule({
    severity: 'error',
    en: () => ({
      message: 'The page is in no known encoding: it was not imported',
      hint: 'Save it as UTF-8 text, and import again.',
    }),
    ja: () => ({
      message: '文字コードを判別できないため、このページは取り込みませんでした',
      hint: 'UTF-8 のテキストとして保存し、もう一度取り込んでください。',
    }),
  }),
  'import/empty': rule({
    severity: 'warning',
    en: () => ({
      message: 'The file is empty: it was not imported',
      hint: 'Write the page, or remove the file.',
    }),
    ja: () => ({
      message: 'ファイルが空のため、取り込みませんでした',
      hint: 'ページを書くか、ファイルを削除してください。',
    }),
  }),
  'import/encoding': rule<{ encoding: string }>({
    severity: 'warning',
    en: ({ encoding }) => ({
      message: `The page is not UTF-8: it was read as ${encoding}`,
      hint: 'Check that its words are right.',
    }),
    ja: ({ encoding }) => ({
      message: `UTF-8 ではないため、${encoding} として読み取りました`,
      hint: '文字化けがないか確かめてください。',
    }),
  }),
  'import/control-characters': rule<{ count: number }>({
    severity: 'warning',
    en: ({ count }) => ({
      message: `${count} control character${count === 1 ? ' was' : 's were'} removed`,
      hint: 'Check the words around them.',
    }),
    ja: ({ count }) => ({
      message: `制御文字が ${count} 個あったため、取り除きました`,
      hint: '前後の文字を確かめてください。',
    }),
  }),
  'import/missing-opening-fence': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected \`${found}\` on the first line, expected \`---\`: it was added`,
      hint: 'Check the front matter of the page; the old site may not have published it.',
    }),
    ja: ({ found }) => ({
      message: `1 行目が \`${found}\` で、\`---\` がないため補いました`,
      hint: 'フロントマターを確かめてください。旧サイトでは公開されていなかった可能性があります。',
    }),
  }),
  'import/missing-closing-fence': rule({
    severity: 'warning',
    en: () => ({
      message: 'The front matter was not closed: `---` was added below the last key',
      hint: 'Check where the front matter ends.',
    }),
    ja: () => ({
      message: 'フロントマターを閉じる `---` がないため、最後のキーの下に補いました',
      hint: 'フロントマターの終わりを確かめてください。',
    }),
  }),
  'import/no-front-matter': rule({
    severity: 'warning',
    en: () => ({
      message: 'The page had no front matter: it was made from the file name and the text',
      hint: 'Check title and date; the old site did not treat this file as a page.',
    }),
    ja: () => ({
      message: 'フロントマターがないため、ファイル名と本文から作りました',
      hint: 'タイトルと日付を確かめてください。旧サイトではページとして扱われていませんでした。',
    }),
  }),
  'import/broken-yaml': rule<{ message: string }>({
    severity: 'warning',
    en: ({ message }) => ({
      message: `The front matter is not valid (${message}): it was read line by line and rewritten`,
      hint: 'Check title, databases and tags of the page.',
    }),
    ja: ({ message }) => ({
      message: `フロントマターの書き方に誤りがあるため (${message})、1 行ずつ読み取って書き直しました`,
      hint: 'タイトル、データベース、タグを確かめてください。',
    }),
  }),
  'import/unknown-key': rule<{ key: string }>({
    severity: 'note',
    en: ({ key }) => ({
      message: `Kotae has no key \`${key}\`: it was made a comment`,
      hint: 'Remove the comment when nobody needs it.',
    }),
    ja: ({ key }) => ({
      message: `キー \`${key}\` は Kotae にないため、コメントにしました`,
      hint: '不要であればコメントを削除してください。',
    }),
  }),
  'import/repeated-key': rule<{ key: string }>({
    severity: 'warning',
    en: ({ key }) => ({
      message: `The key \`${key}\` stood there more than once: the last was kept, the others are comments`,
      hint: 'Check which value is meant.',
    }),
    ja: ({ key }) => ({
      message: `キー \`${key}\` が繰り返されているため、最後の値を残し、ほかはコメントにしました`,
      hint: 'どの値が正しいか確かめてください。',
    }),
  }),
  'import/value-set': rule<{ key: string; value: string }>({
    severity: 'warning',
    en: ({ key, value }) => ({
      message: `\`${key}\` was missing or unusable: “${value}” was set`,
      hint: 'Check it, and correct it in the new page.',
    }),
    ja: ({ key, value }) => ({
      message: `\`${key}\` がないか使えない値のため、「${value}」としました`,
      hint: '確かめて、新しいページで直してください。',
    }),
  }),
  'import/wrong-date': rule<{ found: string; value: string }>({
    severity: 'warning',
    en: ({ found, value }) => ({
      message: `There is no date “${found}”: ${value} was set`,
      hint: 'Look up the date, and correct it in the new page.',
    }),
    ja: ({ found, value }) => ({
      message: `「${found}」は実在する日付ではないため、${value} としました`,
      hint: '正しい日付を調べて、新しいページで直してください。',
    }),
  }),
  'import/liquid': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The value of the Liquid \`${found}\` is not known here: it was left as text`,
      hint: 'Write what it should show.',
    }),
    ja: ({ found }) => ({
      message: `Liquid \`${found}\` は値がわからないため、そのまま残しました`,
      hint: '表示したい内容に書き換えてください。',
    }),
  }),
  'import/left-out': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `There is nothing in Kotae for \`${found}\`: it was left out`,
      hint: 'Do nothing, unless its effect is missed.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` にあたる書き方がないため、取り除きました`,
      hint: '効果が必要でなければ、対応は不要です。',
    }),
  }),
  'import/expression': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The value of \`${found}\` is not known here: it was left out`,
      hint: 'Write the address or the text that it stands for.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` は値がわからないため、取り除きました`,
      hint: 'その値であるアドレスや文を書いてください。',
    }),
  }),
  'import/lost-attribute': rule<{ name: string; found: string }>({
    severity: 'warning',
    en: ({ name, found }) => ({
      message: `\`${found}\` of \`${name}\` has no place in the page: it was left out`,
      hint: 'Write the words or the link into the text where readers need them.',
    }),
    ja: ({ name, found }) => ({
      message: `\`${name}\` の \`${found}\` は置き場所がないため、取り除きました`,
      hint: '読者に必要であれば、文やリンクとして本文に書いてください。',
    }),
  }),
  'import/unclosed-fence': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The code block that \`${found}\` begins is not closed: it was left as text`,
      hint: `Remove the backslashes, and add a line \`${found}\` where the code ends.`,
    }),
    ja: ({ found }) => ({
      message: `コードブロックの \`${found}\` が閉じられていないため、文字として残しました`,
      hint: `バックスラッシュを外し、コードの終わりに \`${found}\` の行を加えてください。`,
    }),
  }),
  // The words are those of the dialect.
  'import/stray-end-tag': rules['html/stray-end-tag'],
  'import/unclosed-element': rules['html/unclosed-element'],
  'import/unclosed-comment': rule({
    severity: 'warning',
    en: () => ({
      message: 'The comment that `<!--` begins is not closed: it was left as text',
      hint: 'Remove it, or add `-->` where the comment ends.',
    }),
    ja: () => ({
      message: '`<!--` に対応する `-->` がないため、文字として残しました',
      hint: '`<!--` を削除するか、コメントの終わりに `-->` を加えてください。',
    }),
  }),
  'import/unfinished-tag': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The tag \`${found}\` is not complete: it was left as text`,
      hint: 'Complete the tag, or remove it.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` はタグとして正しく書かれていないため、文字として残しました`,
      hint: 'タグを最後まで書くか、削除してください。',
    }),
  }),
  'import/formula': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Formulas are not typeset here: \`${found}\` was kept as code`,
      hint: 'Write it in words, or use a picture of it.',
    }),
    ja: ({ found }) => ({
      message: `数式 \`${found}\` は組版されないため、コードとして残しました`,
      hint: '言葉で書くか、画像にしてください。',
    }),
  }),
  'import/lost-text': rule<{ words: readonly string[] }>({
    severity: 'warning',
    en: ({ words }) => ({
      message: `These words of the old page are not seen in the answer: ${words.join(', ')}`,
      hint: 'Compare the page with the old one around these words.',
    }),
    ja: ({ words }) => ({
      message: `元のページにある次の語が回答に表示されません: ${words.join('、')}`,
      hint: 'この語の前後を旧ページと見比べてください。',
    }),
  }),
};
