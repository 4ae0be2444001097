import type { Catalog } from '../../catalog/catalog.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Entry } from '../../entry/entry.ts';
import { identityOf } from '../../entry/identity.ts';
import type { PublishedSite } from './published.ts';
import { type AddressRecord, addressRecordFile } from './read-record.ts';

/** A recorded address or id that no longer exists. */
export interface LostLine {
  readonly line: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Find the recorded addresses and ids that are gone and have no successor.
 *
 * An address is kept by a page or by one that redirects; an id by its page, or by the answer that the page's old
 * address now leads to.
 */
export function lostLines(record: AddressRecord, site: PublishedSite): LostLine[] {
  const { catalog } = site;
  const { ofEntry } = catalog.site.addresses;
  const addresses = new Set(site.addresses);
  const broken = new Set(
    (site.broken ?? []).flatMap((file) => {
      const identity = identityOf(file);
      return identity ? [ofEntry(identity)] : [];
    }),
  );
  const answers = new Map<string, Entry>();
  for (const { from, to } of catalog.former) if (typeof to !== 'string') answers.set(from, to);
  for (const entry of catalog.entries) answers.set(ofEntry(entry), entry);
  const fresh = catalog.entries.filter((entry) => !record.lines.has(ofEntry(entry)));

  return [...record.lines].flatMap(([line, number]): LostLine[] => {
    const at = line.indexOf('#');
    const address = at === -1 ? line : line.slice(0, at);
    const place = { file: addressRecordFile, line: number };
    if (broken.has(address)) return [];
    if (!addresses.has(address)) {
      if (at !== -1) return []; // the page's own line reports it
      // An alias may be in front matter that could not be read.
      if (broken.size > 0 && !isAnswerAddress(catalog, address)) return [];
      return [
        { line, diagnostic: diagnose('publish/lost-address', place, lostAddress(catalog, address, fresh)) },
      ];
    }
    const id = line.slice(address.length + 1);
    const entry = answers.get(address);
    if (at === -1 || entry === undefined || hasId(entry, id)) return [];
    return [{ line, diagnostic: diagnose('publish/lost-anchor', place, lostAnchor(entry, id)) }];
  });
}

/** Whether an address is made as those of answers are, and not as those of an index. */
function isAnswerAddress({ site }: Catalog, address: string): boolean {
  const { answer, ...indexes } = site.settings.addresses;
  return fits(answer, address) && !Object.values(indexes).some((pattern) => fits(pattern, address));
}

function fits(pattern: string, address: string): boolean {
  const source = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${source}$`).test(address);
}

function lostAddress(catalog: Catalog, address: string, fresh: readonly Entry[]) {
  const byAddress = new Map(fresh.map((entry) => [catalog.site.addresses.ofEntry(entry), entry.file]));
  const likely = nearest(address, byAddress.keys());
  return {
    address,
    isAnswer: isAnswerAddress(catalog, address),
    successor: likely === undefined ? undefined : byAddress.get(likely),
  };
}

function lostAnchor({ file, answer }: Entry, id: string) {
  const likely = nearest(
    id,
    answer.headings.map((heading) => heading.id),
  );
  return { id, file, nearest: answer.headings.find((heading) => heading.id === likely)?.text };
}

/** Any element may carry the id on: `<a id="allow"></a>` does as well as a heading. */
function hasId({ answer }: Entry, id: string): boolean {
  return answer.ids.includes(id);
}
