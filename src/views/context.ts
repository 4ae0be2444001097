import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../entry/entry.ts';
import type { AssetAddresses } from '../pages/context.ts';
import type { Pages } from '../pages/create-pages.ts';
import { absoluteHtml } from './absolute-html.ts';

/** What every view beside the pages is made from. */
export interface PublishContext {
  readonly catalog: Catalog;
  readonly pages: Pages;
  readonly assets: AssetAddresses;
  /** Whole address of an entry's page; its href where the site names no origin. */
  readonly pageOf: (entry: Entry) => string;
  /** The answer freed from its page, made once for all views. */
  readonly htmlOf: (entry: Entry) => string;
}

/** Prepare what the views share. */
export function publishContext(parts: Pick<PublishContext, 'catalog' | 'pages' | 'assets'>): PublishContext {
  const { addresses, settings } = parts.catalog.site;
  const made = new Map<Entry, string>();
  const pageOf = ({ language: lang, category, slug }: Entry) =>
    addresses.absolute(addresses.of('answer', { lang, category, slug }));
  return {
    ...parts,
    pageOf,
    htmlOf: (entry) => {
      const html =
        made.get(entry) ??
        absoluteHtml(entry.answer.html, { origin: settings.origin ?? '', page: pageOf(entry) });
      made.set(entry, html);
      return html;
    },
  };
}
