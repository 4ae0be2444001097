import type { PublishContext } from './context.ts';
import { movedAddresses } from './moved-addresses.ts';

/**
 * Write `/_redirects`, which Netlify, Cloudflare Pages and others read: `from to 301`, one line each.
 *
 * Without such a host the redirect pages do the same for what is below the base path.
 */
export function redirects({ catalog }: PublishContext): Map<string, string> {
  const lines = movedAddresses(catalog).map(([from, to]) => `${from} ${to} 301\n`);
  return lines.length === 0 ? new Map() : new Map([['/_redirects', lines.join('')]]);
}
