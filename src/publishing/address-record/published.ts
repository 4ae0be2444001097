import type { Catalog } from '../../catalog/catalog.ts';
import { rootAddresses } from '../../site/root-addresses.ts';

/** What the site publishes now. */
export interface PublishedSite {
  readonly catalog: Catalog;
  /** Addresses of all pages, those that only redirect among them. */
  readonly addresses: readonly string[];
  /** Files with errors, which gave no entry. */
  readonly broken?: readonly string[] | undefined;
}

/**
 * List the lines that the record holds of a site: every address, and every heading id of its answers.
 *
 * Left out is what nobody links to: the later pages of long lists, which come and go, and `404.html`.
 */
export function publishedLines({ catalog, addresses }: PublishedSite): Set<string> {
  const lines = new Set<string>();
  for (const address of addresses)
    if (address !== rootAddresses.notFound && !/\/page\/\d+\/$/.test(address)) lines.add(address);
  for (const entry of catalog.entries) {
    const address = catalog.site.addresses.ofEntry(entry);
    lines.add(address); // whatever it looks like
    for (const { id } of entry.answer.headings) lines.add(`${address}#${id}`);
  }
  return lines;
}
