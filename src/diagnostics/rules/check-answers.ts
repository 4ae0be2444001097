import { rule } from '../rule.ts';

/** Titles, headings and answers that are sound Markdown and still not as readers need them. */
export const checkAnswerRules = {
  'titles/duplicate': rule<{ title: string; other: string }>({
    severity: 'warning',
    en: ({ title, other }) => ({
      what: `Unexpected second page with the title “${title}”, which ${other} already has`,
      mend: 'Join the two pages, or say in each title what only this page answers.',
    }),
    ja: ({ title, other }) => ({
      what: `タイトル「${title}」は ${other} と同じです`,
      mend: '2 つのページを 1 つにまとめるか、違いがわかるタイトルに変えてください。',
    }),
  }),
  'titles/too-long': rule<{ width: number; limit: number }>({
    severity: 'warning',
    en: ({ width, limit }) => ({
      what: `Unexpected title of ${width} columns, expected at most ${limit}: lists and search engines cut it`,
      mend: 'Ask one thing in the title, and move the circumstances into the answer.',
    }),
    ja: ({ width, limit }) => ({
      what: `タイトルが長く (半角 ${width} 文字分、上限 ${limit})、一覧や検索結果で途中までしか表示されません`,
      mend: 'タイトルでは 1 つのことだけを尋ね、事情は回答の本文に移してください。',
    }),
  }),
  'titles/noun-phrase': rule<{ title: string }>({
    severity: 'note',
    en: ({ title }) => ({
      what: `Unexpected title “${title}” without a verb, expected the question that a reader has`,
      mend: 'Write a question, or a sentence that says what goes wrong.',
    }),
    ja: ({ title }) => ({
      what: `タイトル「${title}」が質問の形になっていません`,
      mend: '「〜するには」「〜できません」「〜ですか」のように、読者の言葉で書いてください。',
    }),
  }),
  'headings/level-jump': rule<{ from: number; to: number }>({
    severity: 'warning',
    en: ({ from, to }) => ({
      what: `Unexpected heading of level ${to} after one of level ${from}, expected level ${from + 1} at most`,
      mend: `Write \`${'#'.repeat(from + 1)}\` in place of \`${'#'.repeat(to)}\`.`,
    }),
    ja: ({ from, to }) => ({
      what: `見出しのレベルが ${from} から ${to} に飛んでいます`,
      mend: `\`${'#'.repeat(to)}\` を \`${'#'.repeat(from + 1)}\` にしてください。`,
    }),
  }),
  'answers/empty': rule({
    severity: 'warning',
    en: () => ({
      what: 'Missing answer, expected text below the front matter',
      mend: 'Write the answer, or keep the page back with `draft: true`.',
    }),
    ja: () => ({
      what: 'フロントマターの下に回答がありません',
      mend: '回答を書くか、書き終えるまで `draft: true` にしてください。',
    }),
  }),
};
