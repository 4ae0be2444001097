import type { Category } from '../site/vocabulary.ts';
import type { PagesContext } from './context.ts';
import { questionCategories } from './question-categories.ts';

/** Whether the index of a category lists all questions of the site: no other category has some. */
export function holdsAllQuestions(
  context: Pick<PagesContext, 'site' | 'catalog'>,
  category: Category,
): boolean {
  return category.kind === 'question' && questionCategories(context).every(({ id }) => id === category.id);
}
