import { join } from 'node:path';
import { readLastChanges } from 'kotae/files';
import type { CategoryKind } from 'kotae/site';
import { dayOfFile, readFirstCommits } from '../folder/first-commits.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import { mergeYaml, type YamlData } from '../merge-yaml.ts';
import type { ImportResult } from '../run-import.ts';
import type { Plan, PlannedFile } from '../site-folder.ts';
import { namedWhenSlow } from '../slow-pages.ts';
import { createTagVocabulary, type TagVocabulary } from '../tag-vocabulary.ts';
import { addressKey } from './address-key.ts';
import { createAddressOwners } from './aliases.ts';
import { collectionFiles } from './collection-files.ts';
import { listOtherPages, readCollections } from './collections.ts';
import { type JekyllConfig, readConfig } from './config.ts';
import { createDatabases, type Databases } from './databases.ts';
import { readExistingSite } from './existing-site.ts';
import { createFilterLinks } from './filter-links.ts';
import { formerLists, formerPatterns } from './former-addresses.ts';
import { readLabels } from './labels.ts';
import { createLiquid } from './liquid.ts';
import { findOldFiles } from './old-files.ts';
import { readPageRules } from './page-rules.ts';
import { defaultPermalink } from './permalink.ts';
import { readPages } from './read-pages.ts';
import { settingsOf } from './settings.ts';
import type { SourcePage } from './source-page.ts';
import { readTemplates } from './templates.ts';
import { zoneOfDates } from './time-zone.ts';
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

/** What an import of a Jekyll site brings. */
export interface JekyllResult extends ImportResult {
  readonly pages: readonly SourcePage[];
}

/** Where links into the old site lead when nobody said where it is. */
const unknownOrigin = 'https://www.example.org';

/**
 * Bring a collection of a Jekyll site in: read it all, and plan the files of the new site. Nothing is written.
 *
 * Pages keep their text but for what the dialect writes differently. The site gets settings, a vocabulary, pictures,
 * and the old addresses; what its folder holds already comes first.
 */
export async function importJekyll(options: ImportJekyllOptions): Promise<JekyllResult> {
  const { source, root, collection, suffixes, onProgress = () => {} } = options;
  const ledger = createLedger();
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
    ledger,
    onProgress: () => {},
  };
  const { pages, lists: listPages } = await readPages(reading);
  for (const file of await listOtherPages(source, collection))
    ledger.report('import/other-kind', { file }, {});
  const files = await findOldFiles(source, await collectionFiles(source, collections.keys(), config));
  const languages = languagesOf(pages, defaultLanguage);
  const databases = createDatabases(labels, pages, ledger);
  const tags = createTagVocabulary({
    pages: pages.map(({ language, slug, tags }) => ({ language, name: slug, tags })),
    languages,
    known: existing.findTag,
    knownIds: existing.tagIds,
    ledger,
  });
  const knownOrigin = originOf(options, config);
  const origin = knownOrigin ?? unknownOrigin;
  const lists: Map<string, string> =
    collection === 'pages' ? new Map() : formerLists({ pages, category: collection, suffixes });
  const homes = new Set(languages.flatMap((language) => [`/${language}/`, `/${language}/${collection}/`]));
  const ownKeys = new Set(['/', ...homes].map(addressKey));
  for (const address of lists.keys()) if (ownKeys.has(addressKey(address))) lists.delete(address);
  for (const { address, language, path } of listPages) {
    const list = `/${languages.includes(language) ? language : defaultLanguage}/${collection}/`;
    // Where Kotae has a page of its own, that is the one.
    const isOwn = ownKeys.has(addressKey(address));
    const target = isOwn ? address : list;
    if (!isOwn) lists.set(address, target);
    ledger.report('import/list-page', { file: path }, { target });
  }
  /** Where pages of other collections stood, when a page asks for one by its file. */
  const otherAddresses = async () => {
    const found: (readonly [string, string])[] = [];
    if (!pages.some(({ split }) => /\{%-?\s*(?:link|post_url)\s/.test(split.body))) return found;
    for (const [name, files] of collections) {
      if (name === collection) continue;
      const others = { ...reading, collection: name, files, permalink: permalinkPattern(config, name) };
      const read = await readPages({ ...others, ledger: createLedger() });
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
      addresses: new Map([
        ...(await otherAddresses()),
        ...pages.map(({ path, address }) => [path, address] as const),
      ]),
    }),
    ledger,
  };
  const zone =
    options.timezone === undefined && validZone(config.timezone) === undefined
      ? zoneOfDates(pages)
      : undefined;
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
    const text = await namedWhenSlow(page.path, ledger, () =>
      translatePage({ ...shared, frontMatter, page }),
    );
    plan.set(`content/${collection}/${page.language}/${page.slug}.md`, text);
  }
  for (const [path, file] of files.planned()) plan.set(path, file);

  const kind =
    options.kind ??
    (pages.filter(({ name }) => isDated(name)).length * 2 > pages.length ? 'article' : 'question');
  const own = config.collections[collection];
  const label = labels.categories.get(collection) ?? own?.title ?? own?.label ?? capitalised(collection);
  const write = (name: string, data: { readonly [key: string]: YamlData }) => {
    plan.set(`content/${name}`, mergeYaml(existing.yaml(name), data));
  };
  write(
    'site.yaml',
    settingsOf({
      config,
      title: (typeof config.title === 'string' ? config.title.trim() : config.title) || label,
      languages,
      timezone: options.timezone ?? validZone(config.timezone) ?? zone?.name ?? 'UTC',
      origin,
      category: collection,
      patterns: formerPatterns({ pages, category: collection, suffixes }),
      lists,
    }),
  );
  write('categories.yaml', { [collection]: { label, kind } });
  write('databases.yaml', databaseData(databases));
  write('tags.yaml', Object.fromEntries(tags.entries) as unknown as { readonly [key: string]: YamlData });
  reportConcerns(plan, tags, ledger);
  if (zone !== undefined)
    ledger.report(
      'import/time-zone',
      { file: 'content/site.yaml', line: lineOf(plan.get('content/site.yaml'), /^timezone:/m) },
      { zone: zone.name, pages: zone.pages },
    );
  if (knownOrigin === undefined && !/^ +origin:/m.test(existing.yaml('site.yaml') ?? '')) {
    const file = 'content/site.yaml';
    ledger.report('import/unknown-origin', { file, line: lineOf(plan.get(file), /^ +origin:/m) }, { origin });
  }
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
  return { plan, pages, ledger, comparable };
}

function reportConcerns(plan: Plan, tags: TagVocabulary, ledger: Ledger): void {
  const file = 'content/tags.yaml';
  for (const concern of tags.concerns) {
    const id = tags.find(concern.values.word) ?? '';
    const place = { file, line: lineOf(plan.get(file), new RegExp(`^${id}:`, 'm')) };
    if (concern.rule === 'import/uncertain-pair') ledger.report(concern.rule, place, concern.values);
    else ledger.report(concern.rule, place, concern.values);
  }
}

/** Names of the collections of a site that hold pages. */
export async function listCollections(source: string): Promise<string[]> {
  const rules = await readPageRules(source, await readConfig(source));
  return [...(await readCollections(source, rules)).keys()].sort();
}

/** Addresses that the new site has of its own, and who has them. */
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

/** The first line of a text that a pattern (with the flag `m`) finds, counted from 1. */
function lineOf(text: PlannedFile | undefined, pattern: RegExp): number | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  return match === null ? undefined : match.input.slice(0, match.index).split('\n').length;
}

function databaseData({ entries }: Databases): { readonly [key: string]: YamlData } {
  return Object.fromEntries(
    [...entries].map(([id, { label, name }]) => [id, { label, ...(name !== undefined && { name }) }]),
  );
}

function isDated(name: string): boolean {
  return /(?:^|\/)\d{4}-\d{2}-\d{2}(?:[-_.][^/]*)?$/.test(name);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function validZone(name: string | undefined): string | undefined {
  return name !== undefined && Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined;
}
