import type { FormerAddress } from '../catalog/catalog.ts';
import { directionOf } from '../site/direction.ts';
import type { Site } from '../site/site.ts';
import type { PagesContext } from './context.ts';
import { directionIn } from './direction-in.ts';
import type { RedirectPage } from './models/pages.ts';

/** Make the page at `/`, which leads to a home, unless one is there. */
export function rootPage(context: PagesContext): RedirectPage[] {
  const { site } = context;
  const home = site.addresses.of('home', { lang: site.defaultLanguage });
  if (home === '/') return [];
  const homes = [...site.languages.values()].map(({ id, texts }) => ({
    language: id,
    direction: directionIn(directionOf(site.defaultLanguage), id),
    name: texts.language.name,
    href: site.addresses.href(site.addresses.of('home', { lang: id })),
  }));
  const language = site.defaultLanguage;
  return [redirect(context, { address: '/', target: home, language, homes, script: 'root' })];
}

/** The address that a former one leads to now. */
export function formerTarget({ addresses }: Site, { to }: FormerAddress): string {
  return typeof to === 'string' ? to : addresses.ofEntry(to);
}

/** The language that the page at a former address is in. */
export function formerLanguage(site: Site, former: FormerAddress): string {
  if (typeof former.to !== 'string') return former.to.language;
  const [, first = ''] = former.to.split('/');
  return site.languages.has(first) ? first : site.defaultLanguage;
}

/** Make the page at a former address. */
export function formerPage(context: PagesContext, former: FormerAddress): RedirectPage {
  const { site } = context;
  const [target, language] = [formerTarget(site, former), formerLanguage(site, former)];
  return redirect(context, { address: former.from, target, language, homes: [], script: 'redirect' });
}

interface Redirection extends Pick<RedirectPage, 'address' | 'language' | 'homes'> {
  readonly target: string;
  readonly script: 'root' | 'redirect';
}

function redirect({ site, assets, generator }: PagesContext, redirection: Redirection): RedirectPage {
  const { address, language, homes, target, script } = redirection;
  const texts = site.languages.get(language)?.texts;
  if (!texts) throw new TypeError(`no language ${language}`);
  return {
    kind: 'redirect',
    address,
    language,
    direction: directionIn('ltr', language),
    texts,
    siteTitle: site.title[language] ?? '',
    generator,
    target: site.addresses.href(target),
    canonical: site.addresses.absolute(target),
    homes,
    script: site.addresses.href(assets.script(script)),
  };
}
