import { styleText } from 'node:util';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { ReportLanguage, Rule, Severity, Wording } from './rule.ts';
import { type RuleId, rules } from './rules/index.ts';
import { spoken } from './spoken.ts';

/** The words of a diagnostic in one language. */
export function wordingOf(diagnostic: Diagnostic, language: ReportLanguage): Wording {
  const rule: Rule<never> = rules[diagnostic.rule];
  return rule[language](spoken(diagnostic.values) as never);
}

/** `content/faq/en/sftp.md:12:3`, as editors and terminals make it a link. */
export function printPlace({ file, line, column }: Place): string {
  return [
    spoken(file),
    ...(line === undefined ? [] : [line, ...(column === undefined ? [] : [column])]),
  ].join(':');
}

/**
 * Give diagnostics the severities that a site's settings ask for, take out what is switched off or said twice,
 * and put them in the order of files and lines.
 */
export function arrange(
  diagnostics: Iterable<Diagnostic>,
  severities: Readonly<Partial<Record<string, Severity | 'off'>>> = {},
): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const severity = isLasting(diagnostic) ? 'error' : (severities[diagnostic.rule] ?? diagnostic.severity);
    const key = JSON.stringify([diagnostic.rule, diagnostic.place, diagnostic.values]);
    if (severity !== 'off') seen.set(key, { ...diagnostic, severity });
  }
  return [...seen.values()].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** Errors that leave a page out of the site can't be made less: it would be missing in silence. */
function isLasting({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && /^(file|front-matter|vocabulary|yaml)\//.test(rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const severityWords: Readonly<Record<ReportLanguage, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  ja: { error: 'エラー', warning: '警告', note: '注記' },
};
const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Print diagnostics for a terminal: place, severity, what is wrong, how to fix it, and the rule's id. */
export function printReport(
  diagnostics: readonly Diagnostic[],
  language: ReportLanguage,
  colour = false,
): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return diagnostics
    .map((diagnostic) => {
      const { message, hint } = wordingOf(diagnostic, language);
      const severity = paint(colours[diagnostic.severity], severityWords[language][diagnostic.severity]);
      const head = `${paint('bold', printPlace(diagnostic.place))}  ${severity}  ${message}`;
      return `${head}\n    ${hint}  ${paint('dim', `(${diagnostic.rule})`)}\n`;
    })
    .join('');
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** The ids of all rules, for settings that name one. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];
