import type { Frame } from '../src/pages/models/frame.ts';

/**
 * Write an address within the site as a page links it: `/feedback.js` becomes `/help/feedback.js` where the site is
 * published under `/help/`. Addresses of other hosts, and those without a slash before them, stay as they are.
 */
export function hrefIn(frame: Pick<Frame, 'basePath'>, address: string): string {
  return /^\/(?!\/)/.test(address) ? frame.basePath + address.slice(1) : address;
}
