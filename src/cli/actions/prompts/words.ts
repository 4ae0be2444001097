import type { ReportLanguage } from '../../../diagnostics/rule.ts';

/** What is said below a list of choices. */
const en = {
  one: '↑ ↓ move, Enter takes; type to search',
  several: '↑ ↓ move, Space chooses, Enter is done; type to search',
  search: (typed: string) => `Search: ${typed}`,
  /** Nothing is chosen where something must be. */
  needed: 'Choose one at least.',
  nothing: (typed: string) => `Nothing matches: ${typed}`,
};
export type PromptWords = typeof en;

const ja: PromptWords = {
  one: '↑ ↓ で移動、Enter で決定、文字で検索',
  several: '↑ ↓ で移動、スペースで選択、Enter で決定、文字で検索',
  search: (typed) => `検索: ${typed}`,
  needed: '1 つ以上選んでください。',
  nothing: (typed) => `見つかりません: ${typed}`,
};

export const promptWords: Readonly<Record<ReportLanguage, PromptWords>> = { en, ja };
