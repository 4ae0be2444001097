import type { Bundle } from '../bundle/load-bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CutPhrases } from '../site/phrases.ts';
import type { Language, Site } from '../site/site.ts';

/** Addresses of the stylesheets, the scripts, the icons and the site's own fonts (default: none). */
export type AssetAddresses = Omit<Bundle, 'files' | 'fonts'> & Partial<Pick<Bundle, 'fonts'>>;

/** What every page model is made from. */
export interface PagesContext {
  readonly site: Site;
  readonly catalog: Catalog;
  readonly assets: AssetAddresses;
  /** Hash of everything that pages depend on besides the entries: settings, vocabulary, texts, layouts, assets. */
  readonly siteHash: string;
  /** Name and version of what makes the pages, such as `Kotae 0.1.0`. */
  readonly generator?: string | undefined;
}

/** The same, seen from one language. */
export interface LanguageContext extends PagesContext {
  readonly language: Language;
  readonly cut: CutPhrases;
  /** Href of a page of the site, by the kind of its address. */
  readonly link: (
    kind: Parameters<Site['addresses']['of']>[0],
    values?: { category?: string; slug?: string; id?: string },
  ) => string;
  /** Its address, likewise. */
  readonly address: LanguageContext['link'];
  /** Its addresses in every language of the site, likewise. */
  readonly versions: (...of: Parameters<LanguageContext['link']>) => Readonly<Record<string, string>>;
}
