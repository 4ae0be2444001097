import type { Video } from '../images/video.ts';
import type { DialectTexts, ExplainedTerm } from '../markdown/options.ts';
import type { Settings } from '../site/settings.ts';
import type { Site } from '../site/site.ts';

/**
 * Everything of a site that a rendered answer depends on, besides its own file and its pictures.
 *
 * Plain data, since it names the answers that are kept from one build to the next.
 */
export interface RenderSettings {
  readonly links: Settings['links'];
  readonly former: Settings['former'];
  readonly patterns: Settings['addresses'];
  readonly basePath: string;
  readonly origin: string | undefined;
  /** Ids of the vocabulary. */
  readonly categories: readonly string[];
  /** Addresses of the files that are published as they are. */
  readonly staticFiles: readonly string[];
  readonly defaultLanguage: string;
  /** The words of the dialect, by language; each language of the site has them. */
  readonly texts: Readonly<Record<string, DialectTexts>>;
  /** The videos of the site, by their address. */
  readonly videos: Readonly<Record<string, Video>>;
  readonly embeds: Settings['embeds'];
  /** Are there formulas? */
  readonly maths: boolean;
  /** The words that pages explain, by language. */
  readonly glossary: Readonly<Record<string, readonly ExplainedTerm[]>>;
}

/** Pick out of a site what its answers depend on. */
export function renderSettingsOf(site: Site): RenderSettings {
  const { links, former, addresses: patterns } = site.settings;
  return {
    links,
    former,
    patterns,
    basePath: site.addresses.basePath,
    origin: site.settings.origin,
    categories: [...site.categories.keys()],
    staticFiles: [...site.staticFiles.files.keys()],
    defaultLanguage: site.defaultLanguage,
    texts: Object.fromEntries([...site.languages.values()].map(({ id, texts }) => [id, texts.markdown])),
    videos: Object.fromEntries(site.videos),
    embeds: site.settings.embeds,
    maths: site.settings.math,
    glossary: Object.fromEntries(
      [...site.languages.keys()].map((lang) => [lang, explainedTerms(site, lang)]),
    ),
  };
}

function explainedTerms({ glossary, addresses }: Site, lang: string): ExplainedTerm[] {
  const page = addresses.href(addresses.of('glossary', { lang }));
  return [...glossary.values()].flatMap(({ id, term, meaning }) => {
    const word = term[lang];
    return word === undefined
      ? []
      : [{ id, term: word, meaning: meaning[lang] ?? '', href: `${page}#${id}` }];
  });
}
