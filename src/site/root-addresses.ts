/** What is published at the root of a site, besides its pages, its own files and what only hosts read. */
export const rootAddresses = {
  notFound: '/404.html',
  /** The bundle writes it: all browsers ask for this name. */
  favicon: '/favicon.ico',
  feed: '/feed.xml',
  faqSchema: '/faq.schema.json',
  llms: '/llms.txt',
  manifest: '/manifest.webmanifest',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  speculationRules: '/speculation-rules.json',
} as const;

/** The address of one of the sitemaps that the first one lists, where a single one would be too long. */
export function sitemapPart(number: number): string {
  return `/sitemap-${number}.xml`;
}

const all: ReadonlySet<string> = new Set(Object.values(rootAddresses));

/** Whether an address is one at which every site, or some, publishes something at its root. */
export function isRootAddress(address: string): boolean {
  return all.has(address) || /^\/sitemap-[1-9]\d*\.xml$/.test(address);
}
