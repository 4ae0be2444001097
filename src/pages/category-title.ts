import { labelOf } from '../site/label-of.ts';
import type { Category } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { questionCategories } from './question-categories.ts';

/**
 * Name the index of a category: by its label, or as all questions where no other category has some. `all` are the words
 * for these. Default: those of the title of the list.
 */
export function categoryTitle(context: LanguageContext, category: Category, all?: string): string {
  const { language } = context;
  const isAll =
    category.kind === 'question' && questionCategories(context).every(({ id }) => id === category.id);
  return isAll ? (all ?? language.texts.list.allQuestions) : labelOf(category, language.id);
}
