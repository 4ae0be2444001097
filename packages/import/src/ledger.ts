import { type Diagnostic, diagnose, type Place, type RuleId, type ValuesOf } from 'kotae/diagnostics';
import type { ChangeKind } from './changes.ts';

/** What an import changed, by kind, and what a person should look at. */
export interface Ledger {
  readonly count: (kind: ChangeKind, times?: number) => void;
  readonly report: <Id extends RuleId>(rule: Id, place: Place, values: ValuesOf<Id>) => void;
  /** Take over what another ledger holds. */
  readonly add: (other: Pick<Ledger, 'counts' | 'diagnostics'>) => void;
  readonly counts: ReadonlyMap<ChangeKind, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Open an empty ledger. */
export function createLedger(): Ledger {
  const counts = new Map<ChangeKind, number>();
  const diagnostics: Diagnostic[] = [];
  const count: Ledger['count'] = (kind, times = 1) => {
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
