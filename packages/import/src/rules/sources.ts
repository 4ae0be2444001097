import { rule } from 'kotae/diagnostics';

/** What an import did otherwise than the old site had it, and a person should know. */
export const sourceRules = {
  'import/alias-clash': rule<{ address: string; other: string }>({
    severity: 'warning',
    en: ({ address, other }) => ({
      message: `${other} already has the old address ${address}: it was left out here`,
      hint: `Decide which page answers there, and write it into \`aliases\` of that page.`,
    }),
    ja: ({ address, other }) => ({
      message: `旧アドレス ${address} は ${other} が使っているため、このページからは外しました`,
      hint: `どちらのページが応答するか決め、そのページの \`aliases\` に書いてください。`,
    }),
  }),
  'import/colour': rule<{ written: string; className: string }>({
    severity: 'note',
    en: ({ written, className }) => ({
      message: `The colour ${written} became the class \`${className}\``,
      hint: 'Take the class away where the colour was decoration; where it means something, say so in words, too.',
    }),
    ja: ({ written, className }) => ({
      message: `色 ${written} をクラス \`${className}\` に置き換えました`,
      hint: '装飾であればクラスを外し、意味がある色であれば言葉でも示してください。',
    }),
  }),
  'import/same-colour': rule<{ written: string; other: string; className: string }>({
    severity: 'warning',
    en: ({ written, other, className }) => ({
      message: `The colours ${other} and ${written} of this page both became \`${className}\``,
      hint: 'Give one of them another class when readers must tell them apart.',
    }),
    ja: ({ written, other, className }) => ({
      message: `このページの色 ${other} と ${written} は、どちらも \`${className}\` になりました`,
      hint: '区別が必要であれば、一方を別のクラスにしてください。',
    }),
  }),
  'import/empty-link': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The link to \`${written}\` leads nowhere: its text was kept`,
      hint: 'Link to a page, or leave it as text.',
    }),
    ja: ({ written }) => ({
      message: `リンク \`${written}\` はどこも指さないため、文字だけを残しました`,
      hint: 'ページへのリンクにするか、文字のままにしてください。',
    }),
  }),
  'import/html-files': rule<{ count: number }>({
    severity: 'warning',
    en: ({ count }) => ({
      message:
        count === 1
          ? 'This file is HTML, and only Markdown is read: it was not brought in'
          : `This file and ${count - 1} more are HTML, and only Markdown is read: they were not brought in`,
      hint: 'Write what is a page as Markdown and import again, or copy what is to stay as it is into assets/static/.',
    }),
    ja: ({ count }) => ({
      message: `Markdown だけを読み取るため、${count === 1 ? 'この' : `このファイルなど ${count} 個の`} HTML ファイルは取り込みませんでした`,
      hint: 'ページであれば Markdown に書き直して再度取り込み、そのまま公開するファイルであれば assets/static/ にコピーしてください。',
    }),
  }),
  'import/kept': rule<{ both: boolean }>({
    severity: 'warning',
    en: ({ both }) => ({
      message: `This file was edited since the last import${both ? ', and its source changed, too' : ''}: it was left as it is`,
      hint: `${both ? 'Compare the two and take over what is new; ' : ''}--force takes the source's version.`,
    }),
    ja: ({ both }) => ({
      message: `前回の取り込み後にこのファイルが編集されている${both ? 'うえ、元のページも変わっている' : ''}ため、そのまま残しました`,
      hint: `${both ? '両方を見比べて、新しい内容を取り込んでください。' : ''}--force を付けると元のページで置き換えます。`,
    }),
  }),
  'import/embedded': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The page embeds ${written}, and Kotae shows no frames: it became a link`,
      hint: 'Say in words what is behind the link; a film of your own can stand in the page as a file.',
    }),
    ja: ({ written }) => ({
      message: `${written} の埋め込みは表示できないため、リンクにしました`,
      hint: 'リンク先の内容を言葉で書いてください。自分の動画は、ファイルとしてページに置けます。',
    }),
  }),
  'import/removed': rule<{ both: boolean }>({
    severity: 'note',
    en: ({ both }) => ({
      message: `This file was removed since an import wrote it: it was not written again${both ? ', though its source changed' : ''}`,
      hint: 'Remove it from the source, too, or bring it back with --force.',
    }),
    ja: ({ both }) => ({
      message: `取り込み後に削除されたファイルのため、${both ? '元のページは変わっていますが、' : ''}もう一度書き込むことはしませんでした`,
      hint: '元のページも削除するか、--force を付けて書き込んでください。',
    }),
  }),
  'import/list-page': rule<{ target: string }>({
    severity: 'note',
    en: ({ target }) => ({
      message: `This page lists other pages: it was not brought in, and its address leads to ${target}`,
      hint: 'Write its other words, if they are missed, as a page in a category of kind `page`.',
    }),
    ja: ({ target }) => ({
      message: `ほかのページの一覧のため取り込まず、アドレスは ${target} に転送します`,
      hint: '一覧以外の文章が必要であれば、種類が `page` のカテゴリーのページとして書いてください。',
    }),
  }),
  'import/macro': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The value of the macro \`${found}\` is not known here: it was left as text`,
      hint: 'Write what it should show.',
    }),
    ja: ({ found }) => ({
      message: `マクロ \`${found}\` は値がわからないため、そのまま残しました`,
      hint: '表示したい内容に書き換えてください。',
    }),
  }),
  'import/other-kind': rule({
    severity: 'warning',
    en: () => ({
      message: 'This page of the collection is neither Markdown nor HTML: it was not brought in',
      hint: 'Write it as Markdown and import again, or copy it into assets/static/.',
    }),
    ja: () => ({
      message: 'このページは Markdown でも HTML でもないため、取り込みませんでした',
      hint: 'Markdown に書き直して再度取り込むか、assets/static/ にコピーしてください。',
    }),
  }),
  'import/other-language': rule<{ written: string; language: string }>({
    severity: 'note',
    en: ({ written, language }) => ({
      message: `The link \`${written}\` leads to a page in another language (${language})`,
      hint: 'Nothing to do if that is meant; otherwise link to the page in this language.',
    }),
    ja: ({ written, language }) => ({
      message: `リンク \`${written}\` は別の言語 (${language}) のページを指します`,
      hint: '意図したものであれば対応は不要です。そうでなければ、この言語のページへのリンクにしてください。',
    }),
  }),
  'import/other-script': rule<{ language: string; script: string; likely: string }>({
    severity: 'warning',
    en: ({ language, script, likely }) => ({
      message: `Pages that name no language came in as \`${language}\`, but most are written in ${nameOf(script, 'en')} letters`,
      hint: `Import again with their language, such as --language ${likely}.`,
    }),
    ja: ({ language, script, likely }) => ({
      message: `言語が書かれていないページを \`${language}\` として取り込みましたが、多くは別の文字 (${nameOf(script, 'ja')}) で書かれています`,
      hint: `--language ${likely} のように言語を指定して、もう一度取り込んでください。`,
    }),
  }),
  'import/slow-page': rule<{ seconds: string }>({
    severity: 'warning',
    en: ({ seconds }) => ({
      message: `This page took ${seconds} s to translate`,
      hint: 'Look at its length and at elements that never end; it came in whole.',
    }),
    ja: ({ seconds }) => ({
      message: `このページの変換に ${seconds} 秒かかりました`,
      hint: 'ページの長さや、閉じられていない要素を確かめてください。ページはすべて取り込んでいます。',
    }),
  }),
  'import/time-zone': rule<{ zone: string; pages: number }>({
    severity: 'note',
    en: ({ zone, pages }) => ({
      message: `No time zone is configured, and dates of ${pages} pages name one: \`timezone\` became ${zone}`,
      hint: 'Name another with --timezone if that is wrong.',
    }),
    ja: ({ zone, pages }) => ({
      message: `タイムゾーンの設定がないため、${pages} ページの日付から \`timezone\` を ${zone} としました`,
      hint: '違う場合は --timezone で指定してください。',
    }),
  }),
  'import/too-deep': rule({
    severity: 'error',
    en: () => ({
      message: 'Quotes or lists are nested too deeply: the text came in as it is, untranslated',
      hint: 'Look for a line of many `>`, correct it in the old page, and import again.',
    }),
    ja: () => ({
      message: '引用やリストの入れ子が深すぎるため、本文を変換せずにそのまま取り込みました',
      hint: '`>` が大量に並んだ行がないか確かめて元のページで直し、再度取り込んでください。',
    }),
  }),
  'import/too-many': rule<{ construct: string; limit: number }>({
    severity: 'error',
    en: ({ construct, limit }) => ({
      message: `\`${construct}\` stands here more than ${limit} times, which takes too long to read: the text came in as it is, untranslated`,
      hint: 'Look for text that was pasted by mistake, or cut it into paragraphs, in the old page; then import again.',
    }),
    ja: ({ construct, limit }) => ({
      message: `\`${construct}\` が ${limit} 回を超えて使われていて、読み取りに時間がかかりすぎるため、本文を変換せずにそのまま取り込みました`,
      hint: '誤って貼り付けた文字列がないか元のページを確かめるか、段落に分けて、再度取り込んでください。',
    }),
  }),
  'import/too-tangled': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `So much depends on each other around \`${found}\` that it takes too long to translate: the text came in as it is, untranslated`,
      hint: 'Put empty lines between such blocks in the old page, or take them out; then import again.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` の前後で互いに関わる記法が多く、変換に時間がかかりすぎるため、本文を変換せずにそのまま取り込みました`,
      hint: '元のページで、こうした記法の間に空行を入れるか、記法を減らして、再度取り込んでください。',
    }),
  }),
  'import/unknown-keys': rule<{ key: string; pages: number }>({
    severity: 'note',
    en: ({ key, pages }) => ({
      message: `Kotae has no key \`${key}\`, which ${pages} pages have: it was made a comment`,
      hint: 'Remove the comments when nobody needs them.',
    }),
    ja: ({ key, pages }) => ({
      message: `キー \`${key}\` は Kotae にないため、${pages} ページでコメントにしました`,
      hint: '不要であればコメントを削除してください。',
    }),
  }),
  'import/values-set': rule<{ key: string; pages: number }>({
    severity: 'warning',
    en: ({ key, pages }) => ({
      message: `\`${key}\` was missing or unusable on ${pages} pages: it was set from the history, or from the day of the file`,
      hint: 'Check it where it matters, and correct it in the new pages.',
    }),
    ja: ({ key, pages }) => ({
      message: `${pages} ページで \`${key}\` がないか使えない値のため、履歴またはファイルの日付から補いました`,
      hint: '必要なページを確かめて、新しいページで直してください。',
    }),
  }),
  'import/written-out': rule<{ file: string }>({
    severity: 'note',
    en: ({ file }) => ({
      message: `A picture stood in the page as data: it was written to ${file}`,
      hint: 'Give the file a name that says what it shows.',
    }),
    ja: ({ file }) => ({
      message: `ページに埋め込まれた画像を ${file} に書き出しました`,
      hint: '内容がわかるファイル名に変えてください。',
    }),
  }),
};

/** What people call a script of ISO 15924. */
function nameOf(script: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'script' }).of(script) ?? script;
}
