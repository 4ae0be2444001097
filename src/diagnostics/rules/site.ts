import { didYouMean, moshikashite, rule } from '../rule.ts';

/** The settings, the vocabulary and the interface texts of a site. */
export const siteRules = {
  'site/missing-file': rule<{ file: string }>({
    severity: 'error',
    en: ({ file }) => ({
      what: `Missing \`${file}\`, expected it in the site's folder`,
      mend: 'Create it, as docs/starting.md shows, or name the folder of the site with --root.',
    }),
    ja: ({ file }) => ({
      what: `\`${file}\` が見つかりません`,
      mend: 'docs/starting.md を参考に作成するか、--root でサイトのフォルダーを指定してください。',
    }),
  }),
  'site/icon': rule({
    severity: 'error',
    en: () => ({
      what: 'Unexpected content, expected an SVG drawing: the mark of the site',
      mend: 'Save the mark as SVG, about as wide as it is high, or delete the file: then Kotae’s own is shown.',
    }),
    ja: () => ({
      what: 'サイトのマークを SVG の図として読めません',
      mend: 'ほぼ正方形の SVG で保存してください。ファイルを削除すると、Kotae のマークを表示します。',
    }),
  }),
  'site/card': rule({
    severity: 'error',
    en: () => ({
      what: 'Unexpected content, expected a PNG or JPEG picture of at most 4 MB, which other services show with links',
      mend: 'Save the picture as PNG or JPEG, 1200 × 630 pixels for example, or delete the file.',
    }),
    ja: () => ({
      what: '他のサービスがリンクとともに表示する画像を、4 MB 以下の PNG または JPEG として読めません',
      mend: 'PNG または JPEG (例えば 1200 × 630 ピクセル) で保存するか、ファイルを削除してください。',
    }),
  }),
  'site/style': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      what: `Unreadable style rules (${found})`,
      mend: 'Mend the rule at this place. Files are named relative to /assets/kotae/, such as `url(../images/name.png)`; there is no @import.',
    }),
    ja: ({ found }) => ({
      what: `スタイルの規則を読めません (${found})`,
      mend: 'この位置の規則を直してください。ファイルは /assets/kotae/ からの相対パスで、`url(../images/name.png)` のように指定します。@import は使えません。',
    }),
  }),
  'site/layout': rule<{ reason: string }>({
    severity: 'error',
    en: ({ reason }) => ({
      what: `Unexpected failure of this layout: ${reason}`,
      mend: 'Mend the file, or take it away: then Kotae’s own layout is used.',
    }),
    ja: ({ reason }) => ({
      what: `このレイアウトでページを作れません: ${reason}`,
      mend: 'ファイルを直してください。ファイルを取り除くと、Kotae のレイアウトを使います。',
    }),
  }),
  'site/misshapen-text': rule<{ key: string; forms: readonly string[] }>({
    severity: 'error',
    en: ({ key, forms }) => ({
      what:
        forms.length === 0
          ? `Unexpected keys below the interface text \`${key}\`, expected one text`
          : `Unexpected text at \`${key}\`, expected keys below it: ${forms.join(', ')}`,
      mend:
        forms.length === 0
          ? 'Write the text on the line of the key itself.'
          : 'Write each of them, or those that you replace, on a line of its own below the key.',
    }),
    ja: ({ key, forms }) => ({
      what:
        forms.length === 0
          ? `画面表示用の文言 \`${key}\` の下に、別のキーが書かれています`
          : `\`${key}\` は文言ではなく、次のキーをまとめたものです: ${forms.join('、')}`,
      mend:
        forms.length === 0
          ? 'キーと同じ行に、文言を 1 つだけ書いてください。'
          : '置き換えるキーを、その下に 1 行ずつ書いてください。',
    }),
  }),
  'site/unused-file': rule<{ known: readonly string[]; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ known, nearest }) => ({
      what: `Unexpected file: nothing reads it here, expected one of: ${known.join(', ')}`,
      mend: didYouMean(
        nearest,
        'Rename it, or move it; what is to be published as it is belongs in assets/static/.',
      ),
    }),
    ja: ({ known, nearest }) => ({
      what: `このファイルはどこからも読まれません (ここで読まれる名前: ${known.join('、')})`,
      mend: moshikashite(
        nearest,
        '名前を変えるか、別の場所に移してください。そのまま公開するファイルは assets/static/ に置きます。',
      ),
    }),
  }),
  'site/unknown-placeholder': rule<{
    name: string;
    known: readonly string[];
    nearest?: string | undefined;
  }>({
    severity: 'error',
    en: ({ name, known, nearest }) => ({
      what:
        known.length === 0
          ? `Unexpected \`{${name}}\`: this text stands for itself`
          : `Unexpected \`{${name}}\`, expected one of: ${known.map((each) => `\`{${each}}\``).join(', ')}`,
      mend: didYouMean(nearest, 'Take it out: readers would see the braces.'),
    }),
    ja: ({ name, known, nearest }) => ({
      what:
        known.length === 0
          ? `この文言に \`{${name}}\` は使えません`
          : `\`{${name}}\` は使えません (使えるもの: ${known.map((each) => `\`{${each}}\``).join('、')})`,
      mend: moshikashite(nearest, '取り除いてください。そのままでは、かっこが画面に表示されます。'),
    }),
  }),
  'site/missing-label': rule<{ id: string; language: string; fallback: string }>({
    severity: 'warning',
    en: ({ id, language, fallback }) => ({
      what: `Missing label of \`${id}\` in \`${language}\`: “${fallback}” is shown instead`,
      mend: `Add a line \`${language}: …\` to its label.`,
    }),
    ja: ({ id, language, fallback }) => ({
      what: `\`${id}\` の \`${language}\` のラベルがないため、「${fallback}」を表示します`,
      mend: `ラベルに \`${language}: …\` の行を加えてください。`,
    }),
  }),
  'site/unknown-language': rule<{ language: string; known: readonly string[]; nearest?: string | undefined }>(
    {
      severity: 'error',
      en: ({ language, known, nearest }) => ({
        what: `Unexpected language \`${language}\`, expected one of the site's: ${known.join(', ')}`,
        mend: didYouMean(nearest, 'Add it to `languages` in content/site.yaml, or leave it out.'),
      }),
      ja: ({ language, known, nearest }) => ({
        what: `言語 \`${language}\` はこのサイトにありません (設定されている言語: ${known.join('、')})`,
        mend: moshikashite(nearest, 'content/site.yaml の `languages` に加えるか、取り除いてください。'),
      }),
    },
  ),
  'site/missing-texts': rule<{ language: string }>({
    severity: 'error',
    en: ({ language }) => ({
      what: `Missing interface texts in \`${language}\`, expected content/texts/${language}.yaml`,
      mend: `Copy docs/texts.en.yaml of Kotae to content/texts/${language}.yaml and translate it.`,
    }),
    ja: ({ language }) => ({
      what: `\`${language}\` の画面表示用の文言がありません (content/texts/${language}.yaml)`,
      mend: `Kotae の docs/texts.en.yaml を content/texts/${language}.yaml として写し、翻訳してください。`,
    }),
  }),
  'site/missing-text': rule<{ key: string; english: string }>({
    severity: 'error',
    en: ({ key, english }) => ({
      what: `Missing interface text \`${key}\` (in English: “${english}”)`,
      mend: `Add \`${key}\` to the file.`,
    }),
    ja: ({ key, english }) => ({
      what: `画面表示用の文言 \`${key}\` がありません (英語では「${english}」)`,
      mend: `\`${key}\` をファイルに加えてください。`,
    }),
  }),
  'site/unknown-text': rule<{ key: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ key, nearest }) => ({
      what: `Unexpected interface text \`${key}\`, expected a key of the English texts`,
      mend: didYouMean(nearest, 'Remove it.'),
    }),
    ja: ({ key, nearest }) => ({
      what: `画面表示用の文言 \`${key}\` は使われていません`,
      mend: moshikashite(nearest, '取り除いてください。'),
    }),
  }),
  'site/reserved-category': rule<{ id: string; reserved: readonly string[] }>({
    severity: 'error',
    en: ({ id, reserved }) => ({
      what: `Unexpected category id \`${id}\`, expected none of ${reserved.join(', ')}`,
      mend: 'Choose another id: addresses use these words for something else.',
    }),
    ja: ({ id, reserved }) => ({
      what: `カテゴリー id \`${id}\` は予約されています (${reserved.join('、')})`,
      mend: 'アドレスで別の用途に使う語なので、ほかの id にしてください。',
    }),
  }),
  'site/shared-synonym': rule<{ word: string; first: string; second: string }>({
    severity: 'warning',
    en: ({ word, first, second }) => ({
      what: `Unexpected word “${word}” of two tags, \`${first}\` and \`${second}\`: it means the first`,
      mend: 'Keep it in one of them.',
    }),
    ja: ({ word, first, second }) => ({
      what: `「${word}」が 2 つのタグ \`${first}\` と \`${second}\` にあるため、前者とみなします`,
      mend: 'どちらか一方だけに残してください。',
    }),
  }),
};
