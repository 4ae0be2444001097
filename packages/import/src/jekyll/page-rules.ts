import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import type { JekyllConfig } from './config.ts';

/** Which files a site shows as pages. */
export interface PageRules {
  /** Is Markdown without front matter a page, too? */
  readonly hasOptionalFrontMatter: boolean;
  /** Is a README the index of a folder that has none? */
  readonly hasReadmeIndex: boolean;
  /** Paths that are no part of the site; `*` and `**` as in a shell. */
  readonly exclude: readonly string[];
}

/**
 * Report which files a site shows as pages, by its plugins.
 *
 * GitHub Pages loads the plugins for READMEs and for pages without front matter by itself: that is how a site is built
 * whose Gemfile says so, and one that has no Gemfile.
 */
export async function readPageRules(source: string, config: JekyllConfig): Promise<PageRules> {
  const gemfile = await readRegularText(join(source, 'Gemfile')).catch(() => undefined);
  const isOnGithub = gemfile === undefined || gemfile.includes('github-pages');
  const has = (plugin: string) => isOnGithub || config.plugins.includes(plugin);
  return {
    hasOptionalFrontMatter: has('jekyll-optional-front-matter'),
    hasReadmeIndex: has('jekyll-readme-index'),
    exclude: config.exclude,
  };
}

/** Is a path, or a folder above it, named by a list of patterns? */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const source = pattern
      .replace(/^\.?\/|\/$/g, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))
      .replaceAll('?', '[^/]');
    return source !== '' && new RegExp(`^${source}(?:/|$)`).test(path);
  });
}
