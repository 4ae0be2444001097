import { findTranslations, type Translations } from '../catalog/translations.ts';
import type { CheckedContent } from './rule.ts';

/** How the pages of a site are related as translations. Only sources of recorded ones are hashed. */
export function translationsOf({
  site,
  pages,
  broken,
}: Pick<CheckedContent, 'site' | 'pages' | 'broken'>): Translations {
  const byFile = new Map(pages.map((page) => [page.entry.file, page]));
  return findTranslations({
    site,
    entries: pages.map(({ entry }) => entry),
    broken,
    hashOf: ({ file }) => byFile.get(file)?.translationHash() ?? '',
  });
}
