/** The name of a language in English, without its region; undefined for what names none. */
export function knownLanguage(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(script === undefined ? language : `${language}-${script}`);
  } catch {
    return undefined;
  }
}
