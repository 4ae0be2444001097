import { directionOf } from '../site/direction.ts';
import type { PagesContext } from './context.ts';
import { directionIn } from './direction-in.ts';
import { createFrame } from './frame.ts';
import { holdsAllQuestions } from './holds-all-questions.ts';
import { languageContext } from './language-context.ts';
import type { NotFoundPage } from './models/pages.ts';
import { questionCategories } from './question-categories.ts';

/** Make `404.html`: one page, in every language of the site, framed in the default language. */
export function notFoundPage(context: PagesContext): NotFoundPage[] {
  const { site } = context;
  const language = site.languages.get(site.defaultLanguage);
  if (!language) return [];
  const own = languageContext(context, language);
  const frame = createFrame(own, {
    address: '/404.html',
    title: language.texts.notFound.title,
    description: language.texts.notFound.lead,
    indexed: false,
    styles: ['start'],
    versions: own.versions('home'),
  });
  const sections = [...site.languages.values()].map((each) => {
    const { link } = languageContext(context, each);
    const { texts, id } = each;
    const all = questionCategories(context);
    const filled = all.filter((category) => context.catalog.ofCategory(id, category.id).length > 0);
    const categories = filled.length > 0 ? filled : all;
    return {
      language: id,
      direction: directionIn(directionOf(language.id), id),
      name: texts.language.name,
      texts,
      home: link('home'),
      action: link('search'),
      links: [
        { href: link('home'), text: texts.notFound.home },
        ...categories.map((category) => ({
          href: link('category', { category: category.id }),
          text: holdsAllQuestions(context, category)
            ? texts.header.questions
            : (category.label[id] ?? category.id),
        })),
      ],
    };
  });
  return [
    {
      kind: 'not-found',
      address: '/404.html',
      frame,
      sections,
      script: site.addresses.href(context.assets.script('not-found')),
    },
  ];
}
