import { posix } from 'node:path';
import type { SourcePage } from './source-page.ts';

export interface FormerOptions {
  readonly pages: readonly SourcePage[];
  readonly category: string;
  readonly suffixes: ReadonlyMap<string, string>;
}

/** The address that most pages of a language had, with `{slug}`; nothing when they had no address in common. */
export function formerPatterns({ pages }: FormerOptions): Record<string, string> {
  const patterns: Record<string, string> = {};
  for (const language of new Set(pages.map((page) => page.language))) {
    const own = pages.filter((page) => page.language === language);
    const counts = new Map<string, number>();
    for (const { address, slug } of own) {
      const at = address.lastIndexOf(slug);
      if (at === -1 || /\s/.test(address)) continue;
      const pattern = `${address.slice(0, at)}{slug}${address.slice(at + slug.length)}`;
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best && best[1] * 2 > own.length) patterns[language] = best[0];
  }
  return patterns;
}

/** The addresses that the lists of a collection had, and the addresses of the new ones. */
export function formerLists({ pages, category, suffixes }: FormerOptions): Map<string, string> {
  const lists = new Map<string, string>();
  for (const language of new Set(pages.map((page) => page.language))) {
    const folders = new Set(
      pages.filter((page) => page.language === language).map(({ address }) => posix.dirname(address)),
    );
    // Addresses that hold a date are spread over many folders: the list stood elsewhere.
    const [folder = '/'] = folders;
    if (folders.size !== 1 || folder === '/') continue;
    const target = `/${language}/${category}/`;
    for (const suffix of new Set([suffixes.get(language) ?? '', ''])) {
      lists.set(`${folder}/index${suffix}.html`, target);
    }
  }
  return lists;
}
