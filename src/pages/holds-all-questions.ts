import type { Site } from '../site/site.ts';
import type { Category } from '../site/vocabulary.ts';

/** Whether the index of a category lists all questions of the site: no other category has some. */
export function holdsAllQuestions({ categories }: Site, { kind }: Category): boolean {
  return kind === 'question' && [...categories.values()].filter((other) => other.kind === kind).length === 1;
}
