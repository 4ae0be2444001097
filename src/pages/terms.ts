import type { Entry } from '../entry/entry.ts';
import { labelOf } from '../site/label-of.ts';
import type { Term } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { countWords, questionsIn } from './counts.ts';
import type { TermLink } from './models/frame.ts';

/** Link a database or a tag by its label. */
export function termLink(context: LanguageContext, kind: 'database' | 'tag', term: Term): TermLink {
  const { id } = term;
  return { id, href: context.link(kind, { id }), text: labelOf(term, context.language.id) };
}

/** Link the databases with these ids, in the order of the vocabulary. */
export function databaseLinks(context: LanguageContext, ids: readonly string[]): TermLink[] {
  return inOrder(context.site.databases, ids).map((term) => termLink(context, 'database', term));
}

/** Link the tags with these ids, in the order of the vocabulary. */
export function tagLinks(context: LanguageContext, ids: readonly string[]): TermLink[] {
  return inOrder(context.site.tags, ids).map((term) => termLink(context, 'tag', term));
}

/** Link every database, with the number of its questions; those of the vocabulary without any, too. */
export function countedDatabases(context: LanguageContext): TermLink[] {
  const { site, catalog, language } = context;
  return [...site.databases.values()].map((term) => ({
    ...termLink(context, 'database', term),
    description: term.description[language.id],
    count: countOf(context, countedIn(context, catalog.ofDatabase(language.id, term.id))),
  }));
}

/** Link the databases that have anything to read, with the number of their questions. */
export function usedDatabases(context: LanguageContext): TermLink[] {
  const { catalog, language } = context;
  return countedDatabases(context).filter(({ id }) => catalog.ofDatabase(language.id, id).length > 0);
}

/** Link every tag that has entries, with the number of its questions, the most used first. */
export function countedTags(context: LanguageContext): TermLink[] {
  const { site, catalog, language } = context;
  return [...site.tags.values()]
    .map((term) => ({ term, entries: catalog.ofTag(language.id, term.id) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ term, entries }) => ({ term, counted: countedIn(context, entries) }))
    .sort((a, b) => b.counted.length - a.counted.length)
    .map(({ term, counted }) => ({ ...termLink(context, 'tag', term), count: countOf(context, counted) }));
}

/** What is counted of a term: its questions, or the articles where there is nothing else to read. */
function countedIn(context: LanguageContext, entries: readonly Entry[]): readonly Entry[] {
  const questions = questionsIn(context, entries);
  return questions.length > 0 ? questions : entries;
}

function countOf(context: LanguageContext, counted: readonly Entry[]): TermLink['count'] {
  return { number: context.language.format.number(counted.length), words: countWords(context, counted) };
}

function inOrder<T extends Term>(terms: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  const wanted = new Set(ids);
  return [...terms.values()].filter(({ id }) => wanted.has(id));
}
