import { diagnose } from '../../diagnostics/diagnostic.ts';
import { contentRule } from '../rule.ts';

/** A database, a tag or a category that no page has, not even a draft. */
export const vocabularyUnused = contentRule({
  id: 'vocabulary/unused',
  why: 'Its index is an empty page, and curators choose among words that nobody uses.',
  wrong: { 'content/tags.yaml': 'release: { label: Release }\nretracted: { label: Retracted data }\n' },
  right: { 'content/tags.yaml': 'release: { label: Release }\n' },
  *check({ site, pages, placeIn }) {
    const entries = pages.map(({ entry }) => entry);
    const vocabularies = [
      ['database', 'databases', site.databases, new Set(entries.flatMap(({ databases }) => databases))],
      ['tag', 'tags', site.tags, new Set(entries.flatMap(({ tags }) => tags))],
      ['category', 'categories', site.categories, new Set(entries.map(({ category }) => category))],
    ] as const;
    for (const [kind, file, terms, used] of vocabularies) {
      for (const id of terms.keys())
        if (!used.has(id)) yield diagnose('vocabulary/unused', placeIn(file, [id]), { id, kind });
    }
  },
});
