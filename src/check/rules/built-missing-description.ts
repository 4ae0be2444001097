import { placeOfPage } from '../built/place-of-link.ts';
import { builtRule } from '../rule.ts';

const page = (meta: string) =>
  `<!doctype html><html lang="en"><head><title>Help</title>${meta}</head><body></body></html>`;

/** A page that search engines may show and that does not describe itself. An empty answer is reported elsewhere. */
export const builtMissingDescription = builtRule({
  id: 'built/missing-description',
  severity: 'warning',
  en: ({ isTemplate }: { isTemplate: boolean }) => ({
    message: 'The page has no description that search engines can show',
    hint: isTemplate
      ? 'Write `description` into the front matter of the template.'
      : 'Begin the answer with a sentence, or write `summary` in the front matter.',
  }),
  ja: ({ isTemplate }) => ({
    message: '検索結果に表示されるページの説明がありません',
    hint: isTemplate
      ? 'テンプレートのフロントマターに `description` を書いてください。'
      : '回答を文章で始めるか、フロントマターに `summary` を書いてください。',
  }),
  why: 'Search engines show some other words of the page below its title.',
  wrong: { '/en/': page('') },
  right: { '/en/': page('<meta name="description" content="Answers for people who submit data.">') },
  *check({ pages }) {
    for (const page of pages.values()) {
      const isEmpty = page.entry !== undefined && page.entry.answer.html.trim() === '';
      if (page.description === '' && page.isIndexed && !page.isRedirect && !isEmpty)
        yield { place: placeOfPage(page), values: { isTemplate: page.template !== undefined } };
    }
  },
});
