import type { Category } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import { holdsAllQuestions } from './holds-all-questions.ts';

/** Name the index of a category: by its label, or as all questions where no other category has some. */
export function categoryTitle(context: LanguageContext, category: Category): string {
  const { id, texts } = context.language;
  if (holdsAllQuestions(context, category)) return texts.list.allQuestions;
  return category.label[id] ?? category.id;
}
