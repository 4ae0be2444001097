import type { PublishContext } from './context.ts';
import { movedAddresses } from './moved-addresses.ts';

/**
 * Write `/_redirects`, which Netlify, Cloudflare Pages and others read: `from to 301`, one line each.
 *
 * Without such a host the redirect pages do the same for what is below the base path. They alone do for an address
 * with a star or a part that begins with a colon, which these hosts would take for a pattern of many.
 */
export function redirects({ catalog }: PublishContext): Map<string, string> {
  const lines = movedAddresses(catalog)
    .filter((moved) => !moved.some((address) => pattern.test(address)))
    .map(([from, to]) => `${from} ${to} 301\n`);
  return lines.length === 0 ? new Map() : new Map([['/_redirects', lines.join('')]]);
}

const pattern = /\*|\/:/;
