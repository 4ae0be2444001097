import { diagnose } from '../../diagnostics/diagnostic.ts';
import { searchesFile } from '../asked-searches.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

/** As many results as most readers look at. */
const lowest = 5;

const others = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((n) => [
    `content/faq/en/release-${n}.md`,
    examplePage({ title: `What is the release date of part ${n}?` }),
  ]),
);

/** What readers ask, by `content/searches.txt`, and the page that answers stands below others. */
export const searchesLowAnswer = contentRule({
  id: 'searches/low-answer',
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
    for (const { line, query, answer, total, rank } of searches) {
      if (answer === undefined || total === 0 || (rank !== undefined && rank <= lowest)) continue;
      yield diagnose('searches/low-answer', { file: searchesFile, line }, { query, answer, rank });
    }
  },
});
