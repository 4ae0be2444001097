import { rule } from '../rule.ts';

/** What settings cannot be together, or with what Kotae has already. */
export const settingsRules = {
  'site/taken-key': rule<{ key: string; taken: readonly string[] }>({
    severity: 'error',
    en: ({ key, taken }) => ({
      message: `\`${key}\` cannot stand for \`db\`: front matter has a key of this name, as it has ${taken.filter((each) => each !== key).join(', ')}`,
      hint: 'Choose another word for `terms.database.key`, or take it out: then front matter says `db`.',
    }),
    ja: ({ key, taken }) => ({
      message: `\`${key}\` は、もともと front matter にあるキーのため、\`db\` の代わりに使えません (ほかに使えないもの: ${taken.filter((each) => each !== key).join('、')})`,
      hint: '`terms.database.key` を別の語にするか、取り除いて front matter に `db` と書いてください。',
    }),
  }),
  'site/repeated-language': rule<{ language: string }>({
    severity: 'error',
    en: ({ language }) => ({
      message: `The language \`${language}\` stands in \`languages\` already`,
      hint: 'Take it out here, or write the language that was meant.',
    }),
    ja: ({ language }) => ({
      message: `\`languages\` に言語 \`${language}\` が 2 回以上書かれています`,
      hint: 'ここから取り除くか、意図した言語を書いてください。',
    }),
  }),
  'site/clashing-addresses': rule<{ address: string; setting: string; other: string }>({
    severity: 'error',
    en: ({ address, setting, other }) =>
      setting === other
        ? {
            message: `\`${setting}\` gives the address \`${address}\` to several pages`,
            hint: 'Put in what tells them apart: the language as `{lang}`, as in `/{lang}/help/`.',
          }
        : {
            message: `\`${setting}\` gives the address \`${address}\` to a page, and \`${other}\` gives it to another`,
            hint: 'Choose something else for one of the two.',
          },
    ja: ({ address, setting, other }) =>
      setting === other
        ? {
            message: `\`${setting}\` により、複数のページが同じアドレス \`${address}\` になります`,
            hint: '`/{lang}/help/` のように言語を表す `{lang}` を入れるなどして、区別できるようにしてください。',
          }
        : {
            message: `\`${setting}\` によるアドレス \`${address}\` は、\`${other}\` による別のページのアドレスでもあります`,
            hint: 'どちらかを別のものにしてください。',
          },
  }),
  'site/taken-word': rule<{ word: string }>({
    severity: 'error',
    en: ({ word }) => ({
      message: `\`terms.database.address\` cannot be \`${word}\`: it is the id of a category, which stands in the same place of addresses`,
      hint: 'Choose another word here, or another id for the category.',
    }),
    ja: ({ word }) => ({
      message: `\`terms.database.address\` の \`${word}\` はカテゴリーの id と同じで、アドレスの同じ位置に入ります`,
      hint: 'この語か、カテゴリーの id を変えてください。',
    }),
  }),
};
