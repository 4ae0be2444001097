import type { Category } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';

/** Name the index of a category: by its label, or as all questions where no other category has some. */
export function categoryTitle(
  { site, language: { id, texts } }: LanguageContext,
  category: Category,
): string {
  const questions = [...site.categories.values()].filter(({ kind }) => kind === 'question');
  const isAll = category.kind === 'question' && questions.length === 1;
  return isAll ? texts.list.allQuestions : (category.label[id] ?? category.id);
}
