import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../entry/entry.ts';
import { hashOf } from '../files/hash-of.ts';
import type { AssetAddresses } from '../pages/context.ts';
import type { Pages } from '../pages/create-pages.ts';
import { absoluteHtml } from './absolute-html.ts';

/** What every view beside the pages is made from. */
export interface PublishContext {
  readonly catalog: Catalog;
  readonly pages: Pages;
  readonly assets: AssetAddresses;
  readonly basis: string;
  /** Addresses of pages that templates of the site itself made. */
  readonly custom: readonly string[];
  /** Whole address of an entry's page; its href where the site names no origin. */
  readonly pageOf: (entry: Entry) => string;
  /** The answer freed from its page, kept from one build to the next. */
  readonly htmlOf: (entry: Entry) => string;
}

/** Prepare what the views share. */
export function publishContext(
  parts: Pick<PublishContext, 'catalog' | 'pages' | 'assets' | 'basis' | 'custom'>,
): PublishContext {
  const { addresses, settings } = parts.catalog.site;
  const pageOf = ({ language: lang, category, slug }: Entry) =>
    addresses.absolute(addresses.of('answer', { lang, category, slug }));
  return {
    ...parts,
    pageOf,
    htmlOf: (entry) => {
      const place = { origin: settings.origin ?? '', page: pageOf(entry) };
      return entry.derive('whole', hashOf(parts.basis, entry.key, place.origin, place.page), () =>
        absoluteHtml(entry.answer.html, place),
      );
    },
  };
}
