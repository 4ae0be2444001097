import { directionOf } from '../site/direction.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import { categoryTitle } from './category-title.ts';
import type { LanguageContext, PagesContext } from './context.ts';
import { createFrame } from './frame.ts';
import { languageContext } from './language-context.ts';
import type { NotFoundPage } from './models/pages.ts';
import { questionCategories } from './question-categories.ts';

/** Make `404.html`: one page, in every language of the site, framed in the default language until a script reads the address. */
export function notFoundPage(context: PagesContext): NotFoundPage[] {
  const { site } = context;
  const language = site.languages.get(site.defaultLanguage);
  if (!language) return [];
  const frameIn = (own: LanguageContext) =>
    createFrame(own, {
      address: rootAddresses.notFound,
      title: own.language.texts.notFound.title,
      description: own.language.texts.notFound.lead,
      indexed: false,
      styles: ['start'],
      versions: own.versions('home'),
    });
  // Which direction is around a section, the address decides.
  const isMixed = new Set([...site.languages.keys()].map(directionOf)).size > 1;
  const sections = [...site.languages.values()].map((each) => {
    const own = languageContext(context, each);
    const { link } = own;
    const { texts, id } = each;
    const all = questionCategories(context);
    const filled = all.filter((category) => context.catalog.ofCategory(id, category.id).length > 0);
    const categories = filled.length > 0 ? filled : all;
    return {
      language: id,
      direction: isMixed ? directionOf(id) : undefined,
      name: texts.language.name,
      texts,
      frame: frameIn(own),
      home: link('home'),
      action: link('search'),
      links: [
        { href: link('home'), text: texts.notFound.home },
        ...categories.map((category) => ({
          href: link('category', { category: category.id }),
          text: categoryTitle(own, category, texts.header.questions),
        })),
      ],
    };
  });
  return [
    {
      kind: 'not-found',
      address: rootAddresses.notFound,
      frame: frameIn(languageContext(context, language)),
      sections,
      script: site.addresses.href(context.assets.script('not-found')),
    },
  ];
}
