import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The names that Eleventy looks for, in its order. */
const names = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'];

/** Name of a site's own configuration of Eleventy, relative to its root; undefined where it has none. */
export function eleventyConfigOf(root: string): string | undefined {
  return names.find((name) => existsSync(join(root, name)));
}
