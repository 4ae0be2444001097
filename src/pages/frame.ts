import type { ScriptName, StyleName } from '../bundle/entries.ts';
import { allowedHosts } from '../site/allowed-hosts.ts';
import { directionOf } from '../site/direction.ts';
import { labelOf } from '../site/label-of.ts';
import { rootAddresses } from '../site/root-addresses.ts';
import { fill } from '../site/texts/texts.ts';
import type { Database } from '../site/vocabulary.ts';
import { alternatesOf } from './alternates.ts';
import type { LanguageContext } from './context.ts';
import { directionIn } from './direction-in.ts';
import { feedLinks } from './feed-links.ts';
import type { Counterpart, Frame, SharedImage } from './models/frame.ts';
import { footerLinks, type NavigationPlace, navigationLinks } from './site-links.ts';

/** What one page tells about itself for its frame. */
export interface FrameSubject extends NavigationPlace {
  /** Without the site's name; undefined on the home page. */
  readonly title?: string | undefined;
  readonly description: string;
  /** Default: true. */
  readonly indexed?: boolean;
  /** Addresses of the same page in every language that has it, this one included, by language. */
  readonly versions: Readonly<Record<string, string>>;
  /** What the links to languages without this page say, and the address that they lead to, by language. */
  readonly instead?: Readonly<Record<string, { readonly address: string; readonly text: string }>>;
  /** Address of the page as Markdown. */
  readonly markdown?: string | undefined;
  readonly dates?: Frame['dates'];
  /** The database whose feed the page links besides the language's. */
  readonly database?: Database | undefined;
  readonly policy?: Frame['policy'];
  readonly scripts?: readonly ScriptName[];
  readonly styles?: readonly StyleName[];
}

/** Make the frame of a page. */
export function createFrame(context: LanguageContext, subject: FrameSubject): Frame {
  const { site, language, assets, link } = context;
  const { texts } = language;
  const { addresses, settings } = site;
  const siteTitle = site.title[language.id] ?? '';
  const indexed = subject.indexed ?? true;
  const title = subject.title;
  return {
    language: language.id,
    direction: directionIn('ltr', language.id),
    texts,
    documentTitle:
      title === undefined ? siteTitle : fill(texts.document.titleJoin, { page: title, site: siteTitle }),
    generator: context.generator,
    description: subject.description,
    canonical: indexed && settings.origin !== undefined ? addresses.absolute(subject.address) : undefined,
    indexed,
    alternates: indexed ? alternatesOf(site, subject.versions) : [],
    markdown: subject.markdown === undefined ? undefined : addresses.href(subject.markdown),
    sharedImage: settings.origin === undefined ? undefined : sharedImageOf(context),
    dates: subject.dates,
    locales: localesOf(context, subject),
    feeds: feedLinks(context, subject.database),
    assets: {
      stylesheet: addresses.href(assets.stylesheet),
      styles: [...languageStyles(context), ...(subject.styles ?? [])].map((name) =>
        addresses.href(assets.style(name)),
      ),
      fonts: assets.fonts?.map(addresses.href),
      scripts: (['page', ...(subject.scripts ?? [])] as const).map((name) =>
        addresses.href(assets.script(name)),
      ),
      appearanceScript: addresses.href(assets.script('appearance')),
      icon: addresses.href(assets.icon),
      touchIcon: addresses.href(assets.touchIcon),
      manifest: addresses.href(rootAddresses.manifest),
    },
    hosts: allowedHosts(settings),
    policy: subject.policy,
    basePath: addresses.basePath,
    siteTitle,
    home: link('home'),
    navigation: navigationLinks(context, subject),
    counterparts: counterpartsOf(context, subject),
    languagesInMenu: hasLanguageMenu(context),
    search: {
      action: link('search'),
      often: (settings.searches[language.id] ?? []).map((text) => ({
        text,
        href: `${link('search')}?q=${encodeURIComponent(text)}`,
      })),
      index: addresses.href('/assets/search/'),
      languages: [...site.languages.keys()].map((id) => ({ id, name: language.format.language(id) })),
      databases: [...site.databases.values()].map((database) => ({
        id: database.id,
        text: labelOf(database, language.id),
        href: link('database', { id: database.id }),
      })),
      contact: settings.contact ? `${subject.hasContact ? '' : link('home')}#kotae-contact` : undefined,
    },
    footer: {
      links: footerLinks(context),
      licence: site.localize(settings.licence)[language.id],
    },
  };
}

/** The most languages of a site that are beside each other; the menu that holds more is styled in languages.css. */
const fewLanguages = 4;
/** Languages that want other fonts, marks or more room than the stylesheet of every page gives. */
const otherLetters = ['ar', 'fa', 'he', 'ko', 'th', 'ur', 'vi', 'zh'];
/** Languages whose words are longer than narrow lines. */
const longWords = ['da', 'de', 'et', 'fi', 'hu', 'is', 'nb', 'nl', 'nn', 'no', 'sv'];
const withStyles = new Set([...otherLetters, ...longWords]);

/** A page may name a language of its site that is not its own: in its head, on `404.html`. */
function languageStyles(context: LanguageContext): StyleName[] {
  const ids = [...context.site.languages.keys()];
  const needs = ids.some((id) => withStyles.has(id.replace(/-.*/, '')));
  return needs || hasLanguageMenu(context) ? ['languages'] : [];
}

function hasLanguageMenu({ site }: LanguageContext): boolean {
  return site.languages.size > fewLanguages;
}

function sharedImageOf({ site, assets }: LanguageContext): SharedImage {
  return {
    address: site.addresses.absolute(assets.card ?? assets.touchIcon),
    isCard: assets.card !== undefined,
  };
}

/** The page's own locale first, then those of the languages that have it, too. */
function localesOf({ site, language }: LanguageContext, { versions }: FrameSubject): string[] {
  const others = [...site.languages.values()].filter(
    ({ id }) => id !== language.id && versions[id] !== undefined,
  );
  return [language, ...others].map(({ texts }) =>
    texts.language.locale.replace(/-u-.*/, '').replaceAll('-', '_'),
  );
}

function counterpartsOf(
  { site, language }: LanguageContext,
  { versions, instead = {} }: FrameSubject,
): Counterpart[] {
  const others = [...site.languages.values()].filter(({ id }) => id !== language.id);
  return others.map(({ id, texts }) => {
    const address = versions[id];
    const other = instead[id];
    const home = { address: site.addresses.of('home', { lang: id }), text: texts.languageSwitch.missingHome };
    return {
      language: id,
      direction: directionIn(directionOf(language.id), id),
      name: texts.language.name,
      exists: address !== undefined,
      href: site.addresses.href(address ?? (other ?? home).address),
      text: address === undefined ? (other ?? home).text : texts.languageSwitch.read,
    };
  });
}
