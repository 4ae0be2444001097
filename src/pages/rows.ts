import { shownDate } from '../catalog/shown-date.ts';
import { shownTitle } from '../catalog/shown-title.ts';
import { nameOf } from '../entry/identity.ts';
import { labelOf } from '../site/label-of.ts';
import { fill } from '../site/texts/texts.ts';
import type { LanguageContext } from './context.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { ListingSubject } from './listing-subject.ts';
import type { DatabaseLabels, EntryRow, TermLink } from './models/frame.ts';
import { databaseLinks, tagLinks } from './terms.ts';

/** More databases than this are not all named in a row: the first two are, and how many more there are. */
const mostNamed = 3;
const namedOfMany = 2;

/** What a row is under: a page or a heading. What it says is not said again in each row. */
export type Within = Pick<ListingSubject, 'kind'> & { readonly term: Pick<ListingSubject['term'], 'id'> };

/** Make the line that stands for an entry in a list. */
function entryRow(context: LanguageContext, entry: ListedEntry, within: readonly Within[]): EntryRow {
  const { category } = entry;
  const term = context.site.categories.get(category);
  const isSaid = (kind: Within['kind'], id: string) =>
    within.some((list) => list.kind === kind && list.term.id === id);
  const isMarked = term?.kind === 'article' && !isSaid('category', category);
  const databases = databaseLinks(context, entry.databases);
  return {
    id: nameOf(entry),
    href: context.link('answer', entry),
    title: context.cut(shownTitle(entry)),
    category: isMarked ? labelOf(term, context.language.id) : undefined,
    databases,
    tags: tagLinks(context, entry.tags),
    labels: labelsOf(
      context,
      databases.filter(({ id }) => !isSaid('database', id)),
      databases.length === context.site.databases.size,
    ),
    date: context.language.format.shortDate(shownDate(context.site, entry)),
  };
}

function labelsOf(
  { language }: LanguageContext,
  databases: readonly TermLink[],
  isEvery: boolean,
): DatabaseLabels {
  if (databases.length <= mostNamed) return { terms: databases };
  const { format, texts } = language;
  if (isEvery) return { terms: [], more: texts.list.everyDatabase };
  const more = fill(texts.list.more, { count: format.number(databases.length - namedOfMany) });
  return { terms: databases.slice(0, namedOfMany), more };
}

/** Make the lines of several entries, as they are within a list and under a heading of it. */
export function entryRows(
  context: LanguageContext,
  entries: readonly ListedEntry[],
  ...within: readonly Within[]
): EntryRow[] {
  return entries.map((entry) => entryRow(context, entry, within));
}
