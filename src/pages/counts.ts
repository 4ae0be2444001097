import type { Entry } from '../entry/entry.ts';
import { labelOf } from '../site/label-of.ts';
import type { LanguageContext } from './context.ts';

/** The questions among entries. Articles are not, though they have databases and tags, too. */
export function questionsIn({ site }: LanguageContext, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ category }) => site.categories.get(category)?.kind === 'question');
}

/**
 * Say how many entries a list holds: questions as such, articles by the label of their category ("34 questions, 5 in
 * News"). A list of articles alone holds pages.
 */
export function countWords(context: LanguageContext, entries: readonly Entry[]): string {
  const { site, language } = context;
  const { texts, format } = language;
  const questions = questionsIn(context, entries).length;
  if (questions === 0 && entries.length > 0) return format.count(texts.list.pages, entries.length);
  const articles = [...site.categories.values()]
    .filter(({ kind }) => kind === 'article')
    .map((term) => ({
      name: labelOf(term, language.id),
      size: entries.filter(({ category }) => category === term.id).length,
    }))
    .filter(({ size }) => size > 0)
    .map(({ name, size }) => format.count(texts.list.articles, size, { name }));
  return format.list([format.count(texts.list.questions, questions), ...articles]);
}
