import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../../entry/entry.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

/** Two pages of one language with the same title, whatever the letter case and the spaces. */
export const titlesDuplicate = contentRule({
  id: 'titles/duplicate',
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
      const key = `${entry.language}/${folded(title)}`;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, entry);
      else yield diagnose('titles/duplicate', { file, line: lines.title }, { title, other: other.file });
    }
  },
});

function folded(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
