import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { ownNoun } from '../site/own-word.ts';
import type { Site } from '../site/site.ts';
import type { FindTag } from '../site/tag-finder.ts';
import type { YamlReading } from '../source/read-yaml.ts';
import type { Identity } from './entry.ts';
import { type FrontMatter, validFields } from './front-matter.ts';
import { type ReadInstant, readEnd } from './instant.ts';
import { likelyDate } from './likely-date.ts';

/**
 * Front matter with its words resolved: ids of the vocabulary, instants instead of dates. `until` is the first at which it
 * is not shown any more.
 */
export interface CheckedFrontMatter extends Omit<FrontMatter, 'db'> {
  readonly databases: readonly string[];
  readonly lines: Readonly<Record<string, number>>;
}

export interface FrontMatterSource {
  readonly reading: YamlReading<FrontMatter>;
  readonly identity?: Identity | undefined;
  readonly site: Site;
  readonly findTag: FindTag;
  readonly readInstant: ReadInstant;
}

/**
 * Check front matter against the vocabulary, the calendar and the folder that the file is in.
 *
 * An error gives no value; warnings do. All problems are found at once: where a value has a wrong form, the
 * others are checked all the same.
 */
export function checkFrontMatter(source: FrontMatterSource): {
  value?: CheckedFrontMatter;
  diagnostics: Diagnostic[];
} {
  const { reading, identity, site, findTag, readInstant } = source;
  const value = reading.value ?? validFields(reading.written);
  const { db = [], tags: words = [] } = value;
  const diagnostics = placeDiagnostics(value, source);
  const noun = ownNoun(site);
  const own = noun && { noun, key: site.settings.terms.database?.key ?? 'db' };
  const findDatabase = (word: string) => (site.databases.has(word) ? word : undefined);
  const databases = resolveWords(db, findDatabase, (word, index) => {
    if (site.unread.has('databases')) return;
    const known = [...site.databases.keys()];
    const values = { word, nearest: nearest(word, known), known, several: several(word, findDatabase), own };
    diagnostics.push(diagnose('vocabulary/unknown-database', reading.placeOf(['db', index]), values));
  });
  const tags = resolveWords(words, findTag, (word, index) => {
    if (site.unread.has('tags')) return;
    const ids = [...site.tags.keys()];
    const labels = [...site.tags.values()].flatMap((tag) => [...Object.values(tag.label), ...tag.synonyms]);
    const near = nearest(word, [...ids, ...labels]);
    const values = { word, nearest: near, known: ids, several: several(word, findTag) };
    diagnostics.push(diagnose('vocabulary/unknown-tag', reading.placeOf(['tags', index]), values));
  });

  const read = (key: string, written: string) =>
    key === 'until' ? readEnd(written, readInstant) : readInstant(written);
  const instantOf = (key: 'date' | 'updated' | 'publish' | 'until') => {
    const written = value[key];
    const instant = written === undefined ? undefined : read(key, written);
    if (written !== undefined && instant === undefined) {
      const meant = likelyDate(written, readInstant);
      diagnostics.push(
        diagnose('front-matter/no-date', reading.placeOf([key]), { key, found: written, meant }),
      );
    }
    return instant;
  };
  const date = instantOf('date');
  const updated = instantOf('updated');
  const publish = instantOf('publish');
  const until = instantOf('until');
  if (publish !== undefined && until !== undefined && until <= publish) {
    const values = { until: value.until ?? '', publish: value.publish ?? '' };
    diagnostics.push(diagnose('front-matter/until-before-publish', reading.placeOf(['until']), values));
  }
  const isSameDay = value.date?.startsWith(value.updated ?? '') === true;
  if (date !== undefined && updated !== undefined && updated < date && !isSameDay) {
    const values = { updated: value.updated ?? '', date: value.date ?? '' };
    diagnostics.push(diagnose('front-matter/updated-before-date', reading.placeOf(['updated']), values));
  }

  if (
    !reading.value ||
    date === undefined ||
    !identity ||
    diagnostics.some(({ severity }) => severity === 'error')
  )
    return { diagnostics };
  const { db: _db, ...rest } = reading.value;
  const keys = Object.keys(value).filter((key) => value[key as keyof FrontMatter] !== undefined);
  const lines = Object.fromEntries(keys.map((key) => [key, reading.placeOf([key]).line ?? 1]));
  return { value: { ...rest, databases, tags, date, updated, publish, until, lines }, diagnostics };
}

/** Words to ids, each id once; what is unknown is reported and left out. */
function resolveWords(
  words: readonly string[],
  find: (word: string) => string | undefined,
  unknown: (word: string, index: number) => void,
): string[] {
  const ids = new Set<string>();
  for (const [index, word] of words.entries()) {
    const id = find(word);
    if (id === undefined) unknown(word, index);
    else ids.add(id);
  }
  return [...ids];
}

/** The words of a text that names several, all of them known: `dra, jga` without the brackets of a list. */
function several(text: string, find: (word: string) => string | undefined): readonly string[] | undefined {
  const words = text.split(/[\s,;/、，]+/).filter(Boolean);
  return words.length > 1 && words.every((word) => find(word) !== undefined) ? words : undefined;
}

function placeDiagnostics(
  { category, lang }: Partial<FrontMatter>,
  { reading, identity, site }: FrontMatterSource,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  // A category or a language that is missing has been reported already.
  const isKnowable = category !== undefined && !site.unread.has('categories');
  if (isKnowable && !site.categories.has(category)) {
    const known = [...site.categories.keys()];
    const values = { word: category, nearest: nearest(category, known), known };
    found.push(diagnose('vocabulary/unknown-category', reading.placeOf(['category']), values));
  } else if (isKnowable && identity && identity.category !== category) {
    const folder = identity.category;
    const values = { found: category, folder, isKnown: site.categories.has(folder) };
    found.push(diagnose('front-matter/other-category', reading.placeOf(['category']), values));
  }
  if (lang !== undefined && !site.languages.has(lang)) {
    const known = [...site.languages.keys()];
    const values = { language: lang, nearest: nearest(lang, known), known };
    found.push(diagnose('site/unknown-language', reading.placeOf(['lang']), values));
  } else if (lang !== undefined && identity && identity.language !== lang) {
    const folder = identity.language;
    const values = { found: lang, folder, isKnown: site.languages.has(folder) };
    found.push(diagnose('front-matter/other-language', reading.placeOf(['lang']), values));
  }
  return found;
}
