import type { Catalog } from '../catalog/catalog.ts';
import { decodePath } from '../files/decode-address.ts';

/** An address at the root of the host, and where it leads to; both percent-encoded. */
export type MovedAddress = readonly [from: string, to: string];

/**
 * List every former address of a site with where it leads to, sorted.
 *
 * Each is there as it was at the root of the host, and, for a site under a base path, below that path too.
 */
export function movedAddresses({ site, former }: Pick<Catalog, 'site' | 'former'>): MovedAddress[] {
  const { href, ofEntry, basePath } = site.addresses;
  const moved = former.flatMap(({ from, to }) => {
    const target = href(typeof to === 'string' ? to : ofEntry(to));
    const sources = basePath === '/' ? [href(from)] : [href(from), encodeURI(decodePath(from))];
    return sources.filter((source) => source !== target).map((source) => [source, target] as const);
  });
  return [...new Map(moved.map((pair) => [pair.join(' '), pair]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, pair]) => pair);
}
