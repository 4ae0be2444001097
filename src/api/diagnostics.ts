/** `kotae/diagnostics`: what is wrong somewhere, and how it is reported. */

export { arrange, countBySeverity } from '../diagnostics/arrange.ts';
export { createDiagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
export { nearest } from '../diagnostics/nearest.ts';
export {
  didYouMean,
  didYouMeanJa,
  type ReportLanguage,
  rule,
  type ValuesOfRule,
} from '../diagnostics/rule.ts';
export { rules } from '../diagnostics/rules/index.ts';
export { forTerminal } from '../diagnostics/spoken.ts';
export { printReport } from '../reporting/print-report.ts';
