import { didYouMean, moshikashite, rule } from '../rule.ts';

/** What only shows when all entries are seen together. */
export const catalogRules = {
  'catalog/same-address': rule<{ address: string; other: string }>({
    severity: 'error',
    en: ({ address, other }) => ({
      message: `Unexpected second page at \`${address}\`, which ${other} already has`,
      hint: 'Rename one of the two files, or remove the alias.',
    }),
    ja: ({ address, other }) => ({
      message: `アドレス \`${address}\` は ${other} と重なっています`,
      hint: 'どちらかのファイル名を変えるか、別名 (aliases) を取り除いてください。',
    }),
  }),
  'catalog/unknown-related': rule<{ name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ name, nearest }) => ({
      message: `Unexpected related question \`${name}\`, expected the name of one in this language`,
      hint: didYouMean(nearest, 'Write its file name without `.md`, or category/name.'),
    }),
    ja: ({ name, nearest }) => ({
      message: `関連する質問 \`${name}\` はこの言語にありません`,
      hint: moshikashite(
        nearest,
        'ファイル名から `.md` を除いた名前、または「カテゴリー/名前」で書いてください。',
      ),
    }),
  }),
  'catalog/unknown-featured': rule<{ key: string; name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ key, name, nearest }) => ({
      message: `Unexpected page \`${name}\` in \`${key}\`, expected one that exists`,
      hint: didYouMean(nearest, 'Write its file name without `.md`, or category/name.'),
    }),
    ja: ({ key, name, nearest }) => ({
      message: `\`${key}\` に書かれたページ \`${name}\` が見つかりません`,
      hint: moshikashite(
        nearest,
        'ファイル名から `.md` を除いた名前、または「カテゴリー/名前」で書いてください。',
      ),
    }),
  }),
  'catalog/shallow-history': rule({
    severity: 'warning',
    en: () => ({
      message:
        'Unexpected shallow git history: pages without `updated` show the date of their first publication',
      hint: 'Fetch the whole history (git fetch --unshallow; in continuous integration, fetch-depth: 0).',
    }),
    ja: () => ({
      message: 'git の履歴が浅いため、`updated` のないページには最初の公開日を表示します',
      hint: '履歴をすべて取得してください (git fetch --unshallow、CI では fetch-depth: 0)。',
    }),
  }),
};
