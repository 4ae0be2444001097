import type { Publication } from './options.ts';

/** Make an href whole: a fragment is one of the page, and what begins with one slash is below the origin. */
export function wholeAddress(href: string, { origin, address }: Publication): string {
  if (href.startsWith('#')) return address + href;
  return href.startsWith('/') && !href.startsWith('//') ? origin + href : href;
}
