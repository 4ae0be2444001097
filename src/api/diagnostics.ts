/** `kotae/diagnostics`: what is wrong somewhere, and how it is told. */
export { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
export { nearest } from '../diagnostics/nearest.ts';
export { arrange, countBySeverity, printReport } from '../diagnostics/report.ts';
export type { ReportLanguage } from '../diagnostics/rule.ts';
export type { RuleId, ValuesOf } from '../diagnostics/rules/index.ts';
