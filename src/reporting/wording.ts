import { allRules } from '../check/all-rules.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ReportLanguage, Rule, Wording } from '../diagnostics/rule.ts';
import { spoken } from '../diagnostics/spoken.ts';

/** Rules by their ids. */
export type Rules = Readonly<Record<string, Rule<never>>>;

/** The words of a diagnostic in one language, with all that it quotes made fit for a terminal. */
export function wordingOf(
  { rule: id, values }: Diagnostic,
  language: ReportLanguage,
  rules: Rules = allRules,
): Wording {
  const rule = rules[id];
  if (!rule) throw new TypeError(`no rule has the id ${id}`);
  return rule[language](spoken(values) as never);
}

/** `content/faq/en/sftp.md:12:3`, as editors and terminals make it a link. */
export function printPlace({ file, line, column }: Place): string {
  return [
    spoken(file),
    ...(line === undefined ? [] : [line, ...(column === undefined ? [] : [column])]),
  ].join(':');
}
