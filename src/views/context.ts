import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../entry/entry.ts';
import type { AssetAddresses } from '../pages/context.ts';
import type { Pages } from '../pages/create-pages.ts';

/** What every view is made from. */
export interface PublishContext {
  readonly catalog: Catalog;
  readonly pages: Pages;
  readonly assets: AssetAddresses;
  readonly siteHash: string;
  /** Addresses of pages that templates of the site itself made. */
  readonly templateAddresses: readonly string[];
  /** Whole address of an entry's page; its href where the site names no origin. */
  readonly pageOf: (entry: Entry) => string;
}

/** Prepare what the views share. */
export function publishContext(parts: Omit<PublishContext, 'pageOf'>): PublishContext {
  const { addresses } = parts.catalog.site;
  return { ...parts, pageOf: (entry) => addresses.absolute(addresses.ofEntry(entry)) };
}
