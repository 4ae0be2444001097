import { fill } from '../site/texts/texts.ts';
import type { LanguageContext } from './context.ts';
import type { Fold, TermLink } from './models/frame.ts';

/** Of more terms than `all`, the first `shown` stay in sight. */
export interface FoldLimits {
  readonly all: number;
  readonly shown: number;
}

/** Fold a list of terms that is long; undefined for one that is not. */
export function foldOf(
  { language: { format, texts } }: LanguageContext,
  terms: readonly TermLink[],
  { all, shown }: FoldLimits,
): Fold | undefined {
  if (terms.length <= all) return undefined;
  return { shown, more: fill(texts.list.more, { count: format.number(terms.length - shown) }) };
}
