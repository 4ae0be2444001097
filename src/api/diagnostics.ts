/** `kotae/diagnostics`: what is wrong somewhere, and how it is told. */

export { arrange, countBySeverity } from '../diagnostics/arrange.ts';
export { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
export { nearest } from '../diagnostics/nearest.ts';
export type { ReportLanguage } from '../diagnostics/rule.ts';
export type { RuleId, ValuesOf } from '../diagnostics/rules/index.ts';
export { forTerminal } from '../diagnostics/spoken.ts';
export { printReport } from '../reporting/print-report.ts';
