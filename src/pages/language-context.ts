import { createPhraseCutter } from '../site/phrases.ts';
import type { Language } from '../site/site.ts';
import type { LanguageContext, PagesContext } from './context.ts';

/** See what pages are made from in one language. */
export function languageContext(context: PagesContext, language: Language): LanguageContext {
  const { addresses } = context.site;
  const address: LanguageContext['address'] = (kind, values) =>
    addresses.of(kind, { lang: language.id, ...values });
  return {
    ...context,
    language,
    cut: createPhraseCutter(language.id),
    address,
    link: (kind, values) => addresses.href(address(kind, values)),
    versions: (kind, values) =>
      Object.fromEntries(
        [...context.site.languages.keys()].map((lang) => [lang, addresses.of(kind, { lang, ...values })]),
      ),
  };
}
