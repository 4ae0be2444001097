import { rule } from '../rule.ts';

/** The front matter of an answer. */
export const frontMatterRules = {
  'front-matter/missing': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `Unexpected “${found}”, expected front matter: \`---\` alone on the first line`,
      hint: 'Begin the file with `---`, then title, category, date and lang, then `---` again.',
    }),
    ja: ({ found }) => ({
      message: `1 行目が「${found}」ですが、フロントマターの \`---\` が必要です`,
      hint: '`---` の行で始め、title、category、date、lang を書き、もう一度 `---` の行で閉じてください。',
    }),
  }),
  'front-matter/missing-fence': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `Unexpected \`${found}\` on the first line, expected the opening \`---\` above it`,
      hint: 'Add a line `---` at the very beginning of the file.',
    }),
    ja: ({ found }) => ({
      message: `1 行目が \`${found}\` で、その上にあるはずの \`---\` がありません`,
      hint: 'ファイルの先頭に `---` だけの行を加えてください。',
    }),
  }),
  'front-matter/unclosed': rule<{ line: number }>({
    severity: 'error',
    en: ({ line }) => ({
      message: 'The front matter is not closed: there is no second `---`',
      hint: `Add a line \`---\` after the last key, probably above line ${line}.`,
    }),
    ja: ({ line }) => ({
      message: 'フロントマターを閉じる 2 つ目の `---` がありません',
      hint: `最後のキーの次に \`---\` だけの行を加えてください (おそらく ${line} 行目の前です)。`,
    }),
  }),
  'front-matter/other-engine': rule<{ engine: string }>({
    severity: 'error',
    en: ({ engine }) => ({
      message: `Unexpected front matter in \`${engine}\`, expected YAML`,
      hint: `Write \`---\` instead of \`---${engine}\`, and the values as YAML.`,
    }),
    ja: ({ engine }) => ({
      message: `フロントマターの形式 \`${engine}\` は使えません (YAML のみ)`,
      hint: `\`---${engine}\` を \`---\` にし、値を YAML で書いてください。`,
    }),
  }),
  'front-matter/no-date': rule<{ key: string; found: string; meant?: string | undefined }>({
    severity: 'error',
    en: ({ key, found, meant }) => ({
      message: `Unexpected \`${key}\`: “${found}”, expected ${meant === undefined ? 'a date that exists' : 'year, month and day as in 2021-05-05'}`,
      hint:
        meant === undefined
          ? 'Write it as 2021-05-05 or 2021-05-05T06:46:24.'
          : `Write \`${key}: ${meant}\`.`,
    }),
    ja: ({ key, found, meant }) => ({
      message:
        meant === undefined
          ? `\`${key}\` の「${found}」は日付として正しくありません`
          : `\`${key}\` の「${found}」は「年-月-日」(2021-05-05 など) の形になっていません`,
      hint:
        meant === undefined
          ? '2021-05-05 または 2021-05-05T06:46:24 の形で書いてください。'
          : `\`${key}: ${meant}\` と書いてください。`,
    }),
  }),
  'front-matter/updated-before-date': rule<{ updated: string; date: string }>({
    severity: 'warning',
    en: ({ updated, date }) => ({
      message: `\`updated\` (${updated}) is earlier than \`date\` (${date})`,
      hint: 'Check both; `date` is when the page was first published.',
    }),
    ja: ({ updated, date }) => ({
      message: `\`updated\` (${updated}) が \`date\` (${date}) より前です`,
      hint: '両方を確かめてください。`date` は最初に公開した日です。',
    }),
  }),
  'front-matter/until-before-publish': rule<{ until: string; publish: string }>({
    severity: 'error',
    en: ({ until, publish }) => ({
      message: `\`until\` (${until}) is not after \`publish\` (${publish}): the page would never be published`,
      hint: 'Correct one of them; `publish` is when the page appears, `until` the last day that it is shown.',
    }),
    ja: ({ until, publish }) => ({
      message: `\`until\` (${until}) が \`publish\` (${publish}) より後でないため、ページは公開されません`,
      hint: 'どちらかを直してください。`publish` は公開を始める日、`until` は公開する最後の日です。',
    }),
  }),
  'front-matter/other-category': rule<{ found: string; folder: string; isKnown: boolean }>({
    severity: 'error',
    en: ({ found, folder, isKnown }) => ({
      message: `Unexpected category \`${found}\`, expected \`${folder}\`, the folder that the file is in`,
      hint: isKnown
        ? `Write \`category: ${folder}\`, or move the file to content/${found}/.`
        : `Move the file to content/${found}/, or add \`${folder}\` to content/categories.yaml.`,
    }),
    ja: ({ found, folder, isKnown }) => ({
      message: `\`category\` が \`${found}\` ですが、ファイルは \`${folder}\` のフォルダーにあります`,
      hint: isKnown
        ? `\`category: ${folder}\` とするか、ファイルを content/${found}/ に移してください。`
        : `ファイルを content/${found}/ に移すか、content/categories.yaml に \`${folder}\` を加えてください。`,
    }),
  }),
  'front-matter/other-language': rule<{ found: string; folder: string; isKnown: boolean }>({
    severity: 'error',
    en: ({ found, folder, isKnown }) => ({
      message: `Unexpected language \`${found}\`, expected \`${folder}\`, the folder that the file is in`,
      hint: isKnown
        ? `Write \`lang: ${folder}\`, or move the file to the folder of \`${found}\`.`
        : `Move the file to the folder of \`${found}\`, or add \`${folder}\` to \`languages\` in content/site.yaml.`,
    }),
    ja: ({ found, folder, isKnown }) => ({
      message: `\`lang\` が \`${found}\` ですが、ファイルは \`${folder}\` のフォルダーにあります`,
      hint: isKnown
        ? `\`lang: ${folder}\` とするか、ファイルを \`${found}\` のフォルダーに移してください。`
        : `ファイルを \`${found}\` のフォルダーに移すか、content/site.yaml の \`languages\` に \`${folder}\` を加えてください。`,
    }),
  }),
};
