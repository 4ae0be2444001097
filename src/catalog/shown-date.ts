import type { Entry } from '../entry/entry.ts';
import type { Site } from '../site/site.ts';

/** The date that lists show and go by: an article's first publication, a question's last change. */
export function shownDate(site: Site, entry: Pick<Entry, 'category' | 'date' | 'updated'>): string {
  return site.categories.get(entry.category)?.kind === 'article' ? entry.date : entry.updated;
}
