import { join } from 'node:path';
import { readLastChanges } from 'kotae/files';
import type { CategoryKind } from 'kotae/site';
import { dayOfFile, readFirstCommits } from '../folder/first-commits.ts';
import { createImportLog } from '../import-log.ts';
import type { ImportResult } from '../run-import.ts';
import type { PlannedFile } from '../site-folder.ts';
import { namedWhenSlow } from '../slow-pages.ts';
import { createTagVocabulary } from '../tag-vocabulary.ts';
import { addressKey } from './address-key.ts';
import { createAddressOwners } from './aliases.ts';
import { collectionFiles } from './collection-files.ts';
import { listOtherPages, readCollections } from './collections.ts';
import { type JekyllConfig, readConfig } from './config.ts';
import { createDatabases } from './databases.ts';
import { readExistingSite } from './existing-site.ts';
import { createFilterLinks } from './filter-links.ts';
import { readLabels } from './labels.ts';
import { createLiquid } from './liquid.ts';
import { findOldFiles } from './old-files.ts';
import { oldLists } from './old-lists.ts';
import { readPageRules } from './page-rules.ts';
import { defaultPermalink } from './permalink.ts';
import { planVocabulary } from './plan-vocabulary.ts';
import { readPages } from './read-pages.ts';
import type { SourcePage } from './source-page.ts';
import { readTemplates, textsBeside } from './templates.ts';
import { translatePage } from './translate-page.ts';

export interface ImportJekyllOptions {
  /** Absolute path of the old site. */
  readonly source: string;
  /** Absolute path of the new site's folder; what it holds is kept. */
  readonly root: string;
  /** The collection `_faq` is `faq`; it becomes the category of its pages. */
  readonly collection: string;
  /** Default: `article` when most file names begin with a date, otherwise `question`. */
  readonly kind?: CategoryKind | undefined;
  /** What file names end in, per language: `{en: '-e'}`. */
  readonly suffixes: ReadonlyMap<string, string>;
  /** The language of the site that comes first, and of pages that name none. Default: that of `_config.yml`, or `en`. */
  readonly language?: string | undefined;
  /** Scheme and host of the old site. Default: `url` of `_config.yml`. */
  readonly origin?: string | undefined;
  /** Default: that of `_config.yml`, or `UTC`. */
  readonly timezone?: string | undefined;
  readonly onProgress?: (done: number, total: number, page: string) => void;
}

/** The result of an import of a Jekyll site. */
export interface JekyllResult extends ImportResult {
  readonly pages: readonly SourcePage[];
}

/** Where links into the old site lead when no option says where it is. */
const unknownOrigin = 'https://www.example.org';

/**
 * Import a collection of a Jekyll site: read it all, and plan the files of the new site. Nothing is written.
 *
 * Pages keep their text but for what the dialect writes differently. The site gets settings, a vocabulary, pictures,
 * and the old addresses; what its folder holds already comes first.
 */
export async function importJekyll(options: ImportJekyllOptions): Promise<JekyllResult> {
  const { source, root, collection, suffixes, onProgress = () => {} } = options;
  const log = createImportLog();
  const config = await readConfig(source);
  const rules = await readPageRules(source, config);
  const [labels, lastChanges, created, templates, existing, collections] = await Promise.all([
    readLabels(source),
    readLastChanges(source, { below: '.', date: '%cs' }),
    readFirstCommits(source),
    readTemplates(source),
    readExistingSite(root),
    readCollections(source, rules),
  ]);
  const defaultLanguage = options.language ?? config.lang?.slice(0, 2).toLowerCase() ?? 'en';
  const permalink = permalinkPattern(config, collection);
  const reading = {
    source,
    collection,
    files: collections.get(collection) ?? [],
    defaultLanguage,
    suffixes,
    permalink,
    config,
    log,
    onProgress: () => {},
  };
  const { pages, lists: listPages } = await readPages(reading);
  for (const file of await listOtherPages(source, collection)) log.report('import/other-kind', { file }, {});
  const files = await findOldFiles(source, await collectionFiles(source, collections.keys(), config));
  const languages = languagesOf(pages, defaultLanguage);
  const databases = createDatabases(labels, pages, log);
  const tags = createTagVocabulary({
    pages: pages.map(({ language, slug, tags }) => ({ language, name: slug, tags })),
    languages,
    known: existing.findTag,
    knownIds: existing.tagIds,
    log,
  });
  const knownOrigin = originOf(options, config);
  const origin = knownOrigin ?? unknownOrigin;
  const { lists, homes } = oldLists({
    pages,
    listPages,
    languages,
    defaultLanguage,
    collection,
    suffixes,
    log,
  });
  /** Where pages of other collections stood, when a page asks for one by its file. */
  const otherAddresses = async () => {
    const found: (readonly [string, string])[] = [];
    if (!pages.some(({ split }) => /\{%-?\s*(?:link|post_url)\s/.test(split.body))) return found;
    for (const [name, files] of collections) {
      if (name === collection) continue;
      const others = { ...reading, collection: name, files, permalink: permalinkPattern(config, name) };
      const read = await readPages({ ...others, log: createImportLog() });
      for (const { path, address } of [...read.pages, ...read.lists]) found.push([path, address]);
    }
    return found;
  };
  const targets = new Map(
    pages.map((page) => [addressKey(page.address), { ...page, category: collection }] as const),
  );
  const shared = {
    frontMatter: {
      category: collection,
      findDatabase: databases.find,
      spellTag: tags.spell,
      owners: createAddressOwners(pages, newAddresses(pages, collection, lists)),
    },
    links: {
      files: new Map(pages.map((page) => [page.path.normalize('NFC'), { ...page, category: collection }])),
      targets,
      origins: [config.url ?? origin, origin]
        .flatMap((url) => [url + (config.baseurl ?? ''), url])
        .concat(config.baseurl || []),
      formerPrefix: `/${collection}/`,
      isOwn: (path: string) =>
        languages.some((language) => path.startsWith(`/${language}/`)) && !homes.has(path),
      inLanguage: (path: string, language: string) =>
        config.defaultLanguage === undefined ? undefined : targets.get(addressKey(`/${language}${path}`)),
      filters: createFilterLinks({
        pages: lists,
        findTag: tags.find,
        findDatabase: databases.find,
      }),
      findFile: files.find,
      writeOut: files.writeOut,
    },
    fillLiquid: createLiquid({
      site: { ...config.whole, data: templates.data },
      isPolyglot: config.defaultLanguage !== undefined,
      collections: [...collections.keys()],
      baseurl: config.baseurl ?? '',
      url: config.url ?? '',
      includes: templates.includes,
      readBeside: textsBeside(source),
      addresses: new Map([
        ...(await otherAddresses()),
        ...pages.map(({ path, address }) => [path, address] as const),
      ]),
    }),
    log,
  };
  const plan = new Map<string, PlannedFile>();
  const dates = new Map(
    pages.flatMap(({ slug, date }) => (date === undefined ? [] : [[slug, date] as const])),
  );
  for (const [index, page] of pages.entries()) {
    const changed = lastChanges.dates.get(page.path);
    const fallbackDate =
      page.date ??
      dates.get(page.slug) ??
      created.get(page.path) ??
      changed ??
      (await dayOfFile(join(source, page.path)));
    const frontMatter = { ...shared.frontMatter, fallbackDate, changed };
    onProgress(index, pages.length, page.path);
    const text = await namedWhenSlow(page.path, log, () => translatePage({ ...shared, frontMatter, page }));
    plan.set(`content/${collection}/${page.language}/${page.slug}.md`, text);
  }
  for (const [path, file] of files.planned()) plan.set(path, file);

  planVocabulary(plan, {
    category: collection,
    kind: options.kind,
    config,
    labels,
    languages,
    timezone: options.timezone,
    origin: knownOrigin,
    linksOrigin: origin,
    suffixes,
    pages,
    lists,
    databases,
    tags,
    existing,
    log,
  });
  const comparable = {
    source,
    origins: shared.links.origins,
    pages: pages.map(({ path, language, slug, address }) => ({
      file: `content/${collection}/${language}/${slug}.md`,
      source: path,
      language,
      addresses: [address],
    })),
  };
  return { plan, pages, log, comparable };
}

/** Names of the collections of a site that hold pages. */
export async function listCollections(source: string): Promise<string[]> {
  const rules = await readPageRules(source, await readConfig(source));
  return [...(await readCollections(source, rules)).keys()].sort();
}

/** Addresses of the new site's own pages, and the pages that have them. */
function newAddresses(
  pages: readonly SourcePage[],
  category: string,
  lists: ReadonlyMap<string, string>,
): Map<string, string> {
  const owners = new Map<string, string>([['/', 'Kotae (/)']]);
  for (const language of new Set(pages.map((page) => page.language)))
    for (const address of [`/${language}/`, `/${language}/${category}/`])
      owners.set(address, `Kotae (${address})`);
  for (const [address, target] of lists) owners.set(address, `Kotae (${target})`);
  for (const { language, slug, path } of pages) owners.set(`/${language}/${category}/${slug}/`, path);
  return owners;
}

function permalinkPattern({ collections, permalink }: JekyllConfig, collection: string): string {
  const own = collections[collection]?.permalink;
  return own ?? (collection === 'posts' ? permalink : undefined) ?? defaultPermalink(collection, permalink);
}

function languagesOf(pages: readonly SourcePage[], first: string): string[] {
  const found = new Set(pages.map(({ language }) => language));
  const rest = [...found].filter((language) => language !== first).sort();
  return found.has(first) || found.size === 0 ? [first, ...rest] : rest;
}

/** The old site's scheme and host, when somebody said where it is. */
function originOf({ origin }: ImportJekyllOptions, { url = '' }: JekyllConfig): string | undefined {
  return (origin ?? (/^https?:\/\/[^/\s]+\/*$/.test(url) ? url : undefined))?.replace(/\/+$/, '');
}
