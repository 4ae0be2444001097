import { sep } from 'node:path';

/** Name a file of a site as people know it: a path relative to the site's folder, `./content/a.njk` in, `content/a.njk` out. */
export function sourceName(path: string): string {
  return path.replaceAll(sep, '/').replace(/^\.\//, '');
}
