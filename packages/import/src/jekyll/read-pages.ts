import { join } from 'node:path';
import { readRegularFile } from 'kotae/files';
import { languageSchema } from 'kotae/site';
import { decode } from '../decode.ts';
import type { ImportLog } from '../import-log.ts';
import { leadingTitle } from '../leading-title.ts';
import { addressKey } from './address-key.ts';
import type { CollectionFile } from './collections.ts';
import type { JekyllConfig } from './config.ts';
import { dateOfName, dayInZone, normalDate } from './dates.ts';
import { defaultsOf, entriesOf } from './front-defaults.ts';
import { entryOf, type FrontEntry, readEntries } from './front-entries.ts';
import { isListPage } from './list-pages.ts';
import { pagePermalink, permalinkOf } from './permalink.ts';
import { frontValue, type SourcePage, tagsOf, wordsOf } from './source-page.ts';
import { splitPage } from './split-page.ts';

export interface ReadPagesOptions {
  /** Absolute path of the old site. */
  readonly source: string;
  readonly collection: string;
  /** The files of the collection. */
  readonly files: readonly CollectionFile[];
  /** The language of pages that name none. */
  readonly defaultLanguage: string;
  /** What file names end in, per language: `{en: '-e'}`. */
  readonly suffixes: ReadonlyMap<string, string>;
  readonly permalink: string;
  /** What `_config.yml` says of pages that do not say it themselves. */
  readonly config: Pick<JekyllConfig, 'defaults' | 'defaultLanguage' | 'permalink' | 'timezone'>;
  readonly log: ImportLog;
  readonly onProgress: (done: number, total: number) => void;
}

/** Pages of a collection, and those that only listed others. */
export interface ReadPages {
  readonly pages: readonly SourcePage[];
  readonly lists: readonly SourcePage[];
}

/** Read the pages of a collection. Files that can't be read are reported and left out. */
export async function readPages(options: ReadPagesOptions): Promise<ReadPages> {
  const { files, log, onProgress } = options;
  const pages: SourcePage[] = [];
  for (const [index, file] of files.entries()) {
    if (notFound.test(file.path)) {
      log.report('import/left-out', { file: file.path }, { found: file.path });
      continue;
    }
    const page = await readPage(file, options);
    if (page) pages.push(page);
    onProgress(index + 1, files.length);
  }
  const isList = (page: SourcePage) => isListPage(page.split.body);
  const answers = pairedByAddress(pages.filter((page) => !isList(page)));
  return { pages: withOwnNames(answers, log), lists: pages.filter(isList) };
}

/** Kotae makes this page itself. */
const notFound = /^404\.\w+$/;

/** Pages of several languages with one `permalink` are each other's translations, whatever their files are called. */
function pairedByAddress(pages: readonly SourcePage[]): SourcePage[] {
  const groups = new Map<string, SourcePage[]>();
  for (const page of pages) {
    const [written] = wordsOf(frontValue(page.entries, 'page_id', 'ref', 'permalink'));
    if (written === undefined || /\/:[a-z]/.test(written)) continue;
    const group = groups.get(written) ?? [];
    group.push(page);
    groups.set(written, group);
  }
  const slugs = new Map<SourcePage, string>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || new Set(group.map(({ language }) => language)).size < group.length) continue;
    for (const page of group) slugs.set(page, first.slug);
  }
  return pages.map((page) => ({ ...page, slug: slugs.get(page) ?? page.slug }));
}

async function readPage(
  { path, name: file, categories }: CollectionFile,
  options: ReadPagesOptions,
): Promise<SourcePage | undefined> {
  const { source, collection, defaultLanguage, suffixes, permalink, config, log } = options;
  const decoded = decode(await readRegularFile(join(source, path)));
  if (decoded === undefined) {
    log.report('import/unreadable', { file: path }, {});
    return undefined;
  }
  const { text, encoding, hadOtherLineEnds, controls } = decoded;
  if (text.trim() === '') {
    log.report('import/empty', { file: path }, {});
    return undefined;
  }
  if (encoding !== undefined) {
    log.report('import/encoding', { file: path }, { encoding });
    log.count('encoding');
  }
  if (controls > 0) log.report('import/control-characters', { file: path }, { count: controls });
  log.count('control-characters', controls);
  if (hadOtherLineEnds) log.count('line-ends');

  const whole = splitOf(text, collection);
  reportMissing(whole, path, log);
  const own = readEntries(whole.front ?? '', whole.frontLine);
  const defaults = defaultsOf(config, path, collection);
  const missing = entriesOf(defaults, own);
  log.count('front-matter-defaults', missing.length);
  const { split, title } = withoutTitle(whole, [...own, ...missing]);
  const entries = [...title, ...own, ...missing];
  const extension = /\.[^.]+$/.exec(file)?.[0] ?? '';
  const name = file.slice(0, -extension.length);
  const language = languageOf(name, frontValue(entries, 'lang', 'language'), defaultLanguage);
  const written = frontValue(entries, 'date');
  const date = dateOfName(name.split('/').at(-1) ?? '');
  const ownDate = typeof written === 'string' ? normalDate(written) : undefined;
  const place = frontValue(entries, 'permalink') ?? defaults.get('permalink');
  const ownPattern = collection === 'pages' ? pagePermalink(name, config.permalink) : permalink;
  const pattern = typeof place === 'string' && place !== '' ? place : ownPattern;
  return {
    path,
    name,
    extension,
    split,
    entries,
    language,
    slug: slugOf(name, language, suffixes),
    address: inLanguage(
      language,
      config.defaultLanguage,
      permalinkOf(pattern, {
        collection,
        name,
        date: dayInZone(ownDate ?? date, config.timezone),
        slug: wordsOf(frontValue(entries, 'slug'))[0],
        categories: [...categories, ...categoriesOf(frontValue(entries, 'categories', 'category'))],
      }),
    ),
    tags: tagsOf(entries),
    databases: wordsOf(frontValue(entries, 'db', 'database', 'databases')),
    date: ownDate ?? date,
  };
}

/** A page of no collection may have no front matter: then nothing of it is missing. */
function splitOf(text: string, collection: string): SourcePage['split'] {
  if (collection !== 'pages' || /^\s*---[ \t]*$/m.test(text.slice(0, text.trimStart().indexOf('\n') + 4)))
    return splitPage(text);
  return { frontLine: 1, body: text, bodyLine: 1 };
}

/** The page without a first heading that says its title, which Kotae shows above the text; and that title, where it had none. */
function withoutTitle(
  split: SourcePage['split'],
  entries: readonly FrontEntry[],
): { readonly split: SourcePage['split']; readonly title: readonly FrontEntry[] } {
  const found = leadingTitle(split.body);
  const written = frontValue(entries, 'title');
  const hasOwn = written !== undefined && written !== null && written !== '';
  if (found === undefined || (hasOwn && String(written).trim() !== found.title)) return { split, title: [] };
  return {
    split: { ...split, body: found.text, bodyLine: split.bodyLine + found.lines },
    title: hasOwn ? [] : [entryOf('title', found.title)],
  };
}

/** Polyglot puts pages of other languages than the first below a folder of their own. */
function inLanguage(language: string, first: string | undefined, address: string): string {
  const isBelow = address.toLowerCase().startsWith(`/${language}/`);
  return first === undefined || first === language || isBelow ? address : `/${language}${address}`;
}

function reportMissing({ missing, front, body }: SourcePage['split'], path: string, log: ImportLog): void {
  if (missing === undefined) return;
  log.count('front-matter-fences');
  const place = { file: path, line: 1 };
  if (missing === 'opening') {
    log.report('import/missing-opening-fence', place, { found: (front ?? body).split('\n', 1)[0] ?? '' });
  } else if (missing === 'closing') log.report('import/missing-closing-fence', place, {});
  else log.report('import/no-front-matter', place, {});
}

/** Jekyll cuts a single text at white space. */
function categoriesOf(value: unknown): string[] {
  return wordsOf(typeof value === 'string' ? value.split(/\s+/) : value);
}

/** The first folder when it is named like a language, else what the front matter says. */
function languageOf(name: string, written: unknown, defaultLanguage: string): string {
  const [first = '', ...rest] = name.split('/');
  if (rest.length > 0 && /^[a-z]{2}(?:-[A-Za-z0-9]{2,8})?$/.test(first)) return first.toLowerCase();
  const own = typeof written === 'string' ? written.toLowerCase().replaceAll('_', '-') : '';
  return languageSchema.safeParse(own).success ? own : defaultLanguage;
}

/** The file's name without the language's folder and suffix; folders within become a part of it. */
function slugOf(name: string, language: string, suffixes: ReadonlyMap<string, string>): string {
  const parts = name.split('/');
  const own = parts.length > 1 && parts[0]?.toLowerCase() === language ? parts.slice(1) : parts;
  const whole = (own.length > 1 && own.at(-1) === 'index' ? own.slice(0, -1) : own).join('-');
  const suffix = suffixes.get(language) ?? '';
  const base =
    suffix !== '' && whole.endsWith(suffix) && whole !== suffix ? whole.slice(0, -suffix.length) : whole;
  const clean = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '');
  return clean === '' ? 'page' : clean;
}

/** Give each page of a language a name of its own; names that differ in letter case only are one on many disks. */
function withOwnNames(pages: readonly SourcePage[], log: ImportLog): SourcePage[] {
  const owners = new Map<string, string>();
  return pages.map((page) => {
    const key = (slug: string) => `${page.language}/${addressKey(slug)}`;
    let { slug } = page;
    for (let number = 2; owners.has(key(slug)); number += 1) slug = `${page.slug}-${number}`;
    if (slug !== page.slug) {
      log.report(
        'import/same-name',
        { file: page.path },
        { other: owners.get(key(page.slug)) ?? '', name: slug },
      );
      log.count('slugs');
    }
    owners.set(key(slug), page.path);
    return { ...page, slug };
  });
}
