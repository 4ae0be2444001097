import type { Category } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { questionCategories } from './question-categories.ts';

/**
 * Name the index of a category: by its label, or as all questions where no other category has some. `all` are the words
 * for these. Default: those of the title of the list.
 */
export function categoryTitle(context: LanguageContext, { id, kind, label }: Category, all?: string): string {
  const { language } = context;
  const isAll = kind === 'question' && questionCategories(context).every((each) => each.id === id);
  return isAll ? (all ?? language.texts.list.allQuestions) : (label[language.id] ?? id);
}
