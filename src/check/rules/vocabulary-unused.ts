import type { ReportLanguage } from '../../diagnostics/rule.ts';
import { ownNoun } from '../../site/own-word.ts';
import { contentRule } from '../rule.ts';

interface UnusedWord {
  readonly id: string;
  readonly kind: 'database' | 'tag' | 'category';
  /** What the site calls a database. */
  readonly noun?: Readonly<Record<ReportLanguage, string>> | undefined;
}

/** A database, a tag or a category that no page has, not even a draft. */
export const vocabularyUnused = contentRule<UnusedWord>({
  id: 'vocabulary/unused',
  severity: 'note',
  en: ({ id, kind, noun }) => ({
    message: `No page uses the ${noun?.en ?? kind} \`${id}\``,
    hint: 'Use it, or take it out of the vocabulary.',
  }),
  ja: ({ id, kind, noun }) => ({
    message: `${noun?.ja ?? { database: 'データベース', tag: 'タグ', category: 'カテゴリー' }[kind]} \`${id}\` はどのページでも使われていません`,
    hint: 'ページで使うか、語彙から取り除いてください。',
  }),
  why: 'Its index is an empty page, and curators choose among words that nobody uses.',
  wrong: { 'content/tags.yaml': 'release: { label: Release }\nretracted: { label: Retracted data }\n' },
  right: { 'content/tags.yaml': 'release: { label: Release }\n' },
  *check({ site, pages }) {
    const noun = ownNoun(site);
    const entries = pages.map(({ entry }) => entry);
    const vocabularies = [
      ['database', 'databases', site.databases, new Set(entries.flatMap(({ databases }) => databases))],
      ['tag', 'tags', site.tags, new Set(entries.flatMap(({ tags }) => tags))],
      ['category', 'categories', site.categories, new Set(entries.map(({ category }) => category))],
    ] as const;
    for (const [kind, file, terms, used] of vocabularies) {
      for (const id of terms.keys())
        if (!used.has(id))
          yield {
            place: site.placeIn(file, [id]),
            values: { id, kind, ...(kind === 'database' && noun && { noun }) },
          };
    }
  },
});
