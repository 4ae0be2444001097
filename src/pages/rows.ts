import { shownDate } from '../catalog/shown-date.ts';
import type { Entry } from '../entry/entry.ts';
import { nameOf } from '../entry/identity.ts';
import type { LanguageContext } from './context.ts';
import type { EntryRow } from './models/frame.ts';
import { databaseLinks, tagLinks } from './terms.ts';

/** Make the line that stands for an entry in a list. */
function entryRow(context: LanguageContext, entry: Entry, within?: string): EntryRow {
  const { category, slug } = entry;
  const term = context.site.categories.get(category);
  const isMarked = term?.kind === 'article' && category !== within;
  return {
    id: nameOf(entry),
    href: context.link('answer', { category, slug }),
    title: context.cut(entry.title),
    category: isMarked ? (term.label[context.language.id] ?? category) : undefined,
    databases: databaseLinks(context, entry.databases),
    tags: tagLinks(context, entry.tags),
    date: context.language.format.shortDate(shownDate(context.site, entry)),
  };
}

/** Make the lines of several entries. `within` is the id of the category that the whole list is of. */
export function entryRows(context: LanguageContext, entries: readonly Entry[], within?: string): EntryRow[] {
  return entries.map((entry) => entryRow(context, entry, within));
}
