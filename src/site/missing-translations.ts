import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { Localized, Settings } from './settings.ts';

/** One text that readers see, and the path of keys that it stands at. */
export type TextAt = readonly [path: readonly (string | number)[], text: Localized | undefined];

interface Languages {
  readonly ids: readonly string[];
  readonly defaultLanguage: string;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/** Tell the languages of the site that a text per language leaves out: their readers get it in another language. */
export function missingTranslations(
  texts: readonly TextAt[],
  { ids, defaultLanguage, placeOf }: Languages,
): Diagnostic[] {
  return texts.flatMap(([path, text]) => {
    if (text === undefined || typeof text === 'string') return [];
    const fallback = text[defaultLanguage] ?? Object.values(text)[0] ?? '';
    return ids
      .filter((language) => text[language] === undefined)
      .map((language) =>
        diagnose('site/missing-translation', placeOf(path), { key: path.join('.'), language, fallback }),
      );
  });
}

/** The texts of `content/site.yaml` that readers see. */
export function textsOfSettings(settings: Settings): TextAt[] {
  const { title, description, licence, contact, terms, navigation, footer } = settings;
  const term = terms.database;
  const labels = (key: string, links: Settings['footer']) =>
    links.flatMap((each, index): TextAt[] =>
      typeof each === 'string' ? [] : [[[key, index, 'label'], each.label]],
    );
  return [
    [['title'], title],
    [['description'], description],
    [['licence'], licence],
    [['contact', 'text'], contact?.text],
    [['terms', 'database', 'singular'], term?.singular],
    [['terms', 'database', 'plural'], term?.plural],
    [['terms', 'database', 'all'], term?.all],
    ...labels('navigation', navigation),
    ...labels('footer', footer),
  ];
}
