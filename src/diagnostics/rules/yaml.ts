import { didYouMean, moshikashite, rule } from '../rule.ts';

/** Settings, vocabulary and front matter as YAML: its syntax, its keys and the form of its values. */
export const yamlRules = {
  'yaml/syntax': rule<{ message: string }>({
    severity: 'error',
    en: ({ message }) => ({
      what: `Unexpected YAML syntax: ${message}`,
      mend: 'Put a text that holds `: `, `#`, quotes or brackets into double quotes, and check the indentation.',
    }),
    ja: ({ message }) => ({
      what: `YAML の文法に誤りがあります (${message})`,
      mend: '「: 」「#」引用符や括弧を含む文字列は二重引用符で囲み、字下げを確かめてください。',
    }),
  }),
  'yaml/tab': rule({
    severity: 'error',
    en: () => ({ what: 'Unexpected tab, expected spaces for indentation', mend: 'Replace the tab by two spaces.' }),
    ja: () => ({ what: '字下げにタブが使われています', mend: 'タブを半角スペース 2 個に置き換えてください。' }),
  }),
  'yaml/duplicate-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({ what: `Unexpected second \`${key}\`, expected each key once`, mend: 'Keep one of the two.' }),
    ja: ({ key }) => ({ what: `キー \`${key}\` が 2 回書かれています`, mend: 'どちらか 1 つだけを残してください。' }),
  }),
  'yaml/unknown-key': rule<{ key: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'error',
    en: ({ key, nearest, known }) => ({
      what: `Unexpected key \`${key}\`, expected a known one`,
      mend: didYouMean(nearest, `Known keys: ${known.join(', ')}.`),
    }),
    ja: ({ key, nearest, known }) => ({
      what: `キー \`${key}\` は使えません`,
      mend: moshikashite(nearest, `使えるキー: ${known.join('、')}。`),
    }),
  }),
  'yaml/missing-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({ what: `Missing \`${key}\`, expected a value`, mend: `Add a line \`${key}: …\`.` }),
    ja: ({ key }) => ({ what: `\`${key}\` がありません`, mend: `\`${key}: …\` の行を加えてください。` }),
  }),
  'yaml/invalid-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({
      what: `Unexpected key \`${key}\`, expected lower-case letters, digits and hyphens`,
      mend: 'Choose an id such as `data-release`; its label may be any text.',
    }),
    ja: ({ key }) => ({
      what: `キー \`${key}\` に使えない文字があります`,
      mend: '`data-release` のように半角の英小文字、数字、ハイフンだけで書いてください。ラベルは自由に付けられます。',
    }),
  }),
  'yaml/invalid-value': rule<{ key: string; found: string; expected: string }>({
    severity: 'error',
    en: ({ key, found, expected }) => ({
      what: `Unexpected value \`${found}\` for \`${key}\``,
      mend: `${expected}.`,
    }),
    ja: ({ key, found, expected }) => ({
      what: `\`${key}\` の値 \`${found}\` は使えません`,
      mend: `${expected}。`,
    }),
  }),
  'yaml/aliases': rule<{ limit: number }>({
    severity: 'error',
    en: ({ limit }) => ({
      what: `Unexpected aliases that unfold to more than ${limit} nodes`,
      mend: 'Write the values out instead of referring to them with `*name`.',
    }),
    ja: ({ limit }) => ({
      what: `エイリアスの展開が ${limit} 個を超えています`,
      mend: '`*name` で参照せず、値をそのまま書いてください。',
    }),
  }),
};
