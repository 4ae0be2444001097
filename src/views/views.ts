import { type PublishContext, publishContext } from './context.ts';
import { faqExports } from './faq-export.ts';
import { feeds } from './feeds.ts';
import { headers } from './headers.ts';
import { llmsTexts } from './llms.ts';
import { markdownVersions } from './markdown-versions.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { writeSearchIndex } from './search-index.ts';
import { sitemaps } from './sitemap.ts';
import { madeFile, type ViewFile } from './view-file.ts';
import { webManifest } from './web-manifest.ts';

/** The table of contents of what is published besides the pages; each view gives its files by address. */
const views: readonly ((context: PublishContext) => ReadonlyMap<string, string | ViewFile>)[] = [
  sitemaps, // for search engines
  robots,
  feeds, // for people who want to hear of changes
  markdownVersions, // for readers of text, machines among them
  llmsTexts,
  faqExports, // for programs
  redirects, // for hosts
  headers,
  webManifest, // for home screens
  writeSearchIndex, // for our own scripts
];

/** Files that hosts obey: without them, pages lose their policy and former addresses their way. */
const forHosts = ['/_redirects', '/_headers'];

/** Write every view of the pages, by the address of each file. The same pages always give the same files. */
export function writeViews(parts: Parameters<typeof publishContext>[0]): Map<string, ViewFile> {
  const context = publishContext(parts);
  // A former address such as `/feed.xml` belongs to the page that sends on from it; what hosts obey is nobody's.
  const former = new Set(
    parts.catalog.former.map(({ from }) => from).filter((from) => !forHosts.includes(from)),
  );
  const files = views.flatMap((view) => [...view(context)].filter(([address]) => !former.has(address)));
  return new Map(
    files.map(([address, file]) => [address, typeof file === 'string' ? madeFile(file) : file] as const),
  );
}
