import { join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWithin } from '../files/is-within.ts';

const frame = /(?<=[( ])(file:\/\/\/[^\s()]+|\/[^():]+|[A-Z]:\\[^():]+):(\d+):\d+(?=\)?$)/gm;

/**
 * Find where in the layouts of a site an error arose, such as `layouts/parts/list.ts:3`: the innermost line of its stack trace
 * that lies there, as source maps say. Undefined when none does.
 */
export function placeInLayouts(error: unknown, root: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, written = '', line] of stack.matchAll(frame)) {
    const path = normalize(written.startsWith('file:') ? fileURLToPath(written) : written);
    if (isWithin(path, join(root, 'layouts'))) return `${relative(root, path).replaceAll(sep, '/')}:${line}`;
  }
  return undefined;
}
