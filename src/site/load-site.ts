import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYaml, type YamlReading } from '../source/read-yaml.ts';
import { unusedFiles } from '../source/unused-files.ts';
import { createAddresses, normalBasePath } from './addresses.ts';
import { translationDiagnostics, unusedTranslations } from './check-translations.ts';
import { foldWord } from './fold-word.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { loadGlossary } from './glossary.ts';
import { loadLanguages } from './load-languages.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { type Localized, type Settings, settingsSchema } from './settings.ts';
import { settingsFile } from './settings-file.ts';
import type { Site } from './site.ts';
import { isInSources, sourceFolders } from './source-folders.ts';
import { listStaticFiles } from './static-files.ts';
import { withOwnAddresses } from './terms.ts';
import { textsOfSettings, textsOfTerm } from './texts-of-settings.ts';
import { validTerms } from './valid-terms.ts';
import { findVideos } from './videos.ts';
import {
  categoriesSchema,
  categorySchema,
  databaseSchema,
  databasesSchema,
  reservedCategories,
  type Tag,
  type Term,
  tagSchema,
  tagsSchema,
} from './vocabulary.ts';

export interface LoadSiteOptions {
  /** Absolute path of the folder that holds `content/`. */
  readonly root: string;
  /** Path that the site is published under; overrides `basePath` of the settings. */
  readonly basePath?: string | undefined;
  /** Overrides `origin` of the settings. */
  readonly origin?: string | undefined;
}

/** The site, unless its settings are broken, and everything that is wrong with settings and vocabulary. */
export interface SiteReading {
  readonly site?: Site | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read `content/*.yaml` and make the site of it. What is wrong with static files is reported by `site.staticFiles`.
 *
 * Broken settings give no site; a broken vocabulary does, with what could be read, so that the report of the
 * answers still comes.
 */
export async function loadSite({ root, basePath, origin }: LoadSiteOptions): Promise<SiteReading> {
  const settings = readFileAs(settingsSchema, root, settingsFile);
  const databases = readFileAs(databasesSchema, root, 'content/databases.yaml');
  const tags = readFileAs(tagsSchema, root, 'content/tags.yaml');
  const categories = readFileAs(categoriesSchema, root, 'content/categories.yaml');
  const diagnostics = [settings, databases, tags, categories].flatMap((reading) => reading.diagnostics);
  if (settings.value === undefined) return { diagnostics };

  const languages = await loadLanguages(root, settings.value, settings.placeOf(['languages']));
  diagnostics.push(...languages.diagnostics);
  const { cache } = settings.value;
  if (isInSources(root, cache)) {
    const values = { folder: cache, sources: sourceFolders };
    return {
      diagnostics: [...diagnostics, diagnose('site/cache-in-sources', settings.placeOf(['cache']), values)],
    };
  }
  const { key } = settings.value.terms.database ?? {};
  if (key !== undefined && key !== 'db' && frontMatterKeys.some((each) => each === key)) {
    const place = settings.placeOf(['terms', 'database', 'key']);
    return {
      diagnostics: [...diagnostics, diagnose('site/taken-key', place, { key, taken: frontMatterKeys })],
    };
  }
  diagnostics.push(...repeatedLanguages(settings));
  const [defaultLanguage = 'en'] = settings.value.languages;
  const ids = [...languages.value.keys()];
  const files = ['databases', 'tags', 'categories'] as const;
  const words = {
    databases: validTerms(databaseSchema, databases),
    tags: validTerms(tagSchema, tags),
    categories: validTerms(categorySchema, categories),
  };
  const { placeOf } = settings;
  const readNames = [...files, 'site', 'glossary'].map((name) => `${name}.yaml`);
  diagnostics.push(
    ...translationDiagnostics(textsOfSettings(settings.value), { ids, defaultLanguage, placeOf }),
    ...(await unusedFiles(root, 'content', readNames, (name) => !/\.ya?ml$/i.test(name))),
    ...unusedTranslations(['searches'], Object.keys(settings.value.searches), { ids, placeOf }),
    ...Object.entries(settings.value.former.answers).flatMap(([category, patterns]) => [
      ...unusedTranslations(['former', 'answers', category], Object.keys(patterns), { ids, placeOf }),
      ...formerDiagnostics(category, Object.keys(words.categories ?? {}), placeOf),
    ]),
  );
  const localize = (text: Localized | undefined) => {
    const texts = typeof text === 'string' ? undefined : text;
    const fallback =
      typeof text === 'string' ? text : (text?.[defaultLanguage] ?? Object.values(text ?? {})[0]);
    const entries = ids.map((id) => [id, texts?.[id] ?? fallback] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
  };
  const termsOf = <T extends { label: Localized }, R extends Term>(
    { placeOf }: YamlReading<Record<string, T>>,
    values: Readonly<Record<string, T>> = {},
    resolve: (value: T, term: Term, index: number) => R,
  ): Map<string, R> => {
    const terms = new Map<string, R>();
    for (const [index, [id, value]] of Object.entries(values).entries()) {
      diagnostics.push(...translationDiagnostics(textsOfTerm(id, value), { ids, defaultLanguage, placeOf }));
      terms.set(id, resolve(value, { id, label: localize(value.label) }, index));
    }
    return terms;
  };

  const staticFiles = await listStaticFiles(root);
  const glossary = loadGlossary(root, ids);
  diagnostics.push(...glossary.diagnostics);
  const patterns = withOwnAddresses(settings.value.addresses, settings.value.terms.database);
  const readings = { site: settings, databases, tags, categories, glossary };
  const site: Site = {
    root,
    settings: { ...settings.value, addresses: patterns, ...(origin !== undefined && { origin }) },
    title: localize(settings.value.title),
    languages: languages.value,
    defaultLanguage,
    databases: termsOf(databases, words.databases, (value, term, index) => ({
      ...term,
      name: localize(value.name ?? value.label),
      description: localize(value.description),
      contact: localize(value.contact),
      site: localize(value.site),
      hue: value.hue ?? defaultHue(index),
    })),
    tags: termsOf(tags, words.tags, ({ synonyms }, term) => ({ ...term, synonyms })),
    categories: termsOf(categories, words.categories, ({ kind, description }, term) => ({
      ...term,
      kind,
      description: localize(description),
    })),
    glossary: glossary.terms,
    unread: new Set(files.filter((name) => words[name] === undefined)),
    addresses: createAddresses({
      patterns,
      basePath: normalBasePath(basePath ?? settings.value.basePath),
      origin: origin ?? settings.value.origin,
    }),
    staticFiles,
    videos: await findVideos(staticFiles),
    placeIn: (file, path) => readings[file].placeOf(path),
    localize,
  };
  diagnostics.push(...reservedDiagnostics(site, categories), ...synonymDiagnostics(site, tags));
  return { site, diagnostics };
}

function readFileAs<S extends z.ZodType>(schema: S, root: string, file: string): YamlReading<z.infer<S>> {
  const { text, diagnostic = diagnose('site/missing-file', { file }, { file }) } = readSettingsFile(
    root,
    file,
  );
  return text === undefined
    ? { diagnostics: [diagnostic], placeOf: () => ({ file }) }
    : readYaml(schema, { text, file });
}

/** Hues of databases that name none: spread by the golden angle, so that neighbours differ. */
function defaultHue(index: number): number {
  return Math.round((215 + index * 137.5) % 360);
}

/** Languages that are named more than once. */
function repeatedLanguages({ value, placeOf }: YamlReading<Settings>): Diagnostic[] {
  const languages = value?.languages ?? [];
  return languages.flatMap((language, index) =>
    languages.indexOf(language) < index
      ? [diagnose('site/repeated-language', placeOf(['languages', index]), { language })]
      : [],
  );
}

/** A former address pattern of a category that the site has not makes no redirects. */
function formerDiagnostics(
  category: string,
  known: readonly string[],
  placeOf: YamlReading<unknown>['placeOf'],
): Diagnostic[] {
  if (known.length === 0 || known.includes(category)) return [];
  const values = { category, nearest: nearest(category, known), known };
  return [diagnose('site/former-category', placeOf(['former', 'answers', category]), values)];
}

function reservedDiagnostics(site: Site, reading: YamlReading<unknown>): Diagnostic[] {
  const { address: word } = site.settings.terms.database ?? {};
  const isTaken = word !== undefined && site.categories.has(word) && !reservedCategories.includes(word);
  return [
    ...(isTaken
      ? [diagnose('site/taken-word', site.placeIn('site', ['terms', 'database', 'address']), { word })]
      : []),
    ...reservedCategories
      .filter((id) => site.categories.has(id))
      .map((id) =>
        diagnose('site/reserved-category', reading.placeOf([id]), { id, reserved: reservedCategories }),
      ),
  ];
}

function synonymDiagnostics(site: Site, reading: YamlReading<unknown>): Diagnostic[] {
  const owners = new Map<string, Tag>();
  const diagnostics: Diagnostic[] = [];
  for (const tag of site.tags.values()) {
    for (const word of new Set([tag.id, ...Object.values(tag.label), ...tag.synonyms].map(foldWord))) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, tag);
      else {
        const values = { word, first: owner.id, second: tag.id };
        diagnostics.push(diagnose('site/shared-synonym', reading.placeOf([tag.id]), values));
      }
    }
  }
  return diagnostics;
}
