import type { Entry } from '../../entry/entry.ts';
import { foldWord } from '../../site/fold-word.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

/** Two pages of one language with the same title, whatever the letter case and the spaces. */
export const titlesDuplicate = contentRule<{ title: string; other: string }>({
  id: 'titles/duplicate',
  severity: 'warning',
  en: ({ title, other }) => ({
    message: `The title “${title}” is also the title of ${other}`,
    hint: 'Merge the two pages, or say in each title what only that page answers.',
  }),
  ja: ({ title, other }) => ({
    message: `タイトル「${title}」は ${other} と同じです`,
    hint: '2 つのページを 1 つにまとめるか、違いがわかるタイトルに変えてください。',
  }),
  why: 'In a list or among search results, readers cannot tell two pages of one title apart.',
  wrong: {
    'content/faq/en/first.md': examplePage({ title: 'How do I change the release date?' }),
    'content/faq/en/second.md': examplePage({ title: 'How do I change the release date?' }),
  },
  right: {
    'content/faq/en/first.md': examplePage({ title: 'How do I bring the release date forward?' }),
    'content/faq/en/second.md': examplePage({ title: 'How do I put the release date off?' }),
  },
  *check({ catalog }) {
    const owners = new Map<string, Entry>();
    for (const entry of catalog.entries) {
      const { file, title, lines } = entry;
      const key = `${entry.language}/${foldWord(title).replace(/\s+/g, ' ')}`;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, entry);
      else yield { place: { file, line: lines.title }, values: { title, other: other.file } };
    }
  },
});
