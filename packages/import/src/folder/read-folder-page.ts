import { join, posix } from 'node:path';
import { readRegularFile } from 'kotae/files';
import { decode } from '../decode.ts';
import type { ImportLog } from '../import-log.ts';
import { dateOfName } from '../jekyll/dates.ts';
import { entryOf, readEntries } from '../jekyll/front-entries.ts';
import { frontValue, type SourcePage, wordsOf } from '../jekyll/source-page.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { kebab } from '../kebab.ts';
import { markdown } from './folder-files.ts';
import type { ImportFolderOptions } from './folder-options.ts';
import { languageOf } from './language-of.ts';
import { metaLines, otherFrontMatter, type ReadFront } from './other-front-matter.ts';
import { withOwnKeys } from './other-keys.ts';

/** A page of a folder, and the category that it comes into. */
export interface FolderPage extends SourcePage {
  readonly category: string;
  /** The path without what says the language. */
  readonly plain: string;
  /** Further addresses that led to the page. */
  readonly redirects: readonly string[];
}

/** Read a page of a folder: its place says category, language and name. A file that can't be read is reported. */
export async function readFolderPage(
  path: string,
  options: ImportFolderOptions,
  log: ImportLog,
): Promise<FolderPage | undefined> {
  const decoded = decode(await readRegularFile(join(options.source, path)));
  if (decoded === undefined || decoded.text.trim() === '') {
    log.report(decoded === undefined ? 'import/unreadable' : 'import/empty', { file: path }, {});
    return undefined;
  }
  if (decoded.encoding !== undefined)
    log.report('import/encoding', { file: path }, { encoding: decoded.encoding });
  const { split, entries: written } = frontOf(decoded.text, options.readsMetaLines ?? false);
  const entries = withOwnKeys(written);
  const { language, plain } = languageOf(path, frontValue(entries, 'lang', 'language'), options);
  const { section } = options.placeOf?.(path) ?? {};
  const parts = plain.replace(markdown, '').split('/');
  const [folder] = parts.length > 1 ? parts : [undefined];
  const wanted =
    options.sections === 'categories' ? section : options.sections === undefined ? folder : undefined;
  const category = kebab(wanted ?? '') || options.category;
  const names = options.sections === undefined && folder !== undefined ? parts.slice(1) : parts;
  const isIndex = /^(?:_?index|readme)$/i.test(names.at(-1) ?? '');
  const slug = (isIndex && names.length > 1 ? names.slice(0, -1) : names)
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '');
  const sectionTags = options.sections === 'topics' && section !== undefined ? [section] : [];
  const redirects =
    options.redirects?.get(path) ??
    (language === options.language ? options.redirects?.get(plain) : undefined) ??
    [];
  const withSectionTags = withTags(entries, sectionTags, redirects);
  return {
    path,
    name: path.replace(markdown, ''),
    extension: posix.extname(path),
    split: { ...split, missing: undefined },
    entries: withSectionTags,
    plain,
    redirects,
    language,
    category,
    slug: slug === '' ? 'index' : slug,
    address: options.addressOf?.(plain, language) ?? '',
    tags: wordsOf(frontValue(withSectionTags, 'tags', 'tag')),
    databases: [],
    date: dateOfName(posix.basename(isIndex ? posix.dirname(plain) : plain)),
  };
}

function frontOf(text: string, readsMetaLines: boolean): ReadFront {
  const other = otherFrontMatter(text) ?? (readsMetaLines ? metaLines(text) : undefined);
  if (other !== undefined) return other;
  const split = splitPage(text);
  return { split, entries: readEntries(split.front ?? '', split.frontLine) };
}

/** Front matter with the tag of a section and the further addresses of a page. */
function withTags(
  entries: SourcePage['entries'],
  sectionTags: readonly string[],
  redirects: readonly string[],
): SourcePage['entries'] {
  const tags = [...wordsOf(frontValue(entries, 'tags', 'tag')), ...sectionTags];
  const kept =
    sectionTags.length > 0 ? entries.filter(({ key }) => key !== 'tags' && key !== 'tag') : entries;
  return [
    ...kept,
    ...(sectionTags.length > 0 ? [entryOf('tags', tags)] : []),
    ...(redirects.length > 0 ? [entryOf('aliases', redirects)] : []),
  ];
}

/** Give each page of a language and category a name of its own. */
export function withOwnNames(pages: readonly FolderPage[]): FolderPage[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    const key = (slug: string) => `${page.category}/${page.language}/${slug.toLowerCase()}`;
    let { slug } = page;
    for (let number = 2; taken.has(key(slug)); number += 1) slug = `${page.slug}-${number}`;
    taken.add(key(slug));
    return { ...page, slug };
  });
}
