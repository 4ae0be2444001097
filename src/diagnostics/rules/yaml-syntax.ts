import { rule } from '../rule.ts';

/** Settings, vocabulary and front matter as YAML: what a parser refuses or would lose. */
export const yamlSyntaxRules = {
  'yaml/syntax': rule<{ message: string }>({
    severity: 'error',
    en: ({ message }) => ({
      what: `Unexpected YAML syntax: ${message}`,
      mend: 'Put a text that holds `: `, `#`, quotes or brackets into double quotes, and check the indentation.',
    }),
    ja: ({ message }) => ({
      what: `YAML の文法に誤りがあります (${message})`,
      mend: '「: 」「#」、引用符、括弧のどれかを含む文字列は二重引用符で囲み、字下げを確かめてください。',
    }),
  }),
  'yaml/unquoted': rule<{ found: string; sign: string; line: string }>({
    severity: 'error',
    en: ({ found, sign, line }) => ({
      what: `Unexpected “${sign}” in \`${found}\`, expected the value in quotes`,
      mend: `Write \`${line}\`.`,
    }),
    ja: ({ found, sign, line }) => ({
      what: `\`${found}\` の値に「${sign}」があり、引用符がないと読めません`,
      mend: `\`${line}\` のように、値の全体を引用符で囲んでください。`,
    }),
  }),
  'yaml/unclosed': rule<{ found: string; sign: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ found, sign, line }) => ({
      what: `Missing “${sign}” after \`${found}\`, expected it at the end of the value`,
      mend: line === undefined ? 'Put it where the value ends.' : `Write \`${line}\`.`,
    }),
    ja: ({ found, sign, line }) => ({
      what: `\`${found}\` の値が「${sign}」で閉じられていません`,
      mend:
        line === undefined ? `値の終わりに「${sign}」を書いてください。` : `\`${line}\` と書いてください。`,
    }),
  }),
  'yaml/no-pair': rule<{ found: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ found, line }) => ({
      what: `Unexpected line \`${found}\`, expected a key, a colon, a space and the value`,
      mend:
        line === undefined
          ? 'Write `key: value`, with quotes around a value that goes over several lines, or remove the line.'
          : `Write \`${line}\`.`,
    }),
    ja: ({ found, line }) => ({
      what: `\`${found}\` の行が「キー、半角コロン、半角スペース、値」の形になっていません`,
      mend:
        line === undefined
          ? '`キー: 値` の形で書くか (複数行にわたる値は全体を引用符で囲みます)、行を削除してください。'
          : `\`${line}\` と書いてください。`,
    }),
  }),
  'yaml/indentation': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      what: `Unexpected indentation of \`${found}\`, expected that of the lines it belongs to`,
      mend: 'Begin keys that stand side by side, and the items of one list, in the same column.',
    }),
    ja: ({ found }) => ({
      what: `\`${found}\` の字下げが前後の行と合っていません`,
      mend: '並んでいるキー同士、また 1 つのリストの項目同士は、同じ桁から書き始めてください。',
    }),
  }),
  'yaml/list-beside-key': rule<{ found: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ found, line }) => ({
      what: `Unexpected “-” in \`${found}\`, expected the list in brackets or on lines of its own`,
      mend: line === undefined ? 'Begin each item on a line of its own below the key.' : `Write \`${line}\`.`,
    }),
    ja: ({ found, line }) => ({
      what: `\`${found}\` では、キーと同じ行にリストの「-」があります`,
      mend:
        line === undefined
          ? '項目はキーの下に 1 行ずつ書いてください。'
          : `\`${line}\` と書くか、項目をキーの下に 1 行ずつ書いてください。`,
    }),
  }),
  'yaml/escape': rule<{ sequence: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ sequence, line }) => ({
      what: `Unexpected \`${sequence}\` in double quotes, expected single ones around a text with backslashes`,
      mend: line === undefined ? 'Put the value into single quotes.' : `Write \`${line}\`.`,
    }),
    ja: ({ sequence, line }) => ({
      what: `二重引用符の中では、\`${sequence}\` をそのままの文字として書けません`,
      mend:
        line === undefined
          ? '値を一重引用符で囲んでください。'
          : `\`${line}\` のように、一重引用符で囲んでください。`,
    }),
  }),
  'yaml/tab': rule({
    severity: 'error',
    en: () => ({
      what: 'Unexpected tab, expected spaces for indentation',
      mend: 'Replace the tab by two spaces.',
    }),
    ja: () => ({
      what: '字下げにタブが使われています',
      mend: 'タブを半角スペース 2 個に置き換えてください。',
    }),
  }),
  'yaml/cut-value': rule<{ kept: string; lost: string }>({
    severity: 'warning',
    en: ({ kept, lost }) => ({
      what: `Unexpected comment \`${lost}\` behind “${kept}”, expected quotes around a value that goes on`,
      mend: `Write \`"${kept} ${lost}"\`, with the quotes; a comment that is meant has a space behind its “#”.`,
    }),
    ja: ({ kept, lost }) => ({
      what: `\`${lost}\` はコメントとみなされ、値は「${kept}」までしか読まれません`,
      mend: `値の一部であれば \`"${kept} ${lost}"\` のように引用符で囲んでください。コメントであれば「#」の後に半角スペースを入れてください。`,
    }),
  }),
  'yaml/duplicate-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({
      what: `Unexpected second \`${key}\`, expected each key once`,
      mend: 'Keep one of the two.',
    }),
    ja: ({ key }) => ({
      what: `キー \`${key}\` が 2 回書かれています`,
      mend: 'どちらか 1 つだけを残してください。',
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
