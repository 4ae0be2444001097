import type { ReportLanguage } from '../../../diagnostics/rule.ts';

/** What is said below a list of choices. */
export interface PromptWords {
  readonly one: string;
  readonly several: string;
  readonly search: (typed: string) => string;
  /** Nothing is chosen where something must be. */
  readonly needed: string;
  readonly nothing: (typed: string) => string;
}

export const promptWords: Readonly<Record<ReportLanguage, PromptWords>> = {
  en: {
    one: '↑ ↓ move, Enter takes; type to search',
    several: '↑ ↓ move, Space chooses, Enter is done; type to search',
    search: (typed) => `Search: ${typed}`,
    needed: 'Choose one at least.',
    nothing: (typed) => `Nothing matches: ${typed}`,
  },
  ja: {
    one: '↑ ↓ で移動、Enter で決定、文字で検索',
    several: '↑ ↓ で移動、スペースで選択、Enter で決定、文字で検索',
    search: (typed) => `検索: ${typed}`,
    needed: '1つ以上選んでください。',
    nothing: (typed) => `見つかりません: ${typed}`,
  },
};
