import type { Category } from '../site/vocabulary.ts';
import type { PagesContext } from './context.ts';

/** The categories of questions that have some, in whatever language; all of them while there are no questions. */
export function questionCategories({ site, catalog }: Pick<PagesContext, 'site' | 'catalog'>): Category[] {
  const all = [...site.categories.values()].filter(({ kind }) => kind === 'question');
  const used = all.filter(({ id }) =>
    [...site.languages.keys()].some((language) => catalog.ofCategory(language, id).length > 0),
  );
  return used.length > 0 ? used : all;
}
