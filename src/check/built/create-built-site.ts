import type { Derive } from '../../cache/derived-texts.ts';
import { decodeAddress } from '../../files/decode-address.ts';
import type { Site } from '../../site/site.ts';
import type { BuiltPage, BuiltSite, BuiltTarget } from './built-site.ts';
import { type PageFacts, readPage } from './read-page.ts';

export interface BuiltSiteOptions extends Pick<BuiltSite, 'site' | 'catalog' | 'hasFile'> {
  /** Pages by their addresses. */
  readonly pages: ReadonlyMap<string, PrintablePage>;
  readonly derive: Derive;
  /** What pages say, as far as that is known already. */
  readonly facts: ReadonlyMap<string, PageFacts>;
}

/** A page that can be printed. */
export interface PrintablePage {
  /** Changes whenever the HTML does; without a key that is unknown. */
  readonly key?: () => string;
  readonly html: () => string;
  /** The template of the site itself that made it, if one did. */
  readonly template?: string | undefined;
}

/** Print the pages of a site that have changed, and read what each says. */
export function createBuiltSite(options: BuiltSiteOptions): BuiltSite {
  const { site, catalog, pages, derive, facts, hasFile } = options;
  const entries = new Map(catalog.entries.map((entry) => [site.addresses.ofEntry(entry), entry]));
  const former = new Set(catalog.former.map(({ from }) => from));
  const isHome = new Set([...site.languages.keys()].map((lang) => site.addresses.of('home', { lang })));
  const built = new Map<string, BuiltPage>();
  const factsOf = (address: string, { key, html }: PrintablePage): PageFacts => {
    if (!key) return readPage(html());
    return JSON.parse(derive(address, key(), () => JSON.stringify(readPage(html()))));
  };
  for (const [address, page] of pages) {
    built.set(address, {
      ...(facts.get(address) ?? factsOf(address, page)),
      address,
      entry: entries.get(address),
      template: page.template,
      isRedirect: former.has(address) || (address === '/' && !isHome.has('/')),
    });
  }
  return { site, catalog, pages: built, hasFile, resolve: createResolver(site) };
}

function createResolver({ addresses, settings }: Site): BuiltSite['resolve'] {
  const outside = 'http://outside.invalid';
  const base = addresses.basePath;
  const origins = new Set([outside, settings.origin]);
  const resolve = (href: string, from: string): BuiltTarget | undefined => {
    if (!URL.canParse(href, outside)) return undefined;
    const url = new URL(href, outside + addresses.href(from));
    const path = decodeAddress(url.pathname);
    if (!origins.has(url.origin) || !path.startsWith(base)) return undefined;
    return { address: path.slice(base.length - 1), fragment: decodeAddress(url.hash.slice(1)) };
  };
  // Most links are on every page, and lead to the same place from each.
  const known = new Map<string, BuiltTarget | undefined>();
  return (href, from) => {
    if (!/^\/(?!\/)/.test(href)) return resolve(href, from);
    if (!known.has(href)) known.set(href, resolve(href, from));
    return known.get(href);
  };
}
