import type { LanguageContext } from './context.ts';
import { createFrame } from './frame.ts';
import type { DirectoryPage } from './models/pages.ts';
import { homeLink } from './named-links.ts';
import { countedDatabases, countedTags } from './terms.ts';

/** Make the list of all databases, or of all tags that are in use, with counts. */
export function directoryPage(context: LanguageContext, of: DirectoryPage['of']): DirectoryPage {
  const { language, address } = context;
  const { texts, format } = language;
  const terms = of === 'databases' ? countedDatabases(context) : countedTags(context);
  const title = of === 'databases' ? texts.list.allDatabases : texts.list.allTags;
  const summary = format.count(of === 'databases' ? texts.list.databases : texts.list.tags, terms.length);
  return {
    kind: 'directory',
    of,
    address: address(of),
    frame: createFrame(context, {
      address: address(of),
      title,
      description: `${title}: ${summary}`,
      versions: context.versions(of),
      styles: ['start'],
    }),
    breadcrumb: [homeLink(context)],
    title,
    summary,
    terms,
  };
}
