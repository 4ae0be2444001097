import { builtInLanguageOf } from '../../../site/texts/built-in.ts';

/** The language of a locale (`de-AT`, `zh-TW`) among those that Kotae brings; undefined for another, and for none. */
export function spokenLanguage(locale: string): string | undefined {
  try {
    return builtInLanguageOf(locale);
  } catch {
    return undefined; // `C`
  }
}
