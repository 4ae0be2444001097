import { join, posix } from 'node:path';
import { processAnswer } from 'kotae/dialect';
import { readLastChanges, readRegularFile } from 'kotae/files';
import { en } from 'kotae/site';
import { decode } from '../decode.ts';
import { createDraft, type Translation } from '../draft.ts';
import { addressKey } from '../jekyll/address-key.ts';
import { createAddressOwners } from '../jekyll/aliases.ts';
import { readExistingSite } from '../jekyll/existing-site.ts';
import { createFilterLinks } from '../jekyll/filter-links.ts';
import { entryOf, readEntries } from '../jekyll/front-entries.ts';
import { translateFrontMatter } from '../jekyll/front-matter.ts';
import { translateLinks } from '../jekyll/links.ts';
import { listFiles } from '../jekyll/list-files.ts';
import { findOldFiles } from '../jekyll/old-files.ts';
import { frontValue, type SourcePage, wordsOf } from '../jekyll/source-page.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { titleFor } from '../jekyll/titles.ts';
import { kebab } from '../kebab.ts';
import { leadingTitle } from '../leading-title.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import { lostText } from '../lost-text.ts';
import { mergeYaml, type YamlData } from '../merge-yaml.ts';
import type { ImportResult } from '../run-import.ts';
import type { SectionPlace } from '../section-place.ts';
import type { Plan, PlannedFile } from '../site-folder.ts';
import { createTagVocabulary } from '../tag-vocabulary.ts';
import { dayOfFile, readFirstCommits } from './first-commits.ts';
import { otherFrontMatter, type ReadFront } from './other-front-matter.ts';

export interface ImportFolderOptions {
  /** Absolute path of the folder of pages. */
  readonly source: string;
  /** Absolute path of the new site's folder; what it holds is kept. */
  readonly root: string;
  /** The category of pages that stand in no folder. */
  readonly category: string;
  /** The site's first language, and that of pages that name none. */
  readonly language: string;
  /** Languages that folders or endings of names may name. Default: any language tag of two letters. */
  readonly languages?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly timezone?: string | undefined;
  /** Scheme and host of the old site, and the path that it stood under. */
  readonly origin?: string | undefined;
  readonly basePath?: string | undefined;
  /** What stands in the navigation about a page, by its path in the folder. */
  readonly placeOf?: (path: string) => {
    readonly title?: string | undefined;
    readonly section?: string | undefined;
  };
  /** Sections of the navigation become categories, or topics of one category. Default: folders are categories. */
  readonly sections?: 'categories' | 'topics' | undefined;
  /** Where a page was shown, by its path in the folder without a language; `undefined` where nobody knows. */
  readonly addressOf?: ((path: string, language: string) => string) | undefined;
  /** A link to a page of the first language leads to its translation, where the page that links has one. */
  readonly linksFollowLanguage?: boolean | undefined;
  /** Further addresses of pages, by their path in the folder. */
  readonly redirects?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly translations: (glossary: Map<string, string>) => readonly Translation[];
  readonly onProgress?: ((done: number, total: number, page: string) => void) | undefined;
}

interface FolderPage extends SourcePage {
  readonly category: string;
}

const markdown = /\.(?:md|markdown|mdown)$/i;
const notPages =
  /(?:^|\/)(?:[._]|node_modules\/|(?:readme|contributing|license|changelog|code_of_conduct)\.\w+$)/i;

/** Bring a folder of Markdown pages in: read them all, and plan the files of the new site. Nothing is written. */
export async function importFolder(options: ImportFolderOptions): Promise<ImportResult> {
  const { source, root, onProgress = () => {} } = options;
  const ledger = createLedger();
  const [names, files, existing, created, lastChanges] = await Promise.all([
    listFiles(source),
    findOldFiles(source),
    readExistingSite(root),
    readFirstCommits(source),
    readLastChanges(source, { below: '.', date: '%cs' }),
  ]);
  const paths = names.filter(
    (name) => markdown.test(name) && (!notPages.test(name) || /(?:^|\/)readme\.md$/i.test(name)),
  );
  const read = await Promise.all(paths.map((path) => readPage(path, options, ledger)));
  const pages = withOwnNames(read.filter((page) => page !== undefined));
  const languages = [options.language, ...pages.map(({ language }) => language).sort()].filter(
    (language, index, all) =>
      all.indexOf(language) === index && pages.some((page) => page.language === language),
  );
  const tags = createTagVocabulary({
    pages: pages.map((page) => ({
      language: page.language,
      name: `${page.category}/${page.slug}`,
      tags: page.tags,
    })),
    languages,
    known: existing.findTag,
    knownIds: existing.tagIds,
    ledger,
  });
  const origin = options.origin ?? 'https://www.example.org';
  const owners = createAddressOwners(
    pages.filter(({ address }) => address !== ''),
    new Map([
      ['/', 'Kotae (/)'],
      ...languages.map((language) => [`/${language}/`, `Kotae (/${language}/)`] as const),
      ...pages.map(
        ({ language, category, slug, path }) => [`/${language}/${category}/${slug}/`, path] as const,
      ),
    ]),
  );
  const targets = new Map(
    pages.flatMap((page) => [
      ...(page.address === '' ? [] : [[addressKey(page.address), page] as const]),
      [addressKey(`/${page.path}`), page] as const,
      ...(/(?:^|\/)(?:index|readme)\.md$/i.test(page.path)
        ? [[addressKey(`/${page.path.replace(/[^/]+$/, '')}`), page] as const]
        : []),
    ]),
  );
  const targetsOf = new Map(
    (options.linksFollowLanguage ? languages : []).map((language) => [
      language,
      targetsIn(language, targets, pages, options.language),
    ]),
  );
  const glossary = new Map<string, string>();
  const translations = options.translations(glossary);
  const plan = new Map<string, PlannedFile>();
  for (const [index, page] of pages.entries()) {
    onProgress(index, pages.length, page.path);
    const body = withoutTitle(page);
    const draft = createDraft({
      text: body.text,
      file: page.path,
      firstLine: page.split.bodyLine + body.line,
      ledger,
    });
    for (const translate of translations) translate(draft);
    const filled = draft.text;
    translateLinks(draft, {
      page,
      // Links name files, from the page's own.
      address: `/${page.path}`,
      targets: targetsOf.get(page.language) ?? targets,
      origins: [`${origin}${options.basePath ?? ''}`, origin],
      formerPrefix: '/',
      filters: createFilterLinks({
        pages: new Map(),
        findTag: () => undefined,
        findDatabase: () => undefined,
      }),
      findFile: files.find,
      writeOut: files.writeOut,
    });
    const date = page.date ?? created.get(page.path) ?? (await dayOfFile(join(source, page.path)));
    const front = translateFrontMatter({
      page: withValues(page, { title: body.title, date }),
      category: page.category,
      findDatabase: (word) => word,
      spellTag: tags.spell,
      fallbackDate: date,
      changed: lastChanges.dates.get(page.path),
      owners,
      ledger,
    });
    const text = `---\n${front}\n---\n${draft.text.replace(/\n*$/, '\n')}`;
    await reportLost(text, filled, page, ledger);
    plan.set(`content/${page.category}/${page.language}/${page.slug}.md`, text);
  }
  for (const [path, file] of files.planned()) plan.set(path, file);
  writeSettings(plan, pages, languages, { ...options, origin }, glossary, existing.yaml, tags.entries);
  if (options.origin === undefined && !/^ +origin:/m.test(existing.yaml('site.yaml') ?? ''))
    ledger.report('import/unknown-origin', { file: 'content/site.yaml' }, { origin });
  const basePath = options.basePath ?? '';
  const comparable = {
    source,
    origins: [`${origin}${basePath}`, origin, basePath],
    pages: pages.map((page) => ({
      file: `content/${page.category}/${page.language}/${page.slug}.md`,
      source: page.path,
      language: page.language,
      addresses: [
        ...[page.address, ...(options.redirects?.get(page.path) ?? [])].flatMap((address) =>
          address.startsWith(basePath) ? [address.slice(basePath.length)] : [],
        ),
        `/${page.path.replace(markdown, '')}`,
        ...(/(?:^|\/)(?:index|readme)\.\w+$/i.test(page.path) ? [`/${page.path.replace(/[^/]+$/, '')}`] : []),
      ].filter((address) => address !== ''),
    })),
  };
  return { plan, pages, ledger, comparable, sections: sectionsOf(pages, options) };
}

/** Targets of links, in the language of the page that they stand in: the plugin for languages follows it. */
function targetsIn(
  language: string,
  targets: ReadonlyMap<string, FolderPage>,
  pages: readonly FolderPage[],
  first: string,
): ReadonlyMap<string, FolderPage> {
  if (language === first) return targets;
  const keyOf = ({ category, slug }: FolderPage) => `${category}/${slug}`;
  const own = new Map(pages.filter((page) => page.language === language).map((page) => [keyOf(page), page]));
  return new Map(
    [...targets].map(([key, page]) => [key, page.language === first ? (own.get(keyOf(page)) ?? page) : page]),
  );
}

/** What each section of the navigation became, in the order of the pages. */
function sectionsOf(
  pages: readonly FolderPage[],
  { placeOf, sections }: ImportFolderOptions,
): SectionPlace[] {
  const found = new Map<string, SectionPlace>();
  for (const page of pages) {
    const section = placeOf?.(page.path).section;
    if (section === undefined || sections === undefined) continue;
    const isCategory = sections === 'categories';
    found.set(section, {
      section,
      kind: isCategory ? 'category' : 'topic',
      place: isCategory ? page.category : section,
      pages: (found.get(section)?.pages ?? 0) + 1,
    });
  }
  return [...found.values()];
}

async function readPage(
  path: string,
  options: ImportFolderOptions,
  ledger: Ledger,
): Promise<FolderPage | undefined> {
  const decoded = decode(await readRegularFile(join(options.source, path)));
  if (decoded === undefined || decoded.text.trim() === '') {
    ledger.report(decoded === undefined ? 'import/unreadable' : 'import/empty', { file: path }, {});
    return undefined;
  }
  if (decoded.encoding !== undefined)
    ledger.report('import/encoding', { file: path }, { encoding: decoded.encoding });
  const { split, entries } = frontOf(decoded.text);
  const { language, plain } = languageOf(path, frontValue(entries, 'lang', 'language'), options);
  const { section } = options.placeOf?.(path) ?? {};
  const parts = plain.replace(markdown, '').split('/');
  const [folder] = parts.length > 1 ? parts : [undefined];
  const wanted =
    options.sections === 'categories' ? section : options.sections === undefined ? folder : undefined;
  const category = kebab(wanted ?? '') || options.category;
  const names = options.sections === undefined && folder !== undefined ? parts.slice(1) : parts;
  const isIndex = /^(?:index|readme)$/i.test(names.at(-1) ?? '');
  const slug = (isIndex && names.length > 1 ? names.slice(0, -1) : names)
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '');
  const topic = options.sections === 'topics' && section !== undefined ? [section] : [];
  const redirects = options.redirects?.get(path) ?? [];
  const withTopic = withTags(entries, topic, redirects);
  return {
    path,
    name: path.replace(markdown, ''),
    extension: posix.extname(path),
    split: { ...split, missing: undefined },
    entries: withTopic,
    language,
    category,
    slug: slug === '' ? 'index' : slug,
    address: options.addressOf?.(plain, language) ?? '',
    tags: wordsOf(frontValue(withTopic, 'tags', 'tag')),
    databases: [],
    date: undefined,
  };
}

function frontOf(text: string): ReadFront {
  const other = otherFrontMatter(text);
  if (other !== undefined) return other;
  const split = splitPage(text);
  return { split, entries: readEntries(split.front ?? '', split.frontLine) };
}

/** Front matter with the topic of a section and the further addresses of a page. */
function withTags(
  entries: SourcePage['entries'],
  topic: readonly string[],
  redirects: readonly string[],
): SourcePage['entries'] {
  const tags = [...wordsOf(frontValue(entries, 'tags', 'tag')), ...topic];
  const kept = topic.length > 0 ? entries.filter(({ key }) => key !== 'tags' && key !== 'tag') : entries;
  return [
    ...kept,
    ...(topic.length > 0 ? [entryOf('tags', tags)] : []),
    ...(redirects.length > 0 ? [entryOf('aliases', redirects)] : []),
  ];
}

/** The language that a folder or the ending of a name says, and the path without it. */
function languageOf(
  path: string,
  written: unknown,
  { language, languages }: ImportFolderOptions,
): { readonly language: string; readonly plain: string } {
  const isLanguage = (tag: string) =>
    languages === undefined
      ? /^(?:ar|de|en|es|fr|he|it|ja|ko|nl|pl|pt|ru|th|tr|vi|zh)(?:[-_][A-Za-z]{2,4})?$/.test(tag)
      : languages.some((one) => one.toLowerCase() === tag.toLowerCase().replace('_', '-'));
  const tagOf = (tag: string) => tag.toLowerCase().replace('_', '-');
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0 && isLanguage(first)) return { language: tagOf(first), plain: rest.join('/') };
  const [, base, ending = ''] = /^(.*)\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(?=\.\w+$)/.exec(path) ?? [];
  if (base !== undefined && isLanguage(ending))
    return { language: tagOf(ending), plain: base + posix.extname(path) };
  const own = typeof written === 'string' ? tagOf(written) : '';
  return { language: isLanguage(own) ? own : language, plain: path };
}

/** The title of a page, and its body without a first heading that says the same. */
function withoutTitle(page: FolderPage): {
  readonly title: string;
  readonly text: string;
  readonly line: number;
} {
  const { body } = page.split;
  const found = leadingTitle(body);
  const written = frontValue(page.entries, 'title');
  const own = typeof written === 'string' && written.trim() !== '' ? written : undefined;
  const title = own ?? found?.title ?? titleFor(page);
  if (found === undefined || (own !== undefined && found.title !== own.trim()))
    return { title, text: body, line: 0 };
  return { title, text: found.text, line: found.lines };
}

/** The page with values that its front matter lacks. */
function withValues(page: FolderPage, values: { readonly title: string; readonly date: string }): FolderPage {
  const missing = Object.entries(values).filter(([key]) => frontValue(page.entries, key) === undefined);
  const own = page.entries.filter(({ key }) => !['layout', 'template', 'hide', 'icon'].includes(key));
  return { ...page, entries: [...missing.map(([key, value]) => entryOf(key, value)), ...own] };
}

/** Marks of the dialect that hold no text of their own: fences of containers, lists of attributes, what follows code fences. */
const dialectMarks =
  /^ *:{3,}[a-z]*|(?<=[\])*`>\S] ?)\{[^{}\n]*\}|(?<=^[ >]*(?:`{3,}|~{3,})[^\n]*)(?:\btitle=|\{[^{}\n]*\})/gm;

async function reportLost(text: string, filled: string, page: FolderPage, ledger: Ledger): Promise<void> {
  const { html } = await processAnswer(text, {
    file: page.path,
    language: page.language,
    texts: en.markdown,
    resolveLink: (written) => ({ href: written }),
  });
  const words = lostText(filled.replace(dialectMarks, ''), html);
  if (words.length > 0)
    ledger.report(
      'import/lost-text',
      { file: page.path, line: page.split.bodyLine },
      { words: words.slice(0, 20) },
    );
}

function withOwnNames(pages: readonly FolderPage[]): FolderPage[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    const key = (slug: string) => `${page.category}/${page.language}/${slug.toLowerCase()}`;
    let { slug } = page;
    for (let number = 2; taken.has(key(slug)); number += 1) slug = `${page.slug}-${number}`;
    taken.add(key(slug));
    return { ...page, slug };
  });
}

function writeSettings(
  plan: Map<string, PlannedFile> & Plan,
  pages: readonly FolderPage[],
  languages: readonly string[],
  options: ImportFolderOptions & { readonly origin: string },
  glossary: ReadonlyMap<string, string>,
  existing: (name: string) => string | undefined,
  tags: ReadonlyMap<string, unknown>,
): void {
  const write = (name: string, data: { readonly [key: string]: YamlData }) => {
    plan.set(`content/${name}`, mergeYaml(existing(name), data));
  };
  write('site.yaml', {
    title: options.title ?? 'Help',
    ...(options.description === undefined ? {} : { description: options.description }),
    languages,
    timezone: options.timezone ?? 'UTC',
    links: { origin: options.origin },
  });
  const labels = new Map(
    pages.map((page) => {
      const { section } = options.placeOf?.(page.path) ?? {};
      const own = options.sections === 'categories' ? section : undefined;
      return [page.category, own ?? labelOf(page.category)] as const;
    }),
  );
  write(
    'categories.yaml',
    Object.fromEntries([...labels].map(([id, label]) => [id, { label, kind: 'question' }])),
  );
  write('databases.yaml', {});
  write('tags.yaml', Object.fromEntries(tags) as { readonly [key: string]: YamlData });
  const terms = [...glossary].map(([term, meaning]) => [kebab(term), { term, meaning }] as const);
  if (terms.length > 0) write('glossary.yaml', Object.fromEntries(terms.filter(([id]) => id !== '')));
}

function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
