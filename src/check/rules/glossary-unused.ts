import { contentRule } from '../rule.ts';

/** A term of the glossary that is on no page, not even a draft. */
export const glossaryUnused = contentRule<{ id: string }>({
  id: 'glossary/unused',
  severity: 'note',
  en: ({ id }) => ({
    message: `No page uses the term \`${id}\``,
    hint: 'Use it, write it as pages do, or take it out of the glossary.',
  }),
  ja: ({ id }) => ({
    message: `用語 \`${id}\` はどのページでも使われていません`,
    hint: 'ページで使うか、ページと同じ書き方に直すか、用語集から取り除いてください。',
  }),
  why: 'Readers leaf through words that they never meet, and a term that pages write otherwise is explained nowhere.',
  wrong: {
    'content/glossary.yaml': 'md5: { term: MD5SUM, meaning: A number that is made of a file. }\n',
  },
  right: {},
  *check({ site, pages }) {
    const used = new Set(pages.flatMap(({ entry }) => entry.answer.terms));
    for (const id of site.glossary.keys())
      if (!used.has(id)) yield { place: site.placeIn('glossary', [id]), values: { id } };
  },
});
