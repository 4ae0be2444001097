import { placeOfPage } from '../built/place-of-link.ts';
import { builtRule } from '../rule.ts';

const page = (title: string) =>
  `<!doctype html><html lang="en"><head>${title}<meta name="description" content="Help."></head><body></body></html>`;

/** A printed page without `<title>`, or with an empty one. */
export const builtMissingTitle = builtRule({
  id: 'built/missing-title',
  severity: 'error',
  en: ({ isTemplate }: { isTemplate: boolean }) => ({
    message: 'The page has no `<title>`, or an empty one',
    hint: isTemplate
      ? 'Write `title` and `layout: kotae` into the front matter of the template, or `<title>` into its own layout.'
      : 'Correct the layout, or the title of the site in content/site.yaml.',
  }),
  ja: ({ isTemplate }) => ({
    message: '`<title>` がないか、空です',
    hint: isTemplate
      ? 'テンプレートのフロントマターに `title` と `layout: kotae` を書くか、独自のレイアウトに `<title>` を書いてください。'
      : 'レイアウトか、content/site.yaml のサイト名を直してください。',
  }),
  why: 'Tabs, bookmarks, search results and screen readers name the page by it.',
  wrong: { '/en/': page('<title> </title>') },
  right: { '/en/': page('<title>Help</title>') },
  *check({ pages }) {
    for (const page of pages.values()) {
      if (page.title === '')
        yield { place: placeOfPage(page), values: { isTemplate: page.template !== undefined } };
    }
  },
});
