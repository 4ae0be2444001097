import { shownTitle } from '../catalog/shown-title.ts';
import type { LanguageContext } from './context.ts';
import type { Link } from './models/frame.ts';

/** Link the home page by the name of the site, as breadcrumbs begin. */
export function homeLink({ site, language, link }: LanguageContext): Link {
  return { href: link('home'), text: site.title[language.id] ?? '' };
}

/** Link pages by their names, `category/slug` or a slug alone, and their titles; those that the language has. */
export function namedLinks(
  { catalog, language, link }: LanguageContext,
  ...names: readonly string[]
): Link[] {
  return names.flatMap((name) => {
    const entry = catalog.named(name, language.id);
    return entry ? [{ text: shownTitle(entry), href: link('answer', entry) }] : [];
  });
}
