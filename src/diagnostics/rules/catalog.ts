import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** How another page is named. */
export const pageName = {
  en: 'Write its file name without `.md`, or category/name.',
  ja: 'ファイル名から `.md` を除いた名前、または「カテゴリー/名前」で書いてください。',
};

/** What only shows when all entries are seen together. */
export const catalogRules = {
  'catalog/same-address': rule<{
    address: string;
    other: string;
    /** Given where two names look alike: whether the letters of `other` are composed. */
    isComposed?: boolean | undefined;
  }>({
    severity: 'error',
    en: ({ address, other, isComposed }) =>
      other === 'Kotae'
        ? {
            message: `Kotae publishes \`${address}\` itself`,
            hint: 'Give this template another `permalink`, or have the file copied to another place.',
          }
        : {
            message: `\`${address}\` is already the address of ${other}${isComposed === undefined ? '' : `, whose name has its letters ${isComposed ? 'composed (Unicode NFC)' : 'decomposed (Unicode NFD)'} and is another file`}`,
            hint: 'Rename one of the two files, or remove the alias.',
          },
    ja: ({ address, other, isComposed }) =>
      other === 'Kotae'
        ? {
            message: `アドレス \`${address}\` には Kotae がファイルを出力します`,
            hint: 'テンプレートの `permalink` またはコピー先を別のアドレスにしてください。',
          }
        : {
            message: `アドレス \`${address}\` は ${other} のアドレスでもあります${isComposed === undefined ? '' : `。名前の文字が${isComposed ? '合成済み (Unicode NFC)' : '分解 (Unicode NFD)'} の別のファイルです`}`,
            hint: 'どちらかのファイル名を変えるか、別名 (aliases) を取り除いてください。',
          },
  }),
  'catalog/unknown-related': rule<{ name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ name, nearest }) => ({
      message: `There is no question \`${name}\` in any language`,
      hint: didYouMean(nearest, pageName.en),
    }),
    ja: ({ name, nearest }) => ({
      message: `関連する質問 \`${name}\` はどの言語にもありません`,
      hint: didYouMeanJa(nearest, pageName.ja),
    }),
  }),
  'catalog/unknown-page': rule<{ key: string; name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ key, name, nearest }) => ({
      message: `\`${key}\` names the page \`${name}\`, which does not exist`,
      hint: didYouMean(nearest, pageName.en),
    }),
    ja: ({ key, name, nearest }) => ({
      message: `\`${key}\` に書かれたページ \`${name}\` が見つかりません`,
      hint: didYouMeanJa(nearest, pageName.ja),
    }),
  }),
  'catalog/unread-history': rule<{ reason: string }>({
    severity: 'warning',
    en: ({ reason }) => ({
      message: `The git history could not be read (${reason}): pages without \`updated\` show the date of their first publication`,
      hint: 'Run `git log` in this folder, and put right what it says.',
    }),
    ja: ({ reason }) => ({
      message: `git の履歴を読めないため (${reason})、\`updated\` のないページには最初の公開日を表示します`,
      hint: 'このフォルダーで `git log` を実行し、表示される問題を直してください。',
    }),
  }),
  'catalog/shallow-history': rule({
    severity: 'warning',
    en: () => ({
      message: 'The git history is shallow: pages without `updated` show the date of their first publication',
      hint: 'Fetch the whole history (git fetch --unshallow; in continuous integration, fetch-depth: 0).',
    }),
    ja: () => ({
      message: 'git の履歴の一部しか取得されていないため、`updated` のないページには最初の公開日を表示します',
      hint: '履歴をすべて取得してください (git fetch --unshallow、CI では fetch-depth: 0)。',
    }),
  }),
};
