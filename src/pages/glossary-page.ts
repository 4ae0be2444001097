import { shownTitle } from '../catalog/shown-title.ts';
import type { LanguageContext } from './context.ts';
import { createFrame } from './frame.ts';
import type { GlossaryPage } from './models/pages.ts';

/** Make the list of all terms of a language, in its alphabetical order. */
export function glossaryPage(context: LanguageContext): GlossaryPage {
  const { site, catalog, language, link, address } = context;
  const title = language.texts.markdown.glossary;
  const terms = [...site.glossary.values()].flatMap(({ id, term, meaning, answer }) => {
    const name = term[language.id];
    const entry = answer === undefined ? undefined : catalog.named(answer, language.id);
    return name === undefined
      ? []
      : [
          {
            id,
            term: name,
            meaning: meaning[language.id] ?? '',
            answer: entry && { text: shownTitle(entry), href: link('answer', entry) },
          },
        ];
  });
  const collator = new Intl.Collator(language.id);
  return {
    kind: 'glossary',
    address: address('glossary'),
    frame: createFrame(context, {
      address: address('glossary'),
      title,
      description: `${title}: ${terms.map(({ term }) => term).join(', ')}`.slice(0, 160),
      versions: glossaryVersions(context),
      styles: ['blocks'],
    }),
    breadcrumb: [{ href: link('home'), text: site.title[language.id] ?? '' }],
    title,
    terms: terms.sort((a, b) => collator.compare(a.term, b.term)),
  };
}

/** Has the glossary a term in the language? */
export function hasGlossary({ site }: Pick<LanguageContext, 'site'>, language: string): boolean {
  return [...site.glossary.values()].some(({ term }) => term[language] !== undefined);
}

/** Its address in every language that has terms. */
export function glossaryVersions(context: LanguageContext): Readonly<Record<string, string>> {
  const all = Object.entries(context.versions('glossary'));
  return Object.fromEntries(all.filter(([language]) => hasGlossary(context, language)));
}
