/** Which way the lines of a script run. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Asked for on every page. */
const known = new Map<string, Direction>();

/** The direction of a language, by the script that it is usually written in: `ar` → `rtl`, `ks-deva` → `ltr`. */
export function directionOf(language: string): Direction {
  const direction =
    known.get(language) ??
    (rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr');
  known.set(language, direction);
  return direction;
}
