import { builtInLanguages } from '../../../site/texts/built-in.ts';

/** The language of a locale (`de-AT`, `zh-TW`) among those that Kotae brings; undefined for another, and for none. */
export function spokenLanguage(locale: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    const tags = [language, `${language}-${script}`.toLowerCase()];
    return tags.find((tag) => builtInLanguages.includes(tag));
  } catch {
    return undefined; // `C`
  }
}
