import { didYouMean, moshikashite, rule } from '../rule.ts';

/** Words of the vocabulary and how front matter and settings use them. */
export const checkVocabularyRules = {
  'vocabulary/letter-case-duplicate': rule<{ word: string; usual: string; count: number }>({
    severity: 'warning',
    en: ({ word, usual, count }) => ({
      message: `Unexpected letter case in tag \`${word}\`, expected \`${usual}\` as on ${count} other page${count === 1 ? '' : 's'}`,
      hint: `Write \`${usual}\`.`,
    }),
    ja: ({ word, usual, count }) => ({
      message: `タグ \`${word}\` は、ほかの ${count} ページの \`${usual}\` と大文字・小文字だけが違います`,
      hint: `\`${usual}\` にそろえてください。`,
    }),
  }),
  'vocabulary/unused': rule<{ id: string; kind: 'database' | 'tag' | 'category' }>({
    severity: 'note',
    en: ({ id, kind }) => ({
      message: `Unexpected ${kind} \`${id}\` that no page uses`,
      hint: 'Use it, or take it out of the vocabulary.',
    }),
    ja: ({ id, kind }) => ({
      message: `${{ database: 'データベース', tag: 'タグ', category: 'カテゴリー' }[kind]} \`${id}\` はどのページでも使われていません`,
      hint: 'ページで使うか、語彙から取り除いてください。',
    }),
  }),
  'front-matter/one-word-list': rule<{ key: string; word: string }>({
    severity: 'note',
    en: ({ key, word }) => ({
      message: `Unexpected single word for \`${key}\`, expected a list: it is taken for a list of one`,
      hint: `Write \`${key}: [${word}]\`, so that the next one is easy to add.`,
    }),
    ja: ({ key, word }) => ({
      message: `\`${key}\` がリストでなく 1 つの語として書かれています (1 項目のリストとみなします)`,
      hint: `\`${key}: [${word}]\` と書くと、項目を追加しやすくなります。`,
    }),
  }),
  'site/unknown-rule': rule<{ id: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ id, nearest }) => ({
      message: `Unexpected rule \`${id}\` in \`severities\`, expected the id of a rule`,
      hint: didYouMean(nearest, 'The ids of all rules are in docs/checks.md.'),
    }),
    ja: ({ id, nearest }) => ({
      message: `\`severities\` の規則 \`${id}\` はありません`,
      hint: moshikashite(nearest, '規則の id は docs/checks.md にあります。'),
    }),
  }),
};
