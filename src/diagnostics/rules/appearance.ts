import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** What a site brings to look like itself: mark, picture for links, style rules, fonts, layouts. */
export const appearanceRules = {
  'site/icon': rule({
    severity: 'error',
    en: () => ({
      message: 'The mark of the site is not a valid SVG drawing',
      hint: 'Save the mark as SVG, about as wide as it is high, or delete the file: then Kotae’s own is shown.',
    }),
    ja: () => ({
      message: 'サイトのマークを SVG の図として読めません',
      hint: 'ほぼ正方形の SVG で保存してください。ファイルを削除すると、Kotae のマークを表示します。',
    }),
  }),
  'site/card': rule({
    severity: 'error',
    en: () => ({
      message: 'The picture that other services show with links is not a PNG or JPEG file of at most 4 MB',
      hint: 'Save the picture as PNG or JPEG, 1200 × 630 pixels for example, or delete the file.',
    }),
    ja: () => ({
      message: '他のサービスがリンクとともに表示する画像を、4 MB 以下の PNG または JPEG として読めません',
      hint: 'PNG または JPEG (例えば 1200 × 630 ピクセル) で保存するか、ファイルを削除してください。',
    }),
  }),
  'site/style': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `The style rules are not valid: ${found}`,
      hint: 'Fix the rule at this place. Files are those of the site, such as `url(fonts/name.woff2)` or `url(images/name.png)`, or of hosts in `policy`; there is no @import.',
    }),
    ja: ({ found }) => ({
      message: `スタイルの規則を読めません (${found})`,
      hint: 'この位置の規則を直してください。使えるのは、`url(fonts/name.woff2)` や `url(images/name.png)` のようなサイト自身のファイルと、`policy` で許可したホストのファイルです。@import は使えません。',
    }),
  }),
  'site/style-file': rule<{ address: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ address, nearest }) => ({
      message: `The style rules name \`${address}\`, and there is no such file`,
      hint: didYouMean(
        nearest,
        'Put it into assets/fonts/, assets/images/ or assets/static/, or correct the name.',
      ),
    }),
    ja: ({ address, nearest }) => ({
      message: `スタイルの規則にある \`${address}\` というファイルはありません`,
      hint: didYouMeanJa(
        nearest,
        'assets/fonts/、assets/images/、assets/static/ のいずれかに置くか、名前を直してください。',
      ),
    }),
  }),
  'site/font': rule({
    severity: 'warning',
    en: () => ({
      message: 'This file has the name of a font, but is not one',
      hint: 'Put the font there once more, as WOFF2 if there is a choice, or delete the file.',
    }),
    ja: () => ({
      message: '名前はフォントですが、フォントのファイルではありません',
      hint: 'フォントを (できれば WOFF2 形式で) 置き直すか、ファイルを削除してください。',
    }),
  }),
  'site/missing-package': rule<{ name: string; version: string }>({
    severity: 'error',
    en: ({ name, version }) => ({
      message: `This file needs the package \`${name}\`, which is not installed`,
      hint: `Install it beside Kotae: \`npm install --save-dev ${name}@${version}\` (or \`pnpm add -D\`, \`yarn add -D\`). Only sites with layouts or style rules of their own need it.`,
    }),
    ja: ({ name, version }) => ({
      message: `このファイルにはパッケージ \`${name}\` が必要ですが、インストールされていません`,
      hint: `\`npm install --save-dev ${name}@${version}\` (または \`pnpm add -D\`、\`yarn add -D\`) でインストールしてください (独自のレイアウトやスタイルを持つサイトだけに必要です)。`,
    }),
  }),
  'site/layout': rule<{ reason: string }>({
    severity: 'error',
    en: ({ reason }) => ({
      message: `This layout does not work: ${reason}`,
      hint: 'Fix the file, or remove it: then Kotae’s own layout is used.',
    }),
    ja: ({ reason }) => ({
      message: `このレイアウトではページを作れません (原因: ${reason})`,
      hint: 'ファイルを直してください。ファイルを取り除くと、Kotae のレイアウトを使います。',
    }),
  }),
  'site/unused-file': rule<{ known: readonly string[]; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ known, nearest }) => ({
      message: `Unexpected file: nothing reads it here, expected one of: ${known.join(', ')}`,
      hint: didYouMean(
        nearest,
        'Rename it, or move it; what is to be published as it is belongs in assets/static/.',
      ),
    }),
    ja: ({ known, nearest }) => ({
      message: `このファイルはどこからも読まれません (ここで読まれる名前: ${known.join('、')})`,
      hint: didYouMeanJa(
        nearest,
        '名前を変えるか、別の場所に移してください。そのまま公開するファイルは assets/static/ に置きます。',
      ),
    }),
  }),
  'site/misnamed-folder': rule<{ meant: string }>({
    severity: 'warning',
    en: ({ meant }) => ({
      message: `Nothing reads this folder, and there is no \`${meant}\``,
      hint: `Rename it to \`${meant}\`, if that is what it is for.`,
    }),
    ja: ({ meant }) => ({
      message: `このフォルダーは使われません。\`${meant}\` というフォルダーもありません`,
      hint: `名前の誤りであれば、\`${meant}\` に変えてください。`,
    }),
  }),
};
