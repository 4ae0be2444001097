import { fill } from '../site/texts/texts.ts';
import type { LanguageContext } from './context.ts';
import type { Fold, TermLink } from './models/frame.ts';

/** More terms than `all` would come before an answer like another one: the first `shown` stay in sight. */
const limits = { all: 8, shown: 6 };

/** Fold a list of terms that is long; undefined for one that is not. */
export function foldOf({ language }: LanguageContext, terms: readonly TermLink[]): Fold | undefined {
  if (terms.length <= limits.all) return undefined;
  const { format, texts } = language;
  const more = fill(texts.list.more, { count: format.number(terms.length - limits.shown) });
  return { shown: limits.shown, more };
}
