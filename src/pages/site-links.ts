import { directionOf } from '../site/direction.ts';
import { hasTerms } from '../site/glossary.ts';
import type { SiteLink } from '../site/settings.ts';
import { categoryTitle } from './category-title.ts';
import type { LanguageContext } from './context.ts';
import { directionIn } from './direction-in.ts';
import type { Link, NavigationLink } from './models/frame.ts';
import { namedLinks } from './named-links.ts';

/** Which page the navigation is made for. */
export interface NavigationPlace {
  readonly address: string;
  /** The part of the navigation that the page belongs to: an address. */
  readonly part?: string | undefined;
  /** The page has a contact panel, if the site has one: its navigation leads there. Default: false. */
  readonly hasContact?: boolean;
}

/** Make the links of the running head: indexes that hold something, those of the settings, and the way to ask. */
export function navigationLinks(
  context: LanguageContext,
  { address: here, part, hasContact = false }: NavigationPlace,
): NavigationLink[] {
  const { site, catalog, language, address } = context;
  const { header } = language.texts;
  const places = [...site.categories.values()]
    .filter(({ id, kind }) => kind !== 'page' && catalog.ofCategory(language.id, id).length > 0)
    .map((category) => ({
      to: address('category', { category: category.id }),
      text: categoryTitle(context, category, header.questions),
    }));
  if (site.databases.size > 0) places.push({ to: address('databases'), text: header.databases });
  if (site.tags.size > 0) places.push({ to: address('tags'), text: header.tags });
  const links = places.map(({ to, text }) => ({
    text,
    href: site.addresses.href(to),
    current: to === here ? ('page' as const) : to === part ? ('true' as const) : undefined,
  }));
  const contact = { text: header.contact, icon: 'contact' as const };
  return [
    ...links,
    ...linksOf(context, site.settings.navigation),
    ...(site.settings.contact
      ? [{ ...contact, href: `${hasContact ? '' : context.link('home')}#kotae-contact` }]
      : []),
  ];
}

/** Make the links of the foot: those of the settings, and the glossary. */
export function footerLinks(context: LanguageContext): Link[] {
  const { site, language, link } = context;
  const links = linksOf(context, site.settings.footer);
  return hasTerms(site, language.id)
    ? [...links, { text: language.texts.markdown.glossary, href: link('glossary') }]
    : links;
}

/** Pages that are named and exist in the language, and links with words of their own. */
function linksOf(context: LanguageContext, links: readonly SiteLink[]): Link[] {
  return links.flatMap((each) =>
    typeof each === 'string' ? namedLinks(context, each) : [ownLink(context, each)],
  );
}

function ownLink(
  { site, language: { id } }: LanguageContext,
  { link, label }: Exclude<SiteLink, string>,
): Link {
  const target = site.localize(link)[id] ?? '';
  const words = site.localize(label)[id] ?? '';
  // Words that stand in for missing ones are in another language.
  const spoken = typeof label === 'string' || label[id] !== undefined ? id : wordsLanguage(label, site);
  return {
    text: words,
    href: target.startsWith('/') ? site.addresses.href(target) : target,
    ...(spoken !== id && { language: spoken, direction: directionIn(directionOf(id), spoken) }),
  };
}

function wordsLanguage(
  label: Readonly<Record<string, string>>,
  { defaultLanguage }: LanguageContext['site'],
): string {
  return label[defaultLanguage] === undefined ? (Object.keys(label)[0] ?? defaultLanguage) : defaultLanguage;
}
