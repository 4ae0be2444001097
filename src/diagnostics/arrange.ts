import { compareTexts } from './compare-texts.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Severity } from './rule.ts';

/**
 * Give diagnostics the severities that a site's settings ask for, take out what is switched off or said twice, and put
 * them in the order of files and lines.
 */
export function arrange(
  diagnostics: Iterable<Diagnostic>,
  severities: Readonly<Partial<Record<string, Severity | 'off'>>> = {},
): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const severity = isLasting(diagnostic) ? 'error' : (severities[diagnostic.rule] ?? diagnostic.severity);
    if (severity !== 'off') seen.set(diagnosticKey(diagnostic), { ...diagnostic, severity });
  }
  return [...seen.values()].sort((a, b) => comparePlaces(a.place, b.place) || compareTexts(a.rule, b.rule));
}

/** The same for diagnostics that say the same of the same place, whatever their severity. */
export function diagnosticKey({ rule, place, values }: Diagnostic): string {
  return JSON.stringify([rule, place, values]);
}

/** Compare two places for sorting: by file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  return compareTexts(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Errors that leave a page out of the site can't be made less: it would be missing in silence. */
function isLasting({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && /^(file|front-matter|vocabulary|yaml)\//.test(rule);
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
