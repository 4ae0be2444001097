import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Localized } from './settings.ts';

/** One text that readers see, and the path of keys that it is at. */
export type TextAt = readonly [path: readonly (string | number)[], text: Localized | undefined];

interface Languages {
  readonly ids: readonly string[];
  readonly defaultLanguage: string;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * Report the languages of the site that a text per language leaves out, since their readers get it in another language, and
 * those that it has and the site has not, since nobody gets these. Labels of the vocabulary are named by their id.
 */
export function translationDiagnostics(
  texts: readonly TextAt[],
  { ids, defaultLanguage, placeOf }: Languages,
): Diagnostic[] {
  return texts.flatMap(([path, text]) => {
    if (text === undefined || typeof text === 'string') return [];
    const place = placeOf(path);
    const [id, last] = path;
    const isLabel = path.length === 2 && last === 'label';
    const fallback = text[defaultLanguage] ?? Object.values(text)[0] ?? (isLabel ? String(id) : '');
    return [
      ...ids
        .filter((language) => text[language] === undefined)
        .map((language) =>
          isLabel
            ? diagnose('site/missing-label', place, { id: String(id), language, fallback })
            : diagnose('site/missing-translation', place, { key: path.join('.'), language, fallback }),
        ),
      ...unusedTranslations(path, Object.keys(text), { ids, placeOf }),
    ];
  });
}

/** Report the languages below a key that the site does not have. */
export function unusedTranslations(
  path: TextAt[0],
  languages: readonly string[],
  { ids, placeOf }: Pick<Languages, 'ids' | 'placeOf'>,
): Diagnostic[] {
  return languages
    .filter((language) => !ids.includes(language))
    .map((language) => {
      const values = { key: path.join('.'), language, nearest: nearest(language, ids) };
      return diagnose('site/unused-translation', placeOf([...path, language]), values);
    });
}
