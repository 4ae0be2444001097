import { rule } from '../rule.ts';

/** Settings, vocabulary and front matter as YAML: what a parser refuses or would lose. */
export const yamlSyntaxRules = {
  'yaml/syntax': rule<{ message: string }>({
    severity: 'error',
    en: ({ message }) => ({
      message: `The YAML is not valid: ${message}`,
      hint: 'Put a text that holds `: `, `#`, quotes or brackets into double quotes, and check the indentation.',
    }),
    ja: ({ message }) => ({
      message: `YAML の文法に誤りがあります (${message})`,
      hint: '「: 」「#」、引用符、括弧のどれかを含む文字列は二重引用符で囲み、字下げを確かめてください。',
    }),
  }),
  'yaml/unquoted': rule<{ found: string; sign: string; line: string }>({
    severity: 'error',
    en: ({ found, sign, line }) => ({
      message: `Unexpected “${sign}” in \`${found}\`, expected the value in quotes`,
      hint: `Write \`${line}\`.`,
    }),
    ja: ({ found, sign, line }) => ({
      message: `\`${found}\` の値に「${sign}」があり、引用符がないと読めません`,
      hint: `\`${line}\` のように、値の全体を引用符で囲んでください。`,
    }),
  }),
  'yaml/unclosed': rule<{ found: string; sign: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ found, sign, line }) => ({
      message: `The value in \`${found}\` is not closed by “${sign}”`,
      hint: line === undefined ? 'Put it where the value ends.' : `Write \`${line}\`.`,
    }),
    ja: ({ found, sign, line }) => ({
      message: `\`${found}\` の値が「${sign}」で閉じられていません`,
      hint:
        line === undefined ? `値の終わりに「${sign}」を書いてください。` : `\`${line}\` と書いてください。`,
    }),
  }),
  'yaml/no-pair': rule<{ found: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ found, line }) => ({
      message: `Unexpected line \`${found}\`, expected a key, a colon, a space and the value`,
      hint:
        line === undefined
          ? 'Write `key: value`, with quotes around a value that goes over several lines, or remove the line.'
          : `Write \`${line}\`.`,
    }),
    ja: ({ found, line }) => ({
      message: `\`${found}\` の行が「キー、半角コロン、半角スペース、値」の形になっていません`,
      hint:
        line === undefined
          ? '`キー: 値` の形で書くか (複数行にわたる値は全体を引用符で囲みます)、行を削除してください。'
          : `\`${line}\` と書いてください。`,
    }),
  }),
  'yaml/indentation': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `The indentation of \`${found}\` does not fit the lines around it`,
      hint: 'Begin keys that stand side by side, and the items of one list, in the same column.',
    }),
    ja: ({ found }) => ({
      message: `\`${found}\` の字下げが前後の行と合っていません`,
      hint: '並んでいるキー同士、また 1 つのリストの項目同士は、同じ桁から書き始めてください。',
    }),
  }),
  'yaml/list-beside-key': rule<{ found: string; line?: string | undefined; text?: string | undefined }>({
    severity: 'error',
    en: ({ found, line, text }) => ({
      message: `Unexpected “-” in \`${found}\`, expected the list in brackets or on lines of its own`,
      hint:
        line === undefined
          ? 'Begin each item on a line of its own below the key.'
          : `Write \`${line}\`, or \`${text}\` where no list is meant.`,
    }),
    ja: ({ found, line, text }) => ({
      message: `\`${found}\` では、キーと同じ行にリストの「-」があります`,
      hint:
        line === undefined
          ? '項目はキーの下に 1 行ずつ書いてください。'
          : `\`${line}\` と書くか、項目をキーの下に 1 行ずつ書いてください。リストでなければ \`${text}\` と書いてください。`,
    }),
  }),
  'yaml/escape': rule<{ sequence: string; line?: string | undefined }>({
    severity: 'error',
    en: ({ sequence, line }) => ({
      message: `Unexpected \`${sequence}\` in double quotes, expected single ones around a text with backslashes`,
      hint: line === undefined ? 'Put the value into single quotes.' : `Write \`${line}\`.`,
    }),
    ja: ({ sequence, line }) => ({
      message: `二重引用符の中では、\`${sequence}\` をそのままの文字として書けません`,
      hint:
        line === undefined
          ? '値を一重引用符で囲んでください。'
          : `\`${line}\` のように、一重引用符で囲んでください。`,
    }),
  }),
  'yaml/tab': rule({
    severity: 'error',
    en: () => ({
      message: 'Unexpected tab, expected spaces for indentation',
      hint: 'Replace the tab with two spaces.',
    }),
    ja: () => ({
      message: '字下げにタブが使われています',
      hint: 'タブを半角スペース 2 個に置き換えてください。',
    }),
  }),
  'yaml/cut-value': rule<{ kept: string; lost: string }>({
    severity: 'warning',
    en: ({ kept, lost }) => ({
      message: `\`${lost}\` is read as a comment: the value ends after “${kept}”`,
      hint: `Write \`"${kept} ${lost}"\`, with the quotes; a comment that is meant has a space after its “#”.`,
    }),
    ja: ({ kept, lost }) => ({
      message: `\`${lost}\` はコメントとみなされ、値は「${kept}」までしか読まれません`,
      hint: `値の一部であれば \`"${kept} ${lost}"\` のように引用符で囲んでください。コメントであれば「#」の後に半角スペースを入れてください。`,
    }),
  }),
  'yaml/duplicate-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({
      message: `The key \`${key}\` appears twice`,
      hint: 'Keep one of the two.',
    }),
    ja: ({ key }) => ({
      message: `キー \`${key}\` が 2 回書かれています`,
      hint: 'どちらか 1 つだけを残してください。',
    }),
  }),
  'yaml/circular-alias': rule<{ name: string }>({
    severity: 'error',
    en: ({ name }) => ({
      message: `\`*${name}\` stands inside of what it refers to, \`&${name}\``,
      hint: 'Write the value out, or refer to something else.',
    }),
    ja: ({ name }) => ({
      message: `\`*${name}\` が参照先 \`&${name}\` 自身の中にあります`,
      hint: '値をそのまま書くか、別の値を参照してください。',
    }),
  }),
  'yaml/aliases': rule<{ limit: number }>({
    severity: 'error',
    en: ({ limit }) => ({
      message: `The aliases expand to more than ${limit} nodes`,
      hint: 'Write the values out instead of referring to them with `*name`.',
    }),
    ja: ({ limit }) => ({
      message: `エイリアスの展開が ${limit} 個を超えています`,
      hint: '`*name` で参照せず、値をそのまま書いてください。',
    }),
  }),
};
