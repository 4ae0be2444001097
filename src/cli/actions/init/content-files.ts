import { stringify } from 'yaml';
import { slugOf } from '../../../entry/new-page.ts';
import { settingsFile } from '../../../site/settings-file.ts';
import { exampleSlugs, examplesOf } from './examples.ts';
import type { NewSite } from './new-site.ts';

type PerLanguage = Readonly<Record<string, string>>;

/** Make the settings, the vocabulary and the example questions of a new site, by path. */
export function contentFiles(site: NewSite): Map<string, string> {
  const { languages } = site;
  const perLanguage = (text: (language: string) => string): PerLanguage =>
    Object.fromEntries(languages.map((language) => [language, text(language)]));
  const exampleOf = (language: string) => {
    const example = examplesOf(language);
    if (!example) throw new TypeError(`no examples in ${language}`);
    return example;
  };
  const term = ownTerm(site);
  const label = perLanguage((language) => `${capital(term.singular[language] ?? '', language)} 1`);
  const files = new Map([
    [settingsFile, settingsText(site, term)],
    [
      'content/categories.yaml',
      commented('One folder of pages each: node_modules/kotae/docs/vocabulary.md explains them.', {
        faq: { label: perLanguage((language) => exampleOf(language).questions), kind: 'question' },
      }),
    ],
    [
      'content/databases.yaml',
      commented('What questions are about, in the order of the lists.', { first: { label } }),
    ],
    [
      'content/tags.yaml',
      commented('Topics, with other words that front matter may use for them.', {
        start: { label: perLanguage((language) => exampleOf(language).tag) },
      }),
    ],
  ]);
  for (const language of languages) {
    for (const [index, slug] of exampleSlugs.entries()) {
      const [title = '', answer = ''] = exampleOf(language).pages[index] ?? [];
      const front = {
        title,
        category: 'faq',
        [term.key]: ['first'],
        tags: ['start'],
        date: site.date,
        lang: language,
      };
      const head = Object.entries(front).map(([key, value]) => `${key}: ${flow(value)}\n`);
      files.set(`content/faq/${language}/${slug}.md`, `---\n${head.join('')}---\n\n${answer}\n`);
    }
  }
  return files;
}

/** The word for what questions are about, with what addresses and front matter call it. */
function ownTerm({ languages, about }: NewSite) {
  // Whoever names the word in one language does not mean products in the others.
  const [given] = Object.values(about);
  const words = languages.map((language) => {
    const [singular, plural, all] = examplesOf(language)?.product ?? ['product', 'products', 'All products'];
    return [language, about[language] ?? given ?? [singular, plural], given ? undefined : all] as const;
  });
  const singular = Object.fromEntries(words.map(([language, [one]]) => [language, one]));
  const all = Object.fromEntries(
    words.flatMap(([language, , each]) => (each === undefined ? [] : [[language, each]])),
  );
  // Latin letters only: everybody who writes front matter can type them.
  const key = slugOf(singular.en ?? Object.values(singular)[0] ?? '');
  return {
    singular,
    plural: Object.fromEntries(words.map(([language, [, several]]) => [language, several])),
    all: Object.keys(all).length === languages.length ? all : undefined,
    key: /^[a-z][a-z0-9-]*$/.test(key) && !taken.has(key) ? key : 'subject',
  };
}

/** Keys of front matter, and words that addresses use for something else. */
const taken = new Set(
  'title category tags date lang layout updated summary keywords aliases related draft publish until translated tag search assets faq'.split(
    ' ',
  ),
);

function settingsText(site: NewSite, term: ReturnType<typeof ownTerm>): string {
  const { singular, plural, all, key } = term;
  const database = { singular, plural, ...(all && { all }), address: key, key };
  return [
    '# node_modules/kotae/docs/settings.md lists every key.\n',
    stringify({ title: site.titles }),
    `languages: ${flow(site.languages)} # the first one is the default\n`,
    site.origin === undefined
      ? '# origin: https://help.example.org # where the site will stand; feeds and the sitemap need it\n'
      : stringify({ origin: site.origin }),
    site.basePath === '/' ? '' : stringify({ basePath: site.basePath }),
    '# contact: { link: "mailto:help@example.org" } # where to ask when no answer helps\n',
    key === 'db' ? '' : stringify({ terms: { database } }),
  ].join('');
}

function commented(comment: string, value: object): string {
  return `# ${comment}\n${stringify(value, { lineWidth: 0 })}`;
}

/** A value on one line. */
function flow(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map(flow).join(', ')}]`
    : stringify(value, { lineWidth: 0 }).trimEnd();
}

function capital(word: string, language: string): string {
  return word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
}
