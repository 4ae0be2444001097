import type { EntryReading } from '../entry/entry.ts';
import { checkLedger, type LedgerCheck } from '../publishing/ledger/keep-ledger.ts';
import type { SitePlan } from './plan-site.ts';
import type { Project } from './project.ts';

/** What a site publishes. */
export interface PublishedOptions {
  readonly project: Project;
  readonly readings: readonly EntryReading[];
  readonly plan: SitePlan;
  /** Addresses of the pages that templates of the site itself make. */
  readonly custom: readonly string[];
}

/**
 * Hold the record of published addresses against all pages of a site. With broken settings or vocabulary whole indexes
 * are missing: that is reported once, by its cause, and lost addresses are not.
 */
export async function checkPublished(options: PublishedOptions): Promise<LedgerCheck> {
  const { project, readings, plan, custom } = options;
  const ledger = await checkLedger(project.site.root, {
    catalog: plan.catalog,
    addresses: [...plan.pages.keys(), ...custom],
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
  });
  const isBroken = project.diagnostics.some(({ severity }) => severity === 'error');
  return isBroken ? { ...ledger, diagnostics: [] } : ledger;
}
