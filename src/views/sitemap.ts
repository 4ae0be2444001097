import { alternatesOf } from '../pages/alternates.ts';
import type { PlannedPage } from '../pages/planned-page.ts';
import { rootAddresses, sitemapPart } from '../site/root-addresses.ts';
import type { Site } from '../site/site.ts';
import type { PublishContext } from './context.ts';
import { type Xml, xml } from './xml.ts';

/** The most addresses that one file may hold (sitemaps.org). */
const largest = 50_000;

/**
 * Write the sitemap: every page that is to be indexed, its other languages, and when it last changed.
 *
 * One `/sitemap.xml`; above 50,000 pages that is an index of `/sitemap-1.xml` and so on. `limit` is for tests.
 * Needs an origin: without one there is no sitemap.
 */
export function sitemaps(context: PublishContext, limit = largest): Map<string, string> {
  const { site } = context.catalog;
  if (site.settings.origin === undefined) return new Map();
  const urls = urlsOf(context);
  if (urls.length <= limit) return new Map([[rootAddresses.sitemap, document(urls)]]);
  const files = new Map<string, string>();
  for (let from = 0; from < urls.length; from += limit)
    files.set(sitemapPart(from / limit + 1), document(urls.slice(from, from + limit)));
  const parts = [...files.keys()].map(
    (address) => xml`  <sitemap><loc>${site.addresses.absolute(address)}</loc></sitemap>\n`,
  );
  const index = xml`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts}</sitemapindex>
`;
  return files.set(rootAddresses.sitemap, index.text);
}

function urlsOf({ catalog: { site }, pages, templateAddresses }: PublishContext): Xml[] {
  return [
    ...[...pages.others, ...pages.answers.values()].flatMap((page) => urlOf(site, page)),
    ...templateAddresses.map(
      (address) => xml`  <url>\n    <loc>${site.addresses.absolute(address)}</loc>\n  </url>\n`,
    ),
  ];
}

function urlOf(site: Site, { address, indexing }: PlannedPage): Xml[] {
  if (!indexing) return [];
  const { versions, changed } = indexing();
  const links = alternatesOf(site, versions).map(
    ({ hreflang, href }) => xml`\n    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
  );
  const date = changed === undefined ? [] : [xml`\n    <lastmod>${changed}</lastmod>`];
  return [xml`  <url>\n    <loc>${site.addresses.absolute(address)}</loc>${date}${links}\n  </url>\n`];
}

function document(urls: readonly Xml[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}</urlset>
`.text;
}
