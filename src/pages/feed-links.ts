import { labelOf } from '../site/label-of.ts';
import { fill } from '../site/texts/texts.ts';
import type { Database } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import type { FeedLink } from './models/frame.ts';

/** Where the feed of a language is, or of one database in a language. */
export function feedAddress({ address }: Pick<LanguageContext, 'address'>, database?: string): string {
  return `${database === undefined ? address('home') : address('database', { id: database })}feed.xml`;
}

/** What a feed is called. */
export function feedTitle({ site, language: { id, texts } }: LanguageContext, database?: Database): string {
  const title = site.title[id] ?? '';
  if (database === undefined) return title;
  return fill(texts.document.titleJoin, { page: labelOf(database, id), site: title });
}

/**
 * Link the feeds that a page has: its language's, and its database's.
 *
 * Feeds need an origin, and something to report; without these there are none.
 */
export function feedLinks(context: LanguageContext, database?: Database): FeedLink[] {
  const { site, catalog, language } = context;
  if (site.settings.origin === undefined) return [];
  const link = (of?: Database): FeedLink => ({
    href: site.addresses.href(feedAddress(context, of?.id)),
    title: feedTitle(context, of),
  });
  return [
    ...(catalog.ofLanguage(language.id).length > 0 ? [link()] : []),
    ...(database && catalog.ofDatabase(language.id, database.id).length > 0 ? [link(database)] : []),
  ];
}
