import { lastChangeOf } from '../catalog/last-change.ts';
import { labelOf } from '../site/label-of.ts';
import { fill } from '../site/texts/texts.ts';
import { contactPanel } from './contact.ts';
import type { LanguageContext } from './context.ts';
import { questionsIn } from './counts.ts';
import { createFrame } from './frame.ts';
import type { Link } from './models/frame.ts';
import type { HomePage } from './models/pages.ts';
import { questionCategories } from './question-categories.ts';
import { entryRows } from './rows.ts';
import { countedTags, usedDatabases } from './terms.ts';

const recentLimit = 5;
const newsLimit = 3;

/** Make the home page of a language. */
export function homePage(context: LanguageContext): HomePage {
  const { site, catalog, language, address } = context;
  const { id, texts, format } = language;
  const questions = questionsIn(context, catalog.ofLanguage(id));
  const latest = lastChangeOf(questions);
  const databases = usedDatabases(context);
  const featured = site.settings.featured.flatMap((name) => catalog.named(name, id) ?? []);
  return {
    kind: 'home',
    address: address('home'),
    frame: createFrame(context, {
      address: address('home'),
      hasContact: true,
      styles: ['start'],
      description: site.localize(site.settings.description)[id] ?? texts.home.question,
      versions: context.versions('home'),
    }),
    edition: [
      format.count(texts.list.questions, questions.length),
      ...(databases.length === 0 ? [] : [format.count(texts.list.databases, databases.length)]),
      ...(latest === undefined ? [] : [fill(texts.home.updated, { date: format.date(latest).text })]),
    ],
    featured: entryRows(context, featured),
    all: allQuestions(context, questions.length),
    databases,
    tags: countedTags(context),
    recent: entryRows(context, questions.slice(0, recentLimit)),
    news: newsOf(context),
    contact: contactPanel(context, [...site.databases.keys()], {
      address: address('home'),
      title: site.title[id] ?? '',
    }),
  };
}

function allQuestions(context: LanguageContext, count: number): Link | undefined {
  const { language, link } = context;
  const [category, ...others] = questionCategories(context);
  if (!category) return undefined;
  const text = language.format.count(language.texts.home.all, count);
  return { href: others.length > 0 ? link('questions') : link('category', { category: category.id }), text };
}

function newsOf(context: LanguageContext): HomePage['news'] {
  const { site, catalog, language, link } = context;
  return [...site.categories.values()]
    .filter(({ kind }) => kind === 'article')
    .map((category) => ({
      title: labelOf(category, language.id),
      more: fill(language.texts.home.more, {
        name: withinSentence(labelOf(category, language.id), language.id),
      }),
      href: link('category', { category: category.id }),
      rows: entryRows(context, catalog.ofCategory(language.id, category.id).slice(0, newsLimit), {
        kind: 'category',
        term: category,
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** English begins a name such as "News" small within a sentence, but not one such as "FAQ". */
function withinSentence(name: string, language: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(name);
  return language === 'en' && isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
