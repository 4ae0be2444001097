import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import { nameOf } from '../../entry/identity.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { searchesFile } from '../searches-file.ts';

const release = { 'content/faq/en/release.md': examplePage({ title: 'How do I change the release date?' }) };

/** A line of `content/searches.txt` names a page that the site does not have. */
export const searchesUnknownAnswer = contentRule<{
  query: string;
  answer: string;
  meant?: string | undefined;
}>({
  id: 'searches/unknown-answer',
  severity: 'warning',
  en: ({ query, answer, meant }) => ({
    message: `No page has the name \`${answer}\`, which is to answer “${query}”`,
    hint: didYouMean(
      meant,
      'Write the name of its file without `.md`, or its category and that name: `faq/release`.',
    ),
  }),
  ja: ({ query, answer, meant }) => ({
    message: `「${query}」の答えとされた \`${answer}\` という名前のページがありません`,
    hint: didYouMeanJa(
      meant,
      'ファイル名から `.md` を除いた名前か、カテゴリーを付けた名前 (`faq/release`) を書いてください。',
    ),
  }),
  why: 'Nobody can say in which place of the results a page stands that is not there.',
  wrong: { ...release, 'content/searches.txt': 'release date => relaese\n' },
  right: { ...release, 'content/searches.txt': 'release date => release\n' },
  *check({ searches, catalog }) {
    const names = new Set(catalog.entries.flatMap((entry) => [entry.slug, nameOf(entry)]));
    for (const { line, query, answer, isPage } of searches) {
      if (answer === undefined || isPage) continue;
      yield { place: { file: searchesFile, line }, values: { query, answer, meant: nearest(answer, names) } };
    }
  },
});
