import type { Site } from '../site/site.ts';
import type { Alternate } from './models/frame.ts';

/**
 * Tell search engines the languages of a page, by its address in each language that has it.
 *
 * They read whole addresses only: without an origin there are none, nor for a page in one language.
 */
export function alternatesOf(site: Site, versions: Readonly<Record<string, string>>): Alternate[] {
  const languages = [...site.languages.keys()].filter((id) => versions[id] !== undefined);
  if (languages.length < 2 || site.settings.origin === undefined) return [];
  const alternates = languages.map((id) => ({
    hreflang: id,
    href: site.addresses.absolute(versions[id] ?? ''),
  }));
  const fallback = versions[site.defaultLanguage];
  return fallback === undefined
    ? alternates
    : [...alternates, { hreflang: 'x-default', href: site.addresses.absolute(fallback) }];
}
