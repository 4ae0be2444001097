import type { RunSite } from './run.ts';

/** What templates find under `kotae`: the site's settings, its languages and its vocabulary as plain objects. */
export function siteData(site: RunSite | undefined): object {
  if (!site) return {};
  const { settings, title, languages, defaultLanguage, databases, tags, categories, addresses } =
    site.project.site;
  return {
    site: { ...settings, title, defaultLanguage, basePath: addresses.basePath },
    languages: Object.fromEntries([...languages.values()].map(({ id, texts }) => [id, { id, texts }])),
    databases: Object.fromEntries(databases),
    tags: Object.fromEntries(tags),
    categories: Object.fromEntries(categories),
  };
}
