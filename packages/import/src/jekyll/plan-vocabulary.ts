import type { CategoryKind } from 'kotae/site';
import type { ImportLog } from '../import-log.ts';
import { mergeYaml, type YamlData } from '../merge-yaml.ts';
import type { PlannedFile } from '../site-folder.ts';
import type { TagVocabulary } from '../tag-vocabulary.ts';
import type { JekyllConfig } from './config.ts';
import type { Databases } from './databases.ts';
import type { ExistingSite } from './existing-site.ts';
import { formerPatterns } from './former-addresses.ts';
import type { Labels } from './labels.ts';
import { settingsOf } from './settings.ts';
import type { SourcePage } from './source-page.ts';
import { zoneOfDates } from './time-zone.ts';

export interface VocabularyOptions {
  readonly category: string;
  /** Default: `article` when most file names begin with a date, otherwise `question`. */
  readonly kind: CategoryKind | undefined;
  readonly config: JekyllConfig;
  readonly labels: Labels;
  readonly languages: readonly string[];
  /** Default: that of the configuration, or what the dates say, or `UTC`. */
  readonly timezone: string | undefined;
  /** Scheme and host of the old site, when somebody said where it is. */
  readonly origin: string | undefined;
  /** Where links into the old site lead. */
  readonly linksOrigin: string;
  readonly suffixes: ReadonlyMap<string, string>;
  readonly pages: readonly SourcePage[];
  /** Addresses of old lists, and where they lead. */
  readonly lists: ReadonlyMap<string, string>;
  readonly databases: Databases;
  readonly tags: TagVocabulary;
  readonly existing: ExistingSite;
  readonly log: ImportLog;
}

/**
 * Plan settings, categories, databases and tags of the new site; what is there comes first. What was guessed is
 * reported at its line.
 */
export function planVocabulary(plan: Map<string, PlannedFile>, options: VocabularyOptions): void {
  const { category, config, labels, pages, origin, linksOrigin, databases, tags, existing, log } = options;
  const own = config.collections[category];
  const label = labels.categories.get(category) ?? own?.title ?? own?.label ?? capitalised(category);
  const isMostlyDated = pages.filter(({ name }) => isDated(name)).length * 2 > pages.length;
  const configured = options.timezone ?? validZone(config.timezone);
  const zone = configured === undefined ? zoneOfDates(pages) : undefined;
  const write = (name: string, data: { readonly [key: string]: YamlData }) => {
    plan.set(`content/${name}`, mergeYaml(existing.yaml(name), data));
  };
  write(
    'site.yaml',
    settingsOf({
      config,
      title: (typeof config.title === 'string' ? config.title.trim() : config.title) || label,
      languages: options.languages,
      timezone: configured ?? zone?.name ?? 'UTC',
      origin: linksOrigin,
      category,
      patterns: formerPatterns({ pages, category, suffixes: options.suffixes }),
      lists: options.lists,
    }),
  );
  write('categories.yaml', {
    [category]: { label, kind: options.kind ?? (isMostlyDated ? 'article' : 'question') },
  });
  write('databases.yaml', databaseData(databases));
  write('tags.yaml', Object.fromEntries(tags.entries) as unknown as { readonly [key: string]: YamlData });

  const placeIn = (file: string, pattern: RegExp) => ({ file, line: lineOf(plan.get(file), pattern) });
  for (const concern of tags.concerns) {
    const id = tags.find(concern.values.word) ?? '';
    const place = placeIn('content/tags.yaml', new RegExp(`^${id}:`, 'm'));
    if (concern.rule === 'import/uncertain-pair') log.report(concern.rule, place, concern.values);
    else log.report(concern.rule, place, concern.values);
  }
  if (zone !== undefined) {
    const place = placeIn('content/site.yaml', /^timezone:/m);
    log.report('import/time-zone', place, { zone: zone.name, pages: zone.pages });
  }
  if (origin === undefined && !/^ +origin:/m.test(existing.yaml('site.yaml') ?? '')) {
    const place = placeIn('content/site.yaml', /^ +origin:/m);
    log.report('import/unknown-origin', place, { origin: linksOrigin });
  }
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
