import type { Entry } from '../entry/entry.ts';
import type { Category, Database, Tag, Term } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { questionsIn } from './counts.ts';

/** What a listing is about. */
export type ListingSubject =
  | { readonly kind: 'questions'; readonly term: Term }
  | { readonly kind: 'category'; readonly term: Category }
  | { readonly kind: 'database'; readonly term: Database }
  | { readonly kind: 'tag'; readonly term: Tag };

/** The category that a listing is of; undefined when it may hold entries of several. */
export function categoryOf({ kind, term }: ListingSubject): Category | undefined {
  return kind === 'category' ? term : undefined;
}

/** The entries that a listing holds, newest first. */
export function entriesOf(context: LanguageContext, { kind, term }: ListingSubject): readonly Entry[] {
  const { catalog, language } = context;
  if (kind === 'questions') return questionsIn(context, catalog.ofLanguage(language.id));
  if (kind === 'category') return catalog.ofCategory(language.id, term.id);
  return kind === 'database' ? catalog.ofDatabase(language.id, term.id) : catalog.ofTag(language.id, term.id);
}
