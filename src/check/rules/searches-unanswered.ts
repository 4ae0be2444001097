import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { searchesFile } from '../searches-file.ts';

/** What readers ask, by `content/searches.txt`, and no page answers. */
export const searchesUnanswered = contentRule<{ query: string; answer?: string | undefined }>({
  id: 'searches/unanswered',
  severity: 'warning',
  en: ({ query, answer }) => ({
    message: `No page answers “${query}”`,
    hint: `Add it to \`keywords\` of ${answer === undefined ? 'the page that answers it' : `\`${answer}\``}.`,
  }),
  ja: ({ query, answer }) => ({
    message: `「${query}」で見つかるページがありません`,
    hint: `${answer === undefined ? '答えになるページ' : `\`${answer}\` `}の \`keywords\` に加えてください。`,
  }),
  why: 'Readers who ask it find nothing. The file holds a query a line; an organisation can fill it from its own logs.',
  wrong: {
    'content/searches.txt': '# what people ask most\nembargo\n',
    'content/faq/en/release.md': examplePage({ title: 'How do I change the release date?' }),
  },
  right: {
    'content/searches.txt': '# what people ask most\nembargo\n',
    'content/faq/en/release.md': examplePage({
      title: 'How do I change the release date?',
      keywords: '[embargo]',
    }),
  },
  *check({ searches }) {
    for (const { line, query, answer, total, isPage } of searches) {
      if (total > 0) continue;
      yield { place: { file: searchesFile, line }, values: { query, answer: isPage ? answer : undefined } };
    }
  },
});
