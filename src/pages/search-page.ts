import type { LanguageContext } from './context.ts';
import { createFrame } from './frame.ts';
import type { SearchPage } from './models/pages.ts';
import { namedLinks } from './named-links.ts';
import { countedTags, usedDatabases } from './terms.ts';

/** Make the page that the header's form leads to. It is not to be indexed: it says nothing by itself. */
export function searchPage(context: LanguageContext): SearchPage {
  const { language, address } = context;
  return {
    kind: 'search',
    address: address('search'),
    frame: createFrame(context, {
      address: address('search'),
      title: language.texts.search.title,
      description: language.texts.search.label,
      indexed: false,
      scripts: ['search-page'],
      styles: ['start'],
      versions: context.versions('search'),
    }),
    databases: usedDatabases(context),
    tags: countedTags(context),
    // As many as fit into an empty search.
    featured: namedLinks(context, ...context.site.settings.featured.slice(0, 5)),
  };
}
