import { shownDate } from '../catalog/shown-date.ts';
import { shownTitle } from '../catalog/shown-title.ts';
import { nameOf } from '../entry/identity.ts';
import { labelOf } from '../site/label-of.ts';
import type { LanguageContext } from './context.ts';
import { type FoldLimits, foldOf } from './fold.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { ListingSubject } from './listing-subject.ts';
import type { EntryRow, TermLabels, TermLink } from './models/frame.ts';
import { databaseLinks, tagLinks } from './terms.ts';

/** How many are named in a row. */
const named = { databases: { all: 3, shown: 2 }, tags: { all: 5, shown: 4 } };

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
  const tags = tagLinks(context, entry.tags);
  return {
    id: nameOf(entry),
    href: context.link('answer', entry),
    title: context.cut(shownTitle(entry)),
    category: isMarked ? labelOf(term, context.language.id) : undefined,
    databases,
    tags,
    labels: databaseLabels(
      context,
      databases.filter(({ id }) => !isSaid('database', id)),
      databases.length === context.site.databases.size,
    ),
    topics: abbreviated(context, tags, named.tags),
    date: context.language.format.shortDate(shownDate(context.site, entry)),
  };
}

function databaseLabels(context: LanguageContext, terms: readonly TermLink[], isEvery: boolean): TermLabels {
  return isEvery && terms.length > named.databases.all
    ? { terms: [], more: context.language.texts.list.everyDatabase }
    : abbreviated(context, terms, named.databases);
}

function abbreviated(context: LanguageContext, terms: readonly TermLink[], limits: FoldLimits): TermLabels {
  const fold = foldOf(context, terms, limits);
  return { terms: terms.slice(0, fold?.shown), more: fold?.more };
}

/** Make the lines of several entries, as they are within a list and under a heading of it. */
export function entryRows(
  context: LanguageContext,
  entries: readonly ListedEntry[],
  ...within: readonly Within[]
): EntryRow[] {
  return entries.map((entry) => entryRow(context, entry, within));
}
