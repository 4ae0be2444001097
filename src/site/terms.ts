import type { AddressPatterns } from './address-patterns.ts';
import type { Localized, Settings } from './settings.ts';
import type { Plural, Texts } from './texts/texts.ts';

type OwnTerm = NonNullable<Settings['terms']['database']>;

/** Put an organisation's own word in the place of “database” into the texts of a language. */
export function withOwnTerm(texts: Texts, term: OwnTerm | undefined, language: string): Texts {
  if (!term) return texts;
  const { locale } = texts.language;
  const wordOf = (text: Localized) =>
    typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
  const heading = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
  const singular = wordOf(term.singular);
  const plural = wordOf(term.plural);
  const title = heading(plural);
  const all = term.all === undefined ? title : wordOf(term.all);
  return {
    ...texts,
    header: { ...texts.header, databases: title },
    answer: { ...texts.answer, databases: title },
    home: { ...texts.home, databases: title },
    list: {
      ...texts.list,
      databases: counted(texts.list.databases, { singular, plural, title }),
      allDatabases: title,
      everyDatabase: all,
    },
    facets: { ...texts.facets, listed: { ...texts.facets.listed, database: title } },
    search: { ...texts.search, filter: heading(singular), allDatabases: all },
  };
}

/** A number of them. A language with more forms than two would have to inflect the word: there the number comes first. */
function counted(
  forms: Plural,
  { singular, plural, title }: Readonly<Record<'singular' | 'plural' | 'title', string>>,
): Plural {
  const names = Object.keys(forms);
  if (names.length === 2 && names.includes('one'))
    return { one: `{count} ${singular}`, other: `{count} ${plural}` };
  return Object.fromEntries(names.map((name) => [name, `${title}: {count}`])) as unknown as Plural;
}

const usual: Pick<AddressPatterns, 'database' | 'databases'> = {
  database: '/{lang}/db/{id}/',
  databases: '/{lang}/db/',
};

/** Put the word into the addresses that the settings leave as they usually are. */
export function withOwnAddresses(
  patterns: AddressPatterns,
  { address = 'db' }: Partial<OwnTerm> = {},
): AddressPatterns {
  const own = (kind: keyof typeof usual) =>
    patterns[kind] === usual[kind] ? usual[kind].replace('/db/', `/${address}/`) : patterns[kind];
  return { ...patterns, database: own('database'), databases: own('databases') };
}
