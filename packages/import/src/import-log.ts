import type { Diagnostic, Place } from 'kotae/diagnostics';
import type { ChangeKind } from './changes.ts';
import { diagnose, type RuleId, type ValuesOf } from './rules/index.ts';

/** What an import changed, by kind, and what a person should look at. */
export interface ImportLog {
  readonly count: (kind: ChangeKind, times?: number) => void;
  readonly report: <Id extends RuleId>(rule: Id, place: Place, values: ValuesOf<Id>) => void;
  /** Take over what another log holds. */
  readonly add: (other: Pick<ImportLog, 'counts' | 'diagnostics'>) => void;
  readonly counts: ReadonlyMap<ChangeKind, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Create an empty log. */
export function createImportLog(): ImportLog {
  const counts = new Map<ChangeKind, number>();
  const diagnostics: Diagnostic[] = [];
  const count: ImportLog['count'] = (kind, times = 1) => {
    if (times > 0) counts.set(kind, (counts.get(kind) ?? 0) + times);
  };
  return {
    count,
    report: (rule, place, values) => {
      diagnostics.push(diagnose(rule, place, values));
    },
    add: (other) => {
      for (const [kind, times] of other.counts) count(kind, times);
      diagnostics.push(...other.diagnostics);
    },
    counts,
    diagnostics,
  };
}
