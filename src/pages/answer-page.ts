import { shownTitle } from '../catalog/shown-title.ts';
import type { Entry } from '../entry/entry.ts';
import { picturesId } from '../markdown/page.ts';
import { labelOf } from '../site/label-of.ts';
import { fill } from '../site/texts/texts.ts';
import { categoryTitle } from './category-title.ts';
import { contactPanel } from './contact.ts';
import type { LanguageContext } from './context.ts';
import { feedbackLinks } from './feedback.ts';
import { foldOf } from './fold.ts';
import { createFrame, type FrameSubject } from './frame.ts';
import { markdownAddress } from './markdown-address.ts';
import type { AnswerPage } from './models/pages.ts';
import { homeLink } from './named-links.ts';
import { neededAssets } from './needed-assets.ts';
import { entryRows } from './rows.ts';
import { databaseLinks, tagLinks } from './terms.ts';

/** Fewest headings for a contents list. */
const fewestHeadings = 3;
const relatedLimit = 5;
/** More terms would come before an answer like another one. */
const inHeader = { all: 8, shown: 6 };

/** Make the page of one entry. */
export function answerPage(context: LanguageContext, entry: Entry): AnswerPage {
  const { site, language, cut, address } = context;
  const { category, answer } = entry;
  const { format, texts } = language;
  const term = site.categories.get(category);
  const kind = term?.kind ?? 'question';
  const here = site.addresses.ofEntry(entry);
  const part = address('category', { category });
  const isListed = kind !== 'page';
  const frame = createFrame(context, {
    address: here,
    title: entry.title,
    description: entry.summary,
    indexed: !entry.draft,
    part,
    markdown: markdownAddress(site.addresses, entry),
    hasContact: kind === 'question',
    dates: { published: entry.date, updated: entry.updated },
    policy: policyOf(answer.html),
    ...neededAssets(answer.html),
    ...versionsOf(context, entry),
  });
  const subject = { address: here, title: entry.title };
  const named = answer.headings.filter(({ text }) => text !== '');
  const databases = databaseLinks(context, entry.databases);
  const tags = tagLinks(context, entry.tags);
  const edit = site.settings.repository?.edit.replace('{file}', encodeURI(entry.file));
  return {
    kind: 'answer',
    address: here,
    frame,
    categoryKind: kind,
    breadcrumb: [
      homeLink(context),
      ...(term && isListed ? [{ href: site.addresses.href(part), text: categoryTitle(context, term) }] : []),
    ],
    title: cut(shownTitle(entry)),
    databases,
    tags,
    folds: { databases: foldOf(context, databases, inHeader), tags: foldOf(context, tags, inHeader) },
    published: format.date(entry.date),
    updated: format.date(entry.updated),
    contents:
      named.length < fewestHeadings
        ? []
        : named.map((heading) => ({ phrases: cut(heading.text), ...heading })),
    skips: answer.html.includes(`id="${picturesId}"`)
      ? [{ href: `#${picturesId}`, text: texts.document.skipToPictures }]
      : [],
    hiddenLevels: [2, 3, 4, 5].filter((level) => level < (answer.headings[0]?.depth ?? 2)),
    html: answer.html,
    related: entryRows(context, relatedTo(context, entry), { kind: 'category', term: { id: category } }),
    contact: kind === 'question' ? contactPanel(context, entry.databases, subject) : undefined,
    feedback:
      kind === 'question' && answer.html !== ''
        ? feedbackLinks(context, { ...subject, databases: entry.databases })
        : undefined,
    edit,
    counterparts: frame.counterparts,
    draft: entry.draft,
  };
}

/** The entries that its page lists as going with it; a plain page lists none. */
export function relatedTo({ site, catalog }: LanguageContext, entry: Entry): readonly Entry[] {
  const isListed = site.categories.get(entry.category)?.kind !== 'page';
  return isListed ? catalog.related(entry, relatedLimit) : [];
}

/** Videos need what the policy of other pages refuses. */
function policyOf(html: string): FrameSubject['policy'] {
  const hasVideo = html.includes('<video ');
  const players = [...html.matchAll(/ data-embed="([^"]+)"/g)].map(
    ([, address = '']) => new URL(address).origin,
  );
  return hasVideo || players.length > 0 ? { hasVideo, players: [...new Set(players)] } : undefined;
}

/** The address of the entry in each language; where it is missing, the index of its first database there. */
export function versionsOf(
  { site, catalog }: LanguageContext,
  entry: Entry,
): Pick<FrameSubject, 'versions' | 'instead'> {
  const { category, slug } = entry;
  const versions: Record<string, string> = {};
  const instead: Record<string, { address: string; text: string }> = {};
  const isQuestion = site.categories.get(category)?.kind === 'question';
  const database = [...site.databases.values()].find(({ id }) => entry.databases.includes(id));
  for (const { id: lang, texts } of site.languages.values()) {
    if (catalog.find({ category, slug, language: lang })) {
      versions[lang] = site.addresses.ofEntry({ language: lang, category, slug });
    } else if (database) {
      instead[lang] = {
        address: site.addresses.of('database', { lang, id: database.id }),
        text: fill(isQuestion ? texts.languageSwitch.missing : texts.languageSwitch.missingPage, {
          place: labelOf(database, lang),
        }),
      };
    }
  }
  return { versions, instead };
}
