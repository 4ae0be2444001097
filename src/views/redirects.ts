import type { PublishContext } from './context.ts';

/**
 * Write `/_redirects`, which Netlify, Cloudflare Pages and others read: `from to 301`, one line each.
 *
 * Every former address is there as it was at the root of the host, and, for a site under a base path, below that
 * path too. Without such a host the redirect pages do the same for what lies below the base path.
 */
export function redirects({ catalog: { site, former } }: PublishContext): Map<string, string> {
  const { href, of, basePath } = site.addresses;
  const lines = former.flatMap(({ from, to }) => {
    const target = href(
      typeof to === 'string' ? to : of('answer', { lang: to.language, category: to.category, slug: to.slug }),
    );
    const sources = basePath === '/' ? [href(from)] : [href(from), encodedAlone(from)];
    return sources.filter((source) => source !== target).map((source) => `${source} ${target} 301`);
  });
  return lines.length === 0
    ? new Map()
    : new Map([['/_redirects', `${[...new Set(lines)].sort().join('\n')}\n`]]);
}

/** An address outside the base path, percent-encoded once. */
function encodedAlone(address: string): string {
  try {
    return encodeURI(decodeURI(address));
  } catch {
    return encodeURI(address);
  }
}
