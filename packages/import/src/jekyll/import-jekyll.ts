import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLastChanges } from 'kotae/files';
import type { CategoryKind } from 'kotae/site';
import { createLedger, type Ledger } from '../ledger.ts';
import { mergeYaml, type YamlData } from '../merge-yaml.ts';
import type { Plan, PlannedFile } from '../site-folder.ts';
import { createTagVocabulary, type TagVocabulary } from '../tag-vocabulary.ts';
import { addressKey } from './address-key.ts';
import { type JekyllConfig, readConfig } from './config.ts';
import { createDatabases, type Databases } from './databases.ts';
import { readExistingSite } from './existing-site.ts';
import { createFilterLinks } from './filter-links.ts';
import { formerLists, formerPatterns } from './former-addresses.ts';
import { readLabels } from './labels.ts';
import { createLiquid } from './liquid.ts';
import { findOldFiles } from './old-files.ts';
import { defaultPermalink } from './permalink.ts';
import { readPages } from './read-pages.ts';
import { settingsOf } from './settings.ts';
import type { SourcePage } from './source-page.ts';
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
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportResult {
  /** Every file of the new site that the import makes. */
  readonly plan: Plan;
  readonly pages: readonly SourcePage[];
  readonly ledger: Ledger;
}

/** Where links into the old site lead when nobody said where it is. */
const unknownOrigin = 'https://www.example.org';

/**
 * Bring a collection of a Jekyll site in: read it all, and plan the files of the new site. Nothing is written.
 *
 * Pages keep their text but for what the dialect writes differently. The site gets settings, a vocabulary, pictures,
 * and the old addresses; what its folder holds already comes first.
 */
export async function importJekyll(options: ImportJekyllOptions): Promise<ImportResult> {
  const { source, root, collection, suffixes, onProgress = () => {} } = options;
  const ledger = createLedger();
  const [config, labels, lastChanges, files, includes, existing] = await Promise.all([
    readConfig(source),
    readLabels(source),
    readLastChanges(source, { below: '.', date: '%cs' }),
    findOldFiles(source),
    readIncludes(source),
    readExistingSite(root),
  ]);
  const defaultLanguage = options.language ?? config.lang?.slice(0, 2).toLowerCase() ?? 'en';
  const permalink = permalinkPattern(config, collection);
  const reading = {
    source,
    collection,
    defaultLanguage,
    suffixes,
    permalink,
    config,
    ledger,
    onProgress: () => {},
  };
  const pages = await readPages(reading);
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
  const lists = formerLists({ pages, category: collection, suffixes });
  const shared = {
    frontMatter: { category: collection, findDatabase: databases.find, spellTag: tags.spell },
    links: {
      targets: new Map(pages.map((page) => [addressKey(page.address), { ...page, category: collection }])),
      origins: [config.url ?? origin, origin]
        .flatMap((url) => [url + (config.baseurl ?? ''), url])
        .concat(config.baseurl || []),
      formerPrefix: `/${collection}/`,
      filters: createFilterLinks({
        pages: lists,
        findTag: tags.find,
        findDatabase: databases.find,
      }),
      findFile: files.find,
    },
    fillLiquid: createLiquid({ baseurl: config.baseurl ?? '', url: config.url ?? '', includes }),
    ledger,
  };
  const plan = new Map<string, PlannedFile>();
  const dates = new Map(
    pages.flatMap(({ slug, date }) => (date === undefined ? [] : [[slug, date] as const])),
  );
  for (const [index, page] of pages.entries()) {
    const changed = lastChanges.dates.get(page.path);
    const fallbackDate = page.date ?? dates.get(page.slug) ?? changed ?? '1970-01-01';
    const frontMatter = { ...shared.frontMatter, fallbackDate, changed };
    const text = await translatePage({ ...shared, frontMatter, page });
    plan.set(`content/${collection}/${page.language}/${page.slug}.md`, text);
    onProgress(index + 1, pages.length);
  }
  for (const [path, file] of files.planned()) plan.set(path, file);

  const kind =
    options.kind ??
    (pages.filter(({ name }) => isDated(name)).length * 2 > pages.length ? 'article' : 'question');
  const label = labels.categories.get(collection) ?? capitalised(collection);
  const write = (name: string, data: { readonly [key: string]: YamlData }) => {
    plan.set(`content/${name}`, mergeYaml(existing.yaml(name), data));
  };
  write(
    'site.yaml',
    settingsOf({
      config,
      title: config.title?.trim() || label,
      languages,
      timezone: options.timezone ?? validZone(config.timezone) ?? 'UTC',
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
  if (knownOrigin === undefined && !/^ +origin:/m.test(existing.yaml('site.yaml') ?? '')) {
    const file = 'content/site.yaml';
    ledger.report('import/unknown-origin', { file, line: lineOf(plan.get(file), /^ +origin:/m) }, { origin });
  }
  return { plan, pages, ledger };
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

/** Names of the collections of a site that hold files: its folders that begin with an underscore. */
export async function listCollections(source: string): Promise<string[]> {
  const own = ['_data', '_includes', '_layouts', '_sass', '_site', '_drafts', '_plugins'];
  const entries = await readdir(source, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) =>
        entry.isDirectory() && /^_[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.name) && !own.includes(entry.name),
    )
    .map((entry) => entry.name.slice(1))
    .sort();
}

function permalinkPattern({ collections, permalink }: JekyllConfig, collection: string): string {
  const own = collections[collection]?.permalink;
  return own ?? (collection === 'posts' ? permalink : undefined) ?? defaultPermalink(collection, permalink);
}

async function readIncludes(source: string): Promise<Record<string, string>> {
  const includes: Record<string, string> = {};
  for (const name of await readdir(join(source, '_includes')).catch(() => [])) {
    const text = await readFile(join(source, '_includes', name), 'utf8').catch(() => undefined);
    if (text !== undefined) includes[name] = text;
  }
  return includes;
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
  return /(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]*$/.test(name);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function validZone(name: string | undefined): string | undefined {
  return name !== undefined && Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined;
}
