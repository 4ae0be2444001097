import { rule } from '../rule.ts';

/** What readers ask, by `content/searches.txt`, and what the search says to it. */
export const checkSearchesRules = {
  'searches/unanswered': rule<{ query: string; answer?: string | undefined }>({
    severity: 'warning',
    en: ({ query, answer }) => ({
      message: `Missing answer: no page answers “${query}”`,
      hint: `Add it to \`keywords\` of ${answer === undefined ? 'the page that answers it' : `\`${answer}\``}.`,
    }),
    ja: ({ query, answer }) => ({
      message: `「${query}」で見つかるページがありません`,
      hint: `${answer === undefined ? '答えになるページ' : `\`${answer}\` `}の \`keywords\` に加えてください。`,
    }),
  }),
  'searches/low-answer': rule<{ query: string; answer: string; rank?: number | undefined }>({
    severity: 'warning',
    en: ({ query, answer, rank }) => ({
      message: `Unexpected ${rank === undefined ? 'absence' : `place ${rank}`} of \`${answer}\` among the results for “${query}”, expected one of the first five`,
      hint: `Add the words to \`keywords\` of \`${answer}\`, or say them in its title.`,
    }),
    ja: ({ query, answer, rank }) => ({
      message: `「${query}」の検索結果で \`${answer}\` は${rank === undefined ? '上位 10 件に入っていません' : ` ${rank} 番目です`} (5 番目までに入る必要があります)`,
      hint: `\`${answer}\` の \`keywords\` に語を加えるか、タイトルに入れてください。`,
    }),
  }),
};
