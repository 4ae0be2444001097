import { diagnose } from '../../diagnostics/diagnostic.ts';
import { searchesFile } from '../asked-searches.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

/** What readers ask, by `content/searches.txt`, and no page answers. */
export const searchesUnanswered = contentRule({
  id: 'searches/unanswered',
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
    for (const { line, query, answer, total } of searches) {
      if (total === 0) yield diagnose('searches/unanswered', { file: searchesFile, line }, { query, answer });
    }
  },
});
