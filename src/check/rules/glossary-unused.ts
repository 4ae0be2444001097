import { diagnose } from '../../diagnostics/diagnostic.ts';
import { contentRule } from '../rule.ts';

/** A term of the glossary that stands on no page, not even a draft. */
export const glossaryUnused = contentRule({
  id: 'glossary/unused',
  why: 'Readers leaf through words that they never meet, and a term that pages write otherwise is explained nowhere.',
  wrong: {
    'content/glossary.yaml': 'md5: { term: MD5SUM, meaning: A number that is made of a file. }\n',
  },
  right: {},
  *check({ site, pages, placeIn }) {
    const used = new Set(pages.flatMap(({ entry }) => entry.answer.terms));
    for (const id of site.glossary.keys())
      if (!used.has(id)) yield diagnose('glossary/unused', placeIn('glossary', [id]), { id });
  },
});
