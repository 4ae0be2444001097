import { placeOfPage } from '../built/place-of-link.ts';
import { builtRule } from '../rule.ts';

const page = (title: string) =>
  `<!doctype html><html lang="en"><head>${title}<meta name="description" content="Help."></head><body></body></html>`;

/** A printed page without `<title>`, or with an empty one. */
export const builtMissingTitle = builtRule({
  id: 'built/missing-title',
  severity: 'error',
  en: () => ({
    message: 'The page has no `<title>`, or an empty one',
    hint: 'Correct the layout, or the title of the site in content/site.yaml.',
  }),
  ja: () => ({
    message: '`<title>` が空です',
    hint: 'レイアウトか、content/site.yaml のサイト名を直してください。',
  }),
  why: 'Tabs, bookmarks, search results and screen readers name the page by it.',
  wrong: { '/en/': page('<title> </title>') },
  right: { '/en/': page('<title>Help</title>') },
  *check({ pages }) {
    for (const page of pages.values()) if (page.title === '') yield { place: placeOfPage(page), values: {} };
  },
});
