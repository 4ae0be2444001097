import { examplePage } from '../example-page.ts';
import { pageRule } from '../rule.ts';

/** `tags: release` in place of `tags: [release]`. Both mean the same. */
export const frontMatterOneWordList = pageRule<{ key: string; word: string }>({
  id: 'front-matter/one-word-list',
  severity: 'note',
  en: ({ key, word }) => ({
    message: `The value of \`${key}\` is a single word, taken as a list of one`,
    hint: `Write \`${key}: [${word}]\`, so that another is easy to add.`,
  }),
  ja: ({ key, word }) => ({
    message: `\`${key}\` がリストでなく 1 つの語として書かれています (1 項目のリストとみなします)`,
    hint: `\`${key}: [${word}]\` と書くと、項目を追加しやすくなります。`,
  }),
  why: 'The next curator writes `tags: release, update`, and means two tags where one is read.',
  wrong: { 'content/faq/en/example.md': examplePage({ tags: 'release' }) },
  right: { 'content/faq/en/example.md': examplePage({ tags: '[release]' }) },
  *check({ words }) {
    for (const { key, word, isAlone, place } of words()) if (isAlone) yield { place, values: { key, word } };
  },
});
