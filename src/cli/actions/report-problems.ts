import { arrange } from '../../diagnostics/arrange.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { printReport } from '../../reporting/print-report.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Print the problems that keep a command from its work. Returns the exit code. */
export function reportProblems(
  diagnostics: readonly Diagnostic[],
  { warn, language, colour }: Terminal,
): number {
  warn(printReport(arrange(diagnostics), language, colour));
  return exitCodes.problems;
}
