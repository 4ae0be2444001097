import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { searchesFile } from '../searches-file.ts';

/** As many results as most readers look at. */
const lowest = 5;

const others = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((n) => [
    `content/faq/en/release-${n}.md`,
    examplePage({ title: `What is the release date of part ${n}?` }),
  ]),
);

/** What readers ask, by `content/searches.txt`, and the page that answers is below others. */
export const searchesLowAnswer = contentRule<{ query: string; answer: string; rank?: number | undefined }>({
  id: 'searches/low-answer',
  severity: 'warning',
  en: ({ query, answer, rank }) => ({
    message: `\`${answer}\` ${rank === undefined ? 'is not among the first ten' : `comes in place ${rank}`} of the results for “${query}”; readers look at the first five`,
    hint: `Add the words to \`keywords\` of \`${answer}\`, or say them in its title.`,
  }),
  ja: ({ query, answer, rank }) => ({
    message: `「${query}」の検索結果で \`${answer}\` は${rank === undefined ? '上位 10 件に入っていません' : ` ${rank} 番目です`} (5 番目までに入る必要があります)`,
    hint: `\`${answer}\` の \`keywords\` に語を加えるか、タイトルに入れてください。`,
  }),
  why: 'Few readers look further than the fifth result. `query => slug` in the file names the page that answers.',
  wrong: {
    ...others,
    'content/searches.txt': 'release date => hold\n',
    'content/faq/en/hold.md': examplePage({ title: 'Can data stay private for longer?' }),
  },
  right: {
    ...others,
    'content/searches.txt': 'release date => hold\n',
    'content/faq/en/hold.md': examplePage({
      title: 'Can the release date be put off?',
      keywords: '[release date]',
    }),
  },
  *check({ searches }) {
    for (const { line, query, answer, total, rank, isPage } of searches) {
      if (answer === undefined || !isPage || total === 0 || (rank !== undefined && rank <= lowest)) continue;
      yield { place: { file: searchesFile, line }, values: { query, answer, rank } };
    }
  },
});
