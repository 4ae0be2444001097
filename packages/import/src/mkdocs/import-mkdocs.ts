import { join, relative } from 'node:path';
import { UsageError } from 'kotae/command-line';
import { translateColours } from '../colours.ts';
import type { Draft, Translation } from '../draft.ts';
import { translateEmbedded } from '../embedded.ts';
import { importFolder } from '../folder/import-folder.ts';
import { translateAttributeLists } from '../jekyll/kramdown/attribute-lists.ts';
import { translateHtmlBlocks } from '../jekyll/kramdown/html-blocks.ts';
import { translateUnfinishedTags } from '../jekyll/kramdown/unfinished-tags.ts';
import type { ImportResult } from '../run-import.ts';
import type { ImportTexts } from '../texts.ts';
import { createAbbreviations } from './abbreviations.ts';
import { translateBlocks } from './blocks.ts';
import { translateCodeInfo, translateInlineCode } from './code-info.ts';
import { type MkdocsConfig, readMkdocsConfig } from './config.ts';
import { translateContainers } from './containers.ts';
import { createCritic } from './critic.ts';
import { translateGenerated } from './generated.ts';
import { createHeadingIds } from './heading-ids.ts';
import { createMacros } from './macros.ts';
import { translateReferences } from './references.ts';
import { reportConfig } from './report-config.ts';
import { createSmartSymbols } from './smart-symbols.ts';
import { createSnippets } from './snippets.ts';
import { translateSpans } from './spans.ts';
import { expandTabs } from './tabs.ts';

export interface ImportMkdocsOptions {
  /** Absolute path of the folder that holds `mkdocs.yml`. */
  readonly source: string;
  readonly root: string;
  readonly category: string;
  /** What sections of the navigation become. Default: topics. */
  readonly sections: 'categories' | 'topics';
  readonly language?: string | undefined;
  readonly origin?: string | undefined;
  readonly timezone?: string | undefined;
  readonly onProgress?: (done: number, total: number, page: string) => void;
}

/** An import of a MkDocs site, and the folder that its pages are in. */
export interface MkdocsResult extends ImportResult {
  readonly docs: string;
}

/** Import a MkDocs site: read it all, and plan the files of the new site. Throws a `UsageError` without `mkdocs.yml`. */
export async function importMkdocs(
  options: ImportMkdocsOptions,
  messages: ImportTexts,
): Promise<MkdocsResult> {
  const config = await readMkdocsConfig(options.source);
  if (config === undefined) throw new UsageError(messages.noMkdocs(options.source));
  const docs = join(options.source, config.docs);
  const { languages, spellings, first } = languagesOf(config);
  const language = (options.language ?? first ?? config.language ?? 'en').toLowerCase();
  const result = await importFolder({
    ...options,
    source: docs,
    language,
    languages,
    title: config.name,
    description: config.description,
    origin: options.origin ?? config.origin,
    basePath: config.basePath,
    placeOf: (path) =>
      config.nav.get(path) ??
      config.nav.get(path.replace(/\.[a-z-]+(?=\.md$)/i, '')) ??
      config.nav.get(withoutLanguage(path, languages)) ??
      {},
    linksFollowLanguage: config.plugins.has('i18n'),
    addressOf: (path, own) =>
      config.basePath + (own === language ? '' : `/${spellings.get(own) ?? own}`) + addressOf(path, config),
    takesHeadingAsTitle: true,
    readsMetaLines: true,
    redirects: redirectsOf(config),
    translations: (glossary) => translationsOf(config, options.source, docs, glossary),
  });
  reportConfig(config, relative(docs, join(options.source, config.file)), language, result);
  return { ...result, docs };
}

/** Every step from Python-Markdown to the dialect, in order. */
function translationsOf(
  { plugins, extensions, extra, slugify }: MkdocsConfig,
  source: string,
  docs: string,
  glossary: Map<string, string>,
): Translation[] {
  const snippets = extensions.get('pymdownx.snippets');
  const critic = extensions.get('pymdownx.critic');
  const symbols = extensions.get('pymdownx.smartsymbols');
  const listOf = (value: unknown) => (Array.isArray(value) ? value : [value]).map(String);
  const bases = listOf(snippets?.base_path ?? '.').map((path) => join(source, path));
  const hasReferences = ['autorefs', 'mkdocstrings'].some((name) => plugins.has(name));
  const hasAbbreviations = ['abbr', 'extra'].some(
    (name) => extensions.has(name) || extensions.has(`markdown.extensions.${name}`),
  );
  return [
    createSnippets([...bases, docs, source], listOf(snippets?.auto_append ?? [])), // before all that may be in them
    expandTabs, // before all that looks at columns
    translateGenerated, // before its colons are read as containers
    translateBlocks,
    createMacros(plugins.has('macros') ? extra : undefined),
    translateContainers, // before indented text is read as code
    ...(hasAbbreviations ? [createAbbreviations(glossary)] : []),
    withoutContents,
    ...(hasReferences ? [translateReferences] : []),
    ...(critic === undefined ? [] : [createCritic(critic.mode)]), // before what stands in their braces is read
    translateSpans,
    ...(symbols === undefined ? [] : [createSmartSymbols(symbols)]),
    translateUnfinishedTags,
    translateEmbedded,
    translateHtmlBlocks,
    translateColours, // before attribute lists, which may hold one
    translateAttributeLists,
    translateCodeInfo,
    ...(extensions.has('pymdownx.inlinehilite') ? [translateInlineCode] : []),
    createHeadingIds(slugify), // last, when the text of headings is final
  ];
}

/** Kotae lists the headings of long pages itself. */
function withoutContents(draft: Draft): undefined {
  const edits = [...draft.text.matchAll(/^\[TOC\][ \t]*$/gim)].map((match) => {
    draft.report('import/left-out', match.index, { found: match[0] });
    return { start: match.index, end: match.index + match[0].length, text: '' };
  });
  draft.edit('extensions', edits);
}

/** The path of a page below the folder of its language. */
function withoutLanguage(path: string, languages: readonly string[]): string {
  const [first = '', ...rest] = path.split('/');
  return languages.includes(first.toLowerCase()) ? rest.join('/') : path;
}

/** Where MkDocs showed a page: `/guide/sftp/` for `guide/sftp.md`. */
function addressOf(path: string, { directoryUrls }: MkdocsConfig): string {
  const name = path.replace(/\.\w+$/, '');
  const isIndex = /(?:^|\/)(?:index|readme)$/i.test(name);
  if (isIndex) return `/${name.replace(/[^/]+$/, '')}${directoryUrls ? '' : 'index.html'}`;
  return directoryUrls ? `/${name}/` : `/${name}.html`;
}

/** What the redirects plugin leads to each page. */
function redirectsOf(config: MkdocsConfig): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key: from, value: to } of config.redirects) {
    if (typeof to !== 'string' || /^[a-z]+:/i.test(to)) continue;
    const page = to.replace(/[?#].*$/, '');
    found.set(page, [...(found.get(page) ?? []), config.basePath + addressOf(from, config)]);
  }
  return found;
}

/** The languages of the i18n plugin, and the one that is at the root. */
function languagesOf({ plugins }: MkdocsConfig): {
  languages: string[];
  /** As the configuration writes them, which addresses do, too. */
  spellings: ReadonlyMap<string, string>;
  first?: string | undefined;
} {
  const written = plugins.get('i18n')?.languages;
  const entries = (
    Array.isArray(written) ? written : Object.keys((written ?? {}) as object).map((locale) => ({ locale }))
  ) as {
    locale?: unknown;
    default?: unknown;
  }[];
  const locales = entries.flatMap(({ locale }) => (typeof locale === 'string' ? [locale] : []));
  const first = entries.find((one) => one.default === true)?.locale ?? plugins.get('i18n')?.default_language;
  return {
    languages: locales.map((locale) => tagOf(locale)),
    spellings: new Map(locales.map((locale) => [tagOf(locale), locale])),
    first: typeof first === 'string' ? first : undefined,
  };
}

function tagOf(locale: string): string {
  return locale.toLowerCase().replace('_', '-');
}
