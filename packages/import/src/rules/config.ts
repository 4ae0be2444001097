import { rule } from 'kotae/diagnostics';

const english = {
  elsewhere: (from: string, to: string) =>
    `The redirect from \`${from}\` to ${to} did not come in: old addresses lead to pages of this site`,
  missing: (from: string, to: string) =>
    `The redirect from \`${from}\` leads to \`${to}\`, which is no page that was imported: it did not come in`,
  place: (from: string, to: string) =>
    `The redirect from \`${from}\` to \`${to}\` leads to the whole page: old addresses lead to no place within one`,
};
const japanese: typeof english = {
  elsewhere: (from, to) =>
    `\`${from}\` から ${to} への転送は取り込みませんでした。旧アドレスからはこのサイトのページにだけ転送できます`,
  missing: (from, to) =>
    `\`${from}\` の転送先 \`${to}\` にあたるページが取り込まれていないため、転送も取り込みませんでした`,
  place: (from, to) =>
    `\`${from}\` から \`${to}\` への転送は、ページの先頭に移ります。旧アドレスからページの途中には転送できません`,
};
const hints = {
  elsewhere: {
    en: 'Write the redirect into the settings of the host.',
    ja: '転送を配信サーバーの設定に書いてください。',
  },
  missing: {
    en: 'Write the old address into `aliases` of the page that answers it now.',
    ja: '代わりになるページの `aliases` に旧アドレスを書いてください。',
  },
  place: {
    en: 'Do nothing, unless readers are to arrive there: the host can lead them, or a page of its own.',
    ja: '途中に移す必要がなければ、対応は不要です。必要であれば、配信サーバーで転送するか、独立したページにしてください。',
  },
};

/** What a person should look at in the configuration of an old site. */
export const configRules = {
  'import/redirect': rule<{ why: keyof typeof hints; from: string; to: string }>({
    severity: 'warning',
    en: ({ why, from, to }) => ({ message: english[why](from, to), hint: hints[why].en }),
    ja: ({ why, from, to }) => ({ message: japanese[why](from, to), hint: hints[why].ja }),
  }),
  'import/unread-redirects': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `The old site led addresses on to others (\`${found}\`), which an import of a folder doesn't read`,
      hint: 'Write each old address into `aliases` of the page that answers it now.',
    }),
    ja: ({ found }) => ({
      message: `旧サイトの転送の設定 (\`${found}\`) は、フォルダーの取り込みでは読み取りません`,
      hint: '旧アドレスを、代わりになるページの `aliases` に書いてください。',
    }),
  }),
  'import/unknown-slugify': rule<{ name: string }>({
    severity: 'warning',
    en: ({ name }) => ({
      message: `The ids that \`${name}\` made of headings are not known here: headings have those that Kotae makes`,
      hint: 'Check links to headings, and write the old ids behind those that are linked to: `## Heading {#id}`.',
    }),
    ja: ({ name }) => ({
      message: `\`${name}\` が作る見出しの id がわからないため、見出しの id は Kotae が作るものになります`,
      hint: '見出しへのリンクを確かめ、リンク先の見出しには `## 見出し {#id}` のように元の id を書いてください。',
    }),
  }),
};
