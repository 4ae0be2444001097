import { join } from 'node:path';
import { readLastChanges } from 'kotae/files';
import { createImportLog, type ImportLog } from '../import-log.ts';
import { createAddressOwners } from '../jekyll/aliases.ts';
import { readExistingSite } from '../jekyll/existing-site.ts';
import { createFilterLinks } from '../jekyll/filter-links.ts';
import { entryOf } from '../jekyll/front-entries.ts';
import { translateFrontMatter } from '../jekyll/front-matter.ts';
import { translateLinks } from '../jekyll/links.ts';
import { findOldFiles } from '../jekyll/old-files.ts';
import { frontValue } from '../jekyll/source-page.ts';
import { titleFor } from '../jekyll/titles.ts';
import { leadingTitle } from '../leading-title.ts';
import type { ImportResult } from '../run-import.ts';
import type { SectionPlace } from '../section-place.ts';
import type { PlannedFile } from '../site-folder.ts';
import { namedWhenSlow } from '../slow-pages.ts';
import { createTagVocabulary } from '../tag-vocabulary.ts';
import { translateBody } from '../translate-body.ts';
import { createFileAliases } from './file-aliases.ts';
import { dayOfFile, readFirstCommits } from './first-commits.ts';
import { isIndex, listPages, markdown, staticFiles } from './folder-files.ts';
import type { ImportFolderOptions } from './folder-options.ts';
import { planSettings } from './folder-settings.ts';
import { withHomeText } from './home-page.ts';
import { withoutLoneRegions } from './language-of.ts';
import { createLinkTargets } from './link-targets.ts';
import { type FolderPage, readFolderPage, withOwnNames } from './read-folder-page.ts';
import { reportLost } from './report-lost.ts';
import { reportOtherScript } from './report-other-script.ts';
import { reportRedirects } from './report-redirects.ts';
import { titleAnchors } from './title-anchors.ts';
import { reportUnusedParts } from './unused-parts.ts';

/** An import of a folder, with its pages as they were read. */
export interface FolderResult extends ImportResult {
  readonly pages: readonly FolderPage[];
}

/** Import a folder of Markdown pages: read them all, and plan the files of the new site. Nothing is written. */
export async function importFolder(options: ImportFolderOptions): Promise<FolderResult> {
  const { source, root, onProgress = () => {} } = options;
  const log = createImportLog();
  const [{ pages: paths, parts }, files, existing, created, lastChanges] = await Promise.all([
    listPages(source, log, options.placeOf === undefined),
    staticFiles(source).then((further) => findOldFiles(source, further)),
    readExistingSite(root),
    readFirstCommits(source),
    readLastChanges(source, { below: '.', date: '%cs' }),
  ]);
  const read = await Promise.all(paths.map((path) => readFolderPage(path, options, log)));
  const all = read.filter((page) => page !== undefined).map(withHomeText);
  const pages = withOwnNames(
    options.languages === undefined ? withoutLoneRegions(all, options.language) : all,
  );
  if (options.addressOf === undefined) await reportRedirects(source, log);
  reportUnusedParts(source, parts, pages, log);
  reportOtherScript(pages, options.language, log);
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
    log,
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
  const links = createLinkTargets(pages, {
    source,
    first: options.language,
    followsLanguage: options.linksFollowLanguage ?? false,
  });
  const homes = new Set(
    pages.flatMap(({ language, category }) => [`/${language}/`, `/${language}/${category}/`]),
  );
  const glossary = new Map<string, string>();
  const translations = options.translations(glossary);
  const plan = new Map<string, PlannedFile>();
  const aliases = createFileAliases(source);
  const anchors = titleAnchors(pages, options.takesHeadingAsTitle ?? false);
  const linksOf = (page: FolderPage) => ({
    page,
    // Links name files, from the page's own.
    address: `/${page.path}`,
    titleAnchors: anchors,
    targets: links.targetsFor(page),
    files: links.filesFor(page),
    path: page.plain,
    origins: [`${origin}${options.basePath ?? ''}`, origin],
    formerPrefix: '/',
    keepsMissing: options.addressOf === undefined,
    folder: isIndex(page.plain) ? undefined : `/${page.path.replace(markdown, '')}/`,
    isOwn: (path: string) => languages.some((one) => path.startsWith(`/${one}/`)) && !homes.has(path),
    filters: createFilterLinks({
      pages: new Map(),
      findTag: () => undefined,
      findDatabase: () => undefined,
    }),
    withoutAlias: aliases.withoutAlias,
    findAliased: (written: string) => {
      const file = aliases.fileOf(written, page.path);
      return file === undefined ? undefined : files.bring(file);
    },
    findFile: files.find,
    writeOut: files.writeOut,
  });
  const translate = async (page: FolderPage): Promise<string> => {
    const body = withoutTitle(page, options, log);
    let filled = '';
    const { text: translated, isTranslated } = translateBody(
      { text: body.text, file: page.path, firstLine: page.split.bodyLine + body.line, log },
      [
        ...translations,
        ({ text }) => {
          filled = text;
        },
        (draft) => translateLinks(draft, linksOf(page)),
      ],
    );
    const date = page.date ?? created.get(page.path) ?? (await dayOfFile(join(source, page.path)));
    const front = translateFrontMatter({
      page: withValues(page, { title: body.title, date }),
      category: page.category,
      findDatabase: (word) => word,
      spellTag: tags.spell,
      fallbackDate: date,
      changed: lastChanges.dates.get(page.path),
      owners,
      log,
    });
    const text = `---\n${front}\n---\n${translated.replace(/\n*$/, '\n')}`;
    if (isTranslated) await reportLost(text, filled, page, log);
    return text;
  };
  for (const [index, page] of pages.entries()) {
    onProgress(index, pages.length, page.path);
    const text = await namedWhenSlow(page.path, log, () => translate(page));
    plan.set(`content/${page.category}/${page.language}/${page.slug}.md`, text);
  }
  for (const [path, file] of files.planned()) plan.set(path, file);
  planSettings(plan, pages, languages, { ...options, origin }, glossary, existing.yaml, tags.entries);
  if (options.origin === undefined && !/^ +origin:/m.test(existing.yaml('site.yaml') ?? ''))
    log.report('import/unknown-origin', { file: 'content/site.yaml' }, { origin });
  const basePath = options.basePath ?? '';
  const comparable = {
    source,
    origins: [`${origin}${basePath}`, origin, basePath],
    pages: pages.map((page) => ({
      file: `content/${page.category}/${page.language}/${page.slug}.md`,
      source: page.path,
      language: page.language,
      addresses: [
        ...[page.address, ...page.redirects].flatMap((address) =>
          address.startsWith(basePath) ? [address.slice(basePath.length)] : [],
        ),
        `/${page.path.replace(markdown, '')}`,
        ...(isIndex(page.path) ? [`/${page.path.replace(/[^/]+$/, '')}`] : []),
      ].filter((address) => address !== ''),
    })),
  };
  return { plan, pages, log, comparable, sections: sectionsOf(pages, options) };
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
      kind: isCategory ? 'category' : 'tag',
      place: isCategory ? page.category : section,
      pages: (found.get(section)?.pages ?? 0) + 1,
    });
  }
  return [...found.values()];
}

/** The title of a page, and its body without a first heading that says the same. */
function withoutTitle(
  page: FolderPage,
  { takesHeadingAsTitle = false, title: site }: ImportFolderOptions,
  log: ImportLog,
): { readonly title: string; readonly text: string; readonly line: number } {
  const { body } = page.split;
  const found = leadingTitle(body);
  const written = frontValue(page.entries, 'title');
  const own = typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
  const isOther = found !== undefined && own !== undefined && found.title !== own;
  if (isOther && takesHeadingAsTitle) {
    const line = page.entries.find(({ key }) => key === 'title')?.line ?? 1;
    log.report('import/left-out', { file: page.path, line }, { found: `title: ${own}` });
  } else if (isOther || found === undefined) {
    const ofIndex = page.slug === 'index' && !/^#/m.test(body) ? site : undefined;
    return { title: own ?? ofIndex ?? titleFor(page), text: body, line: 0 };
  }
  return { title: found.title, text: found.text, line: found.lines };
}

/** The page with values that its front matter lacks. */
function withValues(page: FolderPage, values: { readonly title: string; readonly date: string }): FolderPage {
  const missing = Object.entries(values).filter(([key, value]) => {
    const written = frontValue(page.entries, key);
    return written === undefined || (key === 'title' && String(written).trim() !== value);
  });
  const isReplaced = (key: string) => key === 'title' && missing.some(([name]) => name === 'title');
  const own = page.entries.filter(
    ({ key }) => !['layout', 'template', 'hide', 'icon'].includes(key) && !isReplaced(key),
  );
  return { ...page, entries: [...missing.map(([key, value]) => entryOf(key, value)), ...own] };
}
