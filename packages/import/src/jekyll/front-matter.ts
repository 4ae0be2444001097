import { decodeAddress } from 'kotae/files';
import { frontMatterSchema, readFrontMatter } from 'kotae/front-matter';
import { stringify } from 'yaml';
import type { ChangeKind } from '../changes.ts';
import type { ImportLog } from '../import-log.ts';
import { type AddressOwners, aliasesOf } from './aliases.ts';
import { normalDate } from './dates.ts';
import { type FrontEntry, readEntries } from './front-entries.ts';
import { type SourcePage, wordsOf } from './source-page.ts';
import { plainTitle, titleFor } from './titles.ts';

export interface FrontMatterOptions {
  readonly page: SourcePage;
  readonly category: string;
  /** Tell the id of a database by id or label. */
  readonly findDatabase: (word: string) => string | undefined;
  /** The spelling that a tag is written with on all pages of the language. */
  readonly spellTag: (word: string, language: string) => string;
  /** A date for a page that has none that exists. */
  readonly fallbackDate: string;
  /** Where the old history says that the file was last changed, as `2025-04-10`. */
  readonly changed?: string | undefined;
  /** Which page answers at an old address. Default: each the page that names it. */
  readonly owners?: AddressOwners | undefined;
  readonly log: ImportLog;
}

/** Keys that mean the same here under another name. */
const renamed: Readonly<Record<string, string>> = {
  database: 'db',
  databases: 'db',
  tag: 'tags',
  description: 'summary',
  excerpt: 'summary',
  last_modified_at: 'updated',
  lastmod: 'updated',
  modified: 'updated',
  redirect_from: 'aliases',
  permalink: 'aliases',
  published: 'draft',
};
const known = new Set(Object.keys(frontMatterSchema.shape));

/** What Kotae calls a key of the old site; `undefined` for one that means nothing here. */
export function knownName(key: string): string | undefined {
  const name = nameOf(key);
  return known.has(name) ? name : undefined;
}

function nameOf(key: string): string {
  return Object.hasOwn(renamed, key) ? (renamed[key] ?? key) : key;
}

interface Line {
  readonly key: string;
  readonly text: string;
}

/**
 * Write the front matter of a page for Kotae: YAML without its fences.
 *
 * What is valid stays as it is written. Values in another form are brought into ours, missing ones are set and
 * reported, keys that Kotae doesn't know become comments, and the old address becomes an alias.
 */
export function translateFrontMatter(options: FrontMatterOptions): string {
  const { page, log } = options;
  const place = (line: number) => ({ file: page.path, line });
  const values = new Map<string, unknown>();
  const rewritten = new Set<string>();
  const lines: Line[] = [];
  const lastOf = new Map(page.entries.map(({ key }, index) => [key, index]));
  for (const [index, entry] of page.entries.entries()) {
    const key = nameOf(entry.key);
    const isRepeated = lastOf.get(entry.key) !== index && key !== 'aliases';
    const isComment = entry.lines.every((line) => /^\s*(?:#|$)/.test(line));
    if (isComment) {
      lines.push({ key: '', text: entry.lines.join('\n') });
      continue;
    }
    if (isRepeated || !known.has(key)) {
      const rule = isRepeated ? 'import/repeated-key' : 'import/unknown-key';
      log.report(rule, place(entry.line), { key: entry.key || (entry.lines[0] ?? '') });
      log.count('front-matter-keys');
      lines.push({ key: '', text: commented(entry) });
      continue;
    }
    if (entry.broken !== undefined) {
      log.report('import/broken-yaml', place(entry.line), { message: entry.broken });
      log.count('front-matter-syntax');
    }
    if (key !== entry.key) log.count('front-matter-renamed');
    // A key that is there under both names keeps its own value.
    if (key !== entry.key && values.has(key)) {
      lines.push({ key: '', text: commented(entry) });
      continue;
    }
    if (key === 'category' && typeof entry.value === 'string' && entry.value !== options.category) {
      log.report('import/unknown-key', place(entry.line), { key: `category: ${entry.value}` });
      lines.push({ key: '', text: commented(entry) });
    }
    values.set(key, valueFor(key, entry));
    const isAsWritten = key === entry.key && entry.broken === undefined;
    if (!isAsWritten) rewritten.add(key);
    lines.push({ key, text: entry.lines.join('\n') });
  }
  const wanted = wantedValues(values, options);
  for (const { kind } of wanted.values()) log.count(kind);
  for (const key of rewritten) {
    if (!wanted.has(key)) wanted.set(key, { value: values.get(key), kind: 'front-matter-renamed' });
  }
  return valid(printed(lines, wanted), options);
}

/** Turn what the dialect still refuses into comments. */
function valid(text: string, { page, log }: FrontMatterOptions): string {
  const { value, diagnostics } = readFrontMatter({ text, file: page.path });
  if (value !== undefined) return text;
  const broken = new Set(diagnostics.map(({ place }) => place.line ?? 1));
  const entries = readEntries(text, 1);
  const isBroken = ({ line, lines }: FrontEntry) => lines.some((_, index) => broken.has(line + index));
  const kept = entries.map((entry) => {
    if (!isBroken(entry)) return entry.lines.join('\n');
    log.report(
      'import/left-out',
      { file: page.path, line: 1 },
      { found: entry.lines.join(' ').slice(0, 80) },
    );
    return commented(entry);
  });
  return kept.join('\n');
}

/** A value that must be written, and the change that it counts as. */
interface Wanted {
  readonly value: unknown;
  readonly kind: ChangeKind;
}

function valueFor(key: string, { key: written, value }: FrontEntry): unknown {
  if (key === 'draft' && written === 'published') return value === false;
  return value;
}

/** The values that are not as they are written: by key, in the order of the dialect's keys. */
function wantedValues(
  values: ReadonlyMap<string, unknown>,
  options: FrontMatterOptions,
): Map<string, Wanted> {
  const { page, category, log } = options;
  const wanted = new Map<string, Wanted>();
  const set = (key: string, value: unknown, kind: ChangeKind) => {
    wanted.set(key, { value, kind });
  };
  const lineOf = (key: string) => page.entries.findLast((entry) => entry.key === key)?.line ?? 1;
  const missing = (key: string, value: string) => {
    log.report('import/value-set', { file: page.path, line: lineOf(key) }, { key, value });
    set(key, value, 'front-matter-values');
  };

  const title = values.get('title');
  const plain = typeof title === 'string' || typeof title === 'number' ? plainTitle(String(title)) : '';
  if (plain === '') missing('title', titleFor(page));
  else if (plain !== String(title).trim()) set('title', plain, 'titles');
  if (values.get('category') !== category) set('category', category, 'front-matter-values');
  for (const key of ['db', 'tags'] as const) {
    const value = values.get(key);
    const words = key === 'db' ? databasesOf(value, options) : spelledTags(options);
    if (JSON.stringify(words) === JSON.stringify(cleanList(value))) continue;
    set(key, words.length > 0 ? words : undefined, kindOf(key, value));
  }
  setDates(values, options, { set, lineOf });
  if (values.get('lang') !== page.language) set('lang', page.language, 'front-matter-values');
  const draft = values.get('draft');
  if (draft !== undefined && typeof draft !== 'boolean')
    set('draft', draft === 'true', 'front-matter-values');
  const own = `/${page.language}/${category}/${page.slug}/`;
  const aliases = aliasesOf(page).filter((address) => {
    if (folderOf(address) === folderOf(own)) return false;
    const other = options.owners?.claim(address, page.path);
    if (other !== undefined)
      log.report('import/alias-clash', { file: page.path, line: 1 }, { address, other });
    return other === undefined;
  });
  if (JSON.stringify(aliases) !== JSON.stringify(values.get('aliases') ?? []))
    set('aliases', aliases.length > 0 ? aliases : undefined, 'aliases');
  return wanted;
}

/** Addresses that lead to one file, which a server finds by either. */
function folderOf(address: string): string {
  return decodeAddress(address)
    .replace(/\/index\.html$|\/?$/, '/')
    .toLowerCase();
}

function kindOf(key: 'db' | 'tags', value: unknown): ChangeKind {
  if (!Array.isArray(value)) return 'tag-lists';
  return key === 'db' ? 'database-ids' : 'tag-spellings';
}

function setDates(
  values: ReadonlyMap<string, unknown>,
  { page, fallbackDate, changed, log }: FrontMatterOptions,
  {
    set,
    lineOf,
  }: { set: (key: string, value: unknown, kind: ChangeKind) => void; lineOf: (key: string) => number },
): void {
  const own = values.get('updated');
  const updated = typeof own === 'string' ? normalDate(own) : undefined;
  // A page is not younger than its last change.
  const fallback =
    updated !== undefined && updated.slice(0, 10) < fallbackDate.slice(0, 10) ? updated : fallbackDate;
  const written = values.get('date');
  const date = typeof written === 'string' ? normalDate(written) : undefined;
  if (date === undefined && written === undefined && page.date !== undefined) set('date', page.date, 'dates');
  else if (date === undefined) {
    const place = { file: page.path, line: lineOf('date') };
    const found = typeof written === 'object' ? JSON.stringify(written) : String(written);
    if (written === undefined) log.report('import/value-set', place, { key: 'date', value: fallback });
    else log.report('import/wrong-date', place, { found, value: fallback });
    set('date', fallback, 'front-matter-values');
  } else if (date !== written) set('date', date, 'dates');
  if (own !== undefined && updated !== own) set('updated', updated, 'dates');
  if (own === undefined && changed !== undefined && changed > (date ?? fallback).slice(0, 10)) {
    set('updated', changed, 'updated');
  }
}

/** The list as the dialect would read it; a single text gives `undefined`, since it has to become a list. */
function cleanList(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map((word) => (typeof word === 'string' ? word.trim() : word)) : value;
}

function spelledTags({ page, spellTag }: FrontMatterOptions): string[] {
  return [...new Set(page.tags.map((word) => spellTag(word, page.language)))];
}

function databasesOf(value: unknown, { findDatabase }: FrontMatterOptions): string[] {
  return [...new Set(wordsOf(value).map((word) => findDatabase(word) ?? word))];
}

function commented({ lines }: FrontEntry): string {
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => `# ${line}`)
    .join('\n');
}

/** Lines as they were, with wanted values in their places and further ones at the end. */
function printed(lines: readonly Line[], wanted: ReadonlyMap<string, Wanted>): string {
  const result: string[] = [];
  const left = new Map(wanted);
  for (const { key, text } of lines) {
    const one = left.get(key);
    left.delete(key);
    if (one === undefined) result.push(text.trimEnd());
    else if (one.value !== undefined) result.push(print(key, one.value));
  }
  for (const [key, { value }] of left) if (value !== undefined) result.push(print(key, value));
  return result.filter((text) => text !== '').join('\n');
}

function print(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}
