import type { EntryReading } from '../entry/entry.ts';
import { type AddressRecordCheck, checkAddressRecord } from '../publishing/address-record/check-record.ts';
import type { SitePlan } from './plan-site.ts';
import type { Project } from './project.ts';

/** What a site publishes. */
export interface PublishedOptions {
  readonly project: Project;
  readonly readings: readonly EntryReading[];
  readonly plan: SitePlan;
  /** Addresses of the pages that templates of the site itself make. */
  readonly templateAddresses: readonly string[];
}

/**
 * Compare the record of published addresses with all pages of a site. With broken settings or vocabulary whole indexes
 * are missing: that is reported once, by its cause, and lost addresses are not.
 */
export async function checkPublished(options: PublishedOptions): Promise<AddressRecordCheck> {
  const { project, readings, plan, templateAddresses } = options;
  const record = await checkAddressRecord(project.site.root, {
    catalog: plan.catalog,
    addresses: [...plan.pages.keys(), ...templateAddresses],
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
  });
  const isBroken = project.diagnostics.some(({ severity }) => severity === 'error');
  return isBroken ? { ...record, diagnostics: [] } : record;
}
