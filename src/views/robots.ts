import { rootAddresses } from '../site/root-addresses.ts';
import type { PublishContext } from './context.ts';

/**
 * Write `/robots.txt`: everything may be read, and where the sitemap is.
 *
 * Robots ask for it at the root of the host only, so a site under a base path has none.
 */
export function robots({ catalog: { site } }: PublishContext): Map<string, string> {
  if (site.addresses.basePath !== '/') return new Map();
  const sitemap =
    site.settings.origin === undefined
      ? ''
      : `\nSitemap: ${site.addresses.absolute(rootAddresses.sitemap)}\n`;
  return new Map([[rootAddresses.robots, `User-agent: *\nAllow: /\n${sitemap}`]]);
}
