import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage, Severity } from '../diagnostics/rule.ts';
import { printPlace, type Rules, wordingOf } from './wording.ts';

const severityWords: Readonly<Record<ReportLanguage, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  ja: { error: 'エラー', warning: '警告', note: '注記' },
};
const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/**
 * Print diagnostics for a terminal: place, severity, what is wrong, how to fix it, and the rule's id.
 *
 * `rules` word the diagnostics. Default: all of Kotae's own.
 */
export function printReport(
  diagnostics: readonly Diagnostic[],
  language: ReportLanguage,
  colour = false,
  rules?: Rules,
): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return diagnostics
    .map((diagnostic) => {
      const { message, hint } = wordingOf(diagnostic, language, rules);
      const severity = paint(colours[diagnostic.severity], severityWords[language][diagnostic.severity]);
      const head = `${paint('bold', printPlace(diagnostic.place))}  ${severity}  ${message}`;
      return `${head}\n    ${hint}  ${paint('dim', `(${diagnostic.rule})`)}\n`;
    })
    .join('');
}
