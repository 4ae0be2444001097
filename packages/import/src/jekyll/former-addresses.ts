import { posix } from 'node:path';
import type { SourcePage } from './source-page.ts';

export interface FormerOptions {
  readonly pages: readonly SourcePage[];
  readonly category: string;
  readonly suffixes: ReadonlyMap<string, string>;
}

/** The address that most pages of a language had, with `{slug}`; nothing when they had none in common, or one that any page could have. */
export function formerPatterns({ pages, category }: FormerOptions): Record<string, string> {
  const patterns: Record<string, string> = {};
  for (const language of new Set(pages.map((page) => page.language))) {
    const own = pages.filter((page) => page.language === language);
    const shapes = own.map(({ address, slug }) => {
      const at = address.lastIndexOf(slug);
      return at === -1 ? address : `${address.slice(0, at)}{slug}${address.slice(at + slug.length)}`;
    });
    const shape = mostFrequent(shapes);
    const isNew = shape === `/${language}/${category}/{slug}/`;
    // Directly below the root, pages of all kinds stood: the form tells nothing.
    const isBare = shape?.startsWith('/{slug}') || shape?.startsWith(`/${language}/{slug}`);
    if (shape !== undefined && !isNew && !isBare && /^\/\S*\{slug\}\S*$/.test(shape))
      patterns[language] = shape;
  }
  return patterns;
}

/** The addresses that the lists of a collection had, and the addresses of the new ones. */
export function formerLists({ pages, category, suffixes }: FormerOptions): Map<string, string> {
  const lists = new Map<string, string>();
  for (const language of new Set(pages.map((page) => page.language))) {
    const own = pages.filter((page) => page.language === language);
    const folder = mostFrequent(own.map(({ address }) => posix.dirname(address)));
    // Addresses that hold a date are spread over many folders: the list stood elsewhere.
    if (folder === undefined || folder === '/') continue;
    const target = `/${language}/${category}/`;
    for (const suffix of new Set([suffixes.get(language) ?? '', ''])) {
      lists.set(`${folder}/index${suffix}.html`, target);
    }
  }
  return lists;
}

/** The text that more than half of the texts are. */
function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > texts.length)?.[0];
}
