import { type ReportLanguage, reportLanguages } from '../diagnostics/rule.ts';
import type { Site } from './site.ts';

/** What a site calls a database, in running text. */
export interface OwnWord {
  readonly singular: string;
  readonly plural: string;
}

/** The word that a site has in the place of “database”, in a language or the nearest that it has; undefined without one. */
export function ownWord(
  { settings, localize, defaultLanguage }: Site,
  language: string,
): OwnWord | undefined {
  const term = settings.terms.database;
  if (!term) return undefined;
  const wordOf = (text: typeof term.singular) => {
    const own = typeof text === 'string' ? text : text[language];
    return own ?? localize(text)[defaultLanguage] ?? '';
  };
  return { singular: wordOf(term.singular), plural: wordOf(term.plural) };
}

/** The word for one of them in every language that messages come in; undefined without one. */
export function ownNoun(site: Site): Readonly<Record<ReportLanguage, string>> | undefined {
  if (!site.settings.terms.database) return undefined;
  const nouns = reportLanguages.map((language) => [language, ownWord(site, language)?.singular ?? '']);
  return Object.fromEntries(nouns) as Record<ReportLanguage, string>;
}
