import type { Catalog } from '../../catalog/catalog.ts';
import { decodeAddress } from '../../files/decode-address.ts';
import type { Site } from '../../site/site.ts';
import type { BuiltPage, BuiltSite, BuiltTarget } from './built-site.ts';
import { readPage } from './read-page.ts';

export interface BuiltSiteOptions {
  readonly site: Site;
  readonly catalog: Catalog;
  /** HTML of each page, by its address. */
  readonly pages: ReadonlyMap<string, () => string>;
  /** Address of the page that a file became. */
  readonly addressOf: (file: string) => string | undefined;
  /** Whether a file that is no page is published at an address. */
  readonly hasFile: (address: string) => boolean;
}

/** Print every page of a site and read what it says. Takes about as long as a build spends on layouts. */
export function createBuiltSite({ site, catalog, pages, addressOf, hasFile }: BuiltSiteOptions): BuiltSite {
  const entries = new Map(catalog.entries.map((entry) => [addressOf(entry.file), entry]));
  const former = new Set(catalog.former.map(({ from }) => from));
  const isHome = new Set([...site.languages.keys()].map((lang) => site.addresses.of('home', { lang })));
  const built = new Map<string, BuiltPage>();
  for (const [address, print] of pages) {
    built.set(address, {
      ...readPage(print()),
      address,
      entry: entries.get(address),
      isRedirect: former.has(address) || (address === '/' && !isHome.has('/')),
    });
  }
  return { site, catalog, pages: built, hasFile, resolve: createResolver(site) };
}

function createResolver({ addresses, settings }: Site): BuiltSite['resolve'] {
  const outside = 'http://outside.invalid';
  const base = addresses.basePath;
  const origins = new Set([outside, settings.origin]);
  return (href, from): BuiltTarget | undefined => {
    if (!URL.canParse(href, outside)) return undefined;
    const url = new URL(href, outside + addresses.href(from));
    const path = decodeAddress(url.pathname);
    if (!origins.has(url.origin) || !path.startsWith(base)) return undefined;
    return { address: path.slice(base.length - 1), fragment: decodeAddress(url.hash.slice(1)) };
  };
}
