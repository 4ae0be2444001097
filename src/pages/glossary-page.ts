import { hasTerms } from '../site/glossary.ts';
import type { LanguageContext } from './context.ts';
import { createFrame } from './frame.ts';
import type { GlossaryPage } from './models/pages.ts';
import { homeLink, namedLinks } from './named-links.ts';

/** Make the list of all terms of a language, in its alphabetical order. */
export function glossaryPage(context: LanguageContext): GlossaryPage {
  const { site, language, address } = context;
  const title = language.texts.markdown.glossary;
  const terms = [...site.glossary.values()].flatMap(({ id, term, meaning, answer }) => {
    const name = term[language.id];
    if (name === undefined) return [];
    const [page] = answer === undefined ? [] : namedLinks(context, answer);
    return [{ id, term: name, meaning: meaning[language.id] ?? '', answer: page }];
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
    breadcrumb: [homeLink(context)],
    title,
    terms: terms.sort((a, b) => collator.compare(a.term, b.term)),
  };
}

/** Its address in every language that has terms. */
export function glossaryVersions(context: LanguageContext): Readonly<Record<string, string>> {
  const all = Object.entries(context.versions('glossary'));
  return Object.fromEntries(all.filter(([language]) => hasTerms(context.site, language)));
}
