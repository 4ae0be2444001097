import { rule } from '../rule.ts';

/** Titles, headings and answers that are valid Markdown and still not as readers need them. */
export const checkAnswerRules = {
  'titles/duplicate': rule<{ title: string; other: string }>({
    severity: 'warning',
    en: ({ title, other }) => ({
      message: `Unexpected second page with the title “${title}”, which ${other} already has`,
      hint: 'Join the two pages, or say in each title what only this page answers.',
    }),
    ja: ({ title, other }) => ({
      message: `タイトル「${title}」は ${other} と同じです`,
      hint: '2 つのページを 1 つにまとめるか、違いがわかるタイトルに変えてください。',
    }),
  }),
  'titles/too-long': rule<{ width: number; limit: number }>({
    severity: 'warning',
    en: ({ width, limit }) => ({
      message: `Unexpected title of ${width} columns, expected at most ${limit}: lists and search engines cut it`,
      hint: 'Ask one thing in the title, and move the circumstances into the answer.',
    }),
    ja: ({ width, limit }) => ({
      message: `タイトルが長く (半角 ${width} 文字分、上限 ${limit})、一覧や検索結果で途中までしか表示されません`,
      hint: 'タイトルでは 1 つのことだけを尋ね、事情は回答の本文に移してください。',
    }),
  }),
  'titles/noun-phrase': rule<{ title: string }>({
    severity: 'note',
    en: ({ title }) => ({
      message: `Unexpected title “${title}” without a verb, expected the question that a reader has`,
      hint: 'Write a question, or a sentence that says what goes wrong.',
    }),
    ja: ({ title }) => ({
      message: `タイトル「${title}」が質問の形になっていません`,
      hint: '「〜するには」「〜できません」「〜ですか」のように、読者の言葉で書いてください。',
    }),
  }),
  'headings/level-jump': rule<{ from: number; to: number }>({
    severity: 'warning',
    en: ({ from, to }) => ({
      message: `Unexpected heading of level ${to} after one of level ${from}, expected level ${from + 1} at most`,
      hint: `Write \`${'#'.repeat(from + 1)}\` in place of \`${'#'.repeat(to)}\`.`,
    }),
    ja: ({ from, to }) => ({
      message: `見出しのレベルが ${from} から ${to} に飛んでいます`,
      hint: `\`${'#'.repeat(to)}\` を \`${'#'.repeat(from + 1)}\` にしてください。`,
    }),
  }),
  'answers/empty': rule({
    severity: 'warning',
    en: () => ({
      message: 'Missing answer, expected text below the front matter',
      hint: 'Write the answer, or keep the page back with `draft: true`.',
    }),
    ja: () => ({
      message: 'フロントマターの下に回答がありません',
      hint: '回答を書くか、書き終えるまで `draft: true` にしてください。',
    }),
  }),
};
