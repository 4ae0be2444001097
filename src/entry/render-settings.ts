import type { ExplainedTerm } from '../markdown/options.ts';
import type { Site } from '../site/site.ts';

/**
 * Pick out of a site everything that a rendered answer depends on, besides its own file and its pictures.
 *
 * Plain data, since it names the answers that are kept from one build to the next.
 */
export function renderSettingsOf(site: Site) {
  const { links, former, addresses: patterns } = site.settings;
  return {
    links,
    former,
    patterns,
    basePath: site.addresses.basePath,
    origin: site.settings.origin,
    categories: [...site.categories.keys()],
    /** Addresses of the files that are published as they are. */
    staticFiles: [...site.staticFiles.files.keys()],
    defaultLanguage: site.defaultLanguage,
    /** The words of the dialect, by language; each language of the site has them. */
    texts: Object.fromEntries([...site.languages.values()].map(({ id, texts }) => [id, texts.markdown])),
    videos: Object.fromEntries(site.videos),
    embeds: site.settings.embeds,
    maths: site.settings.math,
    /** The words that pages explain, by language. */
    glossary: Object.fromEntries(
      [...site.languages.keys()].map((lang) => [lang, explainedTerms(site, lang)]),
    ),
  };
}

export type RenderSettings = Readonly<ReturnType<typeof renderSettingsOf>>;

function explainedTerms({ glossary, addresses }: Site, lang: string): ExplainedTerm[] {
  const page = addresses.href(addresses.of('glossary', { lang }));
  return [...glossary.values()].flatMap(({ id, term, meaning }) => {
    const word = term[lang];
    return word === undefined
      ? []
      : [{ id, term: word, meaning: meaning[lang] ?? '', href: `${page}#${id}` }];
  });
}
