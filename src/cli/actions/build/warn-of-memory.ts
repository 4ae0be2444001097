import { getHeapStatistics } from 'node:v8';
import { listMarkdown } from '../../../entry/list-markdown.ts';
import type { Terminal } from '../../terminal.ts';

/** MB that a build needs whatever its size, and for each page: measured on sites of 187 to 4,870 pages. */
const needed = { always: 110, page: 0.038 };
/** The part of V8's limit that is for young objects, in MB: three times 16. */
const young = 48;

/**
 * Warn where Node may use less memory than a build of so many pages is likely to need, and say how to give it more.
 *
 * V8 ends a process whose memory is full at once, and tells nobody before: looking at the heap in each turn of the event
 * loop, or at each collection of garbage, came too late. So it is said before the work begins.
 */
export function warnOfMemory(root: string, { messages, warn }: Terminal): void {
  const limit = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20) - young;
  if (limit >= 4000) return; // all that Node takes by itself: enough for a hundred thousand pages
  const pages = listMarkdown(root).length;
  const need = needed.always + needed.page * pages;
  if (limit < need) warn(messages.littleMemory(limit, pages, Math.ceil(need / 50) * 50));
}
