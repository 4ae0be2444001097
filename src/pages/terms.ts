import type { Term } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import type { TermLink } from './models/frame.ts';

/** Link a database or a tag by its label. */
export function termLink(context: LanguageContext, kind: 'database' | 'tag', { id, label }: Term): TermLink {
  return { id, href: context.link(kind, { id }), text: label[context.language.id] ?? id };
}

/** Link the databases with these ids, in the order of the vocabulary. */
export function databaseLinks(context: LanguageContext, ids: readonly string[]): TermLink[] {
  return inOrder(context.site.databases, ids).map((term) => termLink(context, 'database', term));
}

/** Link the tags with these ids, in the order of the vocabulary. */
export function tagLinks(context: LanguageContext, ids: readonly string[]): TermLink[] {
  return inOrder(context.site.tags, ids).map((term) => termLink(context, 'tag', term));
}

/** Link every database, with the number of its entries; those of the vocabulary without any, too. */
export function countedDatabases(context: LanguageContext): TermLink[] {
  const { site, catalog, language } = context;
  return [...site.databases.values()].map((term) => ({
    ...termLink(context, 'database', term),
    description: term.description[language.id],
    count: countOf(context, catalog.ofDatabase(language.id, term.id).length),
  }));
}

/** Link every tag that has entries, with their number, the most used first. */
export function countedTags(context: LanguageContext): TermLink[] {
  const { site, catalog, language } = context;
  return [...site.tags.values()]
    .map((term) => ({ term, size: catalog.ofTag(language.id, term.id).length }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ term, size }) => ({ ...termLink(context, 'tag', term), count: countOf(context, size) }));
}

function countOf({ language: { format, texts } }: LanguageContext, size: number): TermLink['count'] {
  return { number: format.number(size), words: format.count(texts.list.questions, size) };
}

function inOrder<T extends Term>(terms: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  const wanted = new Set(ids);
  return [...terms.values()].filter(({ id }) => wanted.has(id));
}
