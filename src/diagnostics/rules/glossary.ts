import { didYouMean, moshikashite, rule } from '../rule.ts';

/** The words that `content/glossary.yaml` explains. */
export const glossaryRules = {
  'glossary/no-meaning': rule<{ id: string; language: string }>({
    severity: 'warning',
    en: ({ id, language }) => ({
      message: `Missing meaning of \`${id}\` in \`${language}\`, expected one in each language that has the term: it is not explained there`,
      hint: `Add \`${language}: …\` below \`meaning\`.`,
    }),
    ja: ({ id, language }) => ({
      message: `用語 \`${id}\` に \`${language}\` の説明がないため、その言語では用語として扱いません`,
      hint: `\`meaning\` の下に \`${language}: …\` を加えてください。`,
    }),
  }),
  'glossary/unknown-answer': rule<{ id: string; name: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ id, name, nearest }) => ({
      message: `Unexpected answer \`${name}\` of the term \`${id}\`, expected one that exists`,
      hint: didYouMean(nearest, 'Write its file name without `.md`, or category/name.'),
    }),
    ja: ({ id, name, nearest }) => ({
      message: `用語 \`${id}\` の \`answer\` に書かれたページ \`${name}\` が見つかりません`,
      hint: moshikashite(
        nearest,
        'ファイル名から `.md` を除いた名前、または「カテゴリー/名前」で書いてください。',
      ),
    }),
  }),
  'glossary/unused': rule<{ id: string }>({
    severity: 'note',
    en: ({ id }) => ({
      message: `Unexpected term \`${id}\` that no page uses`,
      hint: 'Use it, write it as pages do, or take it out of the glossary.',
    }),
    ja: ({ id }) => ({
      message: `用語 \`${id}\` はどのページでも使われていません`,
      hint: 'ページで使うか、ページと同じ書き方に直すか、用語集から取り除いてください。',
    }),
  }),
};
