import type { Diagnostic } from './diagnostic.ts';
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

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
