import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readRegularFileSync } from 'kotae/files';

/**
 * Read a text that a page of the old site takes in, by its absolute path.
 *
 * Returns `undefined` for what is not a file of the site: one that is missing or no file, one outside its folder, and one
 * behind a link on disk, which could lead anywhere.
 */
export function readOwnText(source: string, path: string): string | undefined {
  const own = relative(source, path);
  if (own.split(sep)[0] === '..') return undefined;
  try {
    if (realpathSync(path) !== join(realpathSync(source), own)) return undefined;
    return readRegularFileSync(path).toString('utf8').replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
