import type { Texts } from './texts.ts';

/** The languages whose texts Kotae brings, each loaded when a site has it. */
const readers: Readonly<Record<string, () => Promise<Texts>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  he: async () => (await import('./he.ts')).he,
  it: async () => (await import('./it.ts')).it,
  ja: async () => (await import('./ja.ts')).ja,
  ko: async () => (await import('./ko.ts')).ko,
  nl: async () => (await import('./nl.ts')).nl,
  pl: async () => (await import('./pl.ts')).pl,
  pt: async () => (await import('./pt.ts')).pt,
  th: async () => (await import('./th.ts')).th,
  tr: async () => (await import('./tr.ts')).tr,
  vi: async () => (await import('./vi.ts')).vi,
  'zh-hans': async () => (await import('./zh-hans.ts')).zhHans,
  'zh-hant': async () => (await import('./zh-hant.ts')).zhHant,
};

/** Tags of the languages that need no file of texts. */
export const builtInLanguages: readonly string[] = Object.keys(readers);

/**
 * Find the language with texts that a tag is or is a variant of: `de-at` is one of `de`, `zh-tw` of `zh-hant`. Throws a
 * `RangeError` for what is no tag.
 */
export function builtInLanguageOf(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  return [tag, `${language}-${script}`.toLowerCase(), language].find((each) => Object.hasOwn(readers, each));
}

/**
 * Return the texts of a language that Kotae knows; `undefined` for another one.
 *
 * A variant reads the texts of its language, with dates and numbers of its own region.
 */
export async function readBuiltInTexts(language: string): Promise<Texts | undefined> {
  const known = builtInLanguageOf(language) ?? '';
  const texts = await readers[known]?.();
  if (!texts || known === language) return texts;
  const { baseName: locale, region } = new Intl.Locale(language);
  return region === undefined ? texts : { ...texts, language: { ...texts.language, locale } };
}
