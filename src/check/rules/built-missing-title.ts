import { diagnose } from '../../diagnostics/diagnostic.ts';
import { placeOfPage } from '../built/place-of-link.ts';
import { builtRule } from '../rule.ts';

const page = (title: string) =>
  `<!doctype html><html lang="en"><head>${title}<meta name="description" content="Help."></head><body></body></html>`;

/** A printed page without `<title>`, or with an empty one. */
export const builtMissingTitle = builtRule({
  id: 'built/missing-title',
  why: 'Tabs, bookmarks, search results and screen readers name the page by it.',
  wrong: { '/en/': page('<title> </title>') },
  right: { '/en/': page('<title>Help</title>') },
  *check({ pages }) {
    for (const page of pages.values())
      if (page.title === '') yield diagnose('built/missing-title', placeOfPage(page), {});
  },
});
