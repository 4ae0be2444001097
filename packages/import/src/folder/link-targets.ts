import { posix } from 'node:path';
import { addressKey } from '../jekyll/address-key.ts';
import { aliasesOf } from '../jekyll/aliases.ts';
import { isIndex, markdown } from './folder-files.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Pages by what links call them. */
export type Targets = Pick<ReadonlyMap<string, FolderPage>, 'get' | 'keys'>;

export interface LinkTargets {
  /** What links of a page call other pages. */
  readonly targetsFor: (page: FolderPage) => Targets;
  /**
   * Pages by their path without the language, for a page in a folder of its language: what is not there in this language
   * is in another. `undefined` for other pages.
   */
  readonly filesFor: (page: FolderPage) => ReadonlyMap<string, FolderPage> | undefined;
}

export interface LinkTargetsOptions {
  /** Absolute path of the folder of pages. */
  readonly source: string;
  readonly first: string;
  /** Does a link to a page of the first language lead to its translation? */
  readonly followsLanguage: boolean;
}

/**
 * Find what links call each page: its address, its file, that without ending or number, and the folder that it is the
 * index of; and all of these without the language, which lead to the page in the language of the page that links, or
 * with the language before them.
 */
export function createLinkTargets(
  pages: readonly FolderPage[],
  { source, first, followsLanguage }: LinkTargetsOptions,
): LinkTargets {
  const root = posix.basename(source);
  const written = namedBy(pages, (page) => namesOf(page, page.path, root));
  const perLanguage = new Map<string, ReturnType<typeof targetsIn>>();
  return {
    targetsFor: (page) => {
      const { all, translated } = targetsOf(page.language);
      return {
        keys: () => all.keys(),
        get: (key) => {
          const found = translated.get(key);
          // Its own name without the language is that of the page in another: `[English](a.md)` in a.ja.md.
          return found !== undefined && found !== page ? found : all.get(key);
        },
      };
    },
    filesFor: (page) =>
      page.path === page.plain || isNamedBySuffix(page) ? undefined : targetsOf(page.language).files,
  };

  function targetsOf(language: string) {
    const known = perLanguage.get(language) ?? targetsIn(language);
    perLanguage.set(language, known);
    return known;
  }

  function targetsIn(language: string) {
    const own = pages.filter((page) => page.language === language);
    const others = pages.filter((page) => page.language !== language);
    const firstOnes = others.filter((page) => page.language === first);
    const inOrder = [...others, ...firstOnes, ...own];
    const plain = namedBy(inOrder, (page) => namesOf(page, page.plain, root));
    const all = new Map([...plain, ...written]);
    // Docusaurus leads links to the language of the page, too.
    const meant = own.filter((page) => isNamedBySuffix(page) || /(?:^|\/)i18n\//.test(page.path));
    return {
      all: followsLanguage ? followed(language, all, pages, first) : all,
      /** Those that are meant also where a page of another language has the very name. */
      translated: namedBy(followsLanguage ? [] : meant, (page) => namesOf(page, page.plain, root)),
      files: new Map(inOrder.map((page) => [page.plain.normalize('NFC'), page] as const)),
    };
  }
}

/** Is the language of a page in the name of its file, so that the page of another language stands beside it? */
function isNamedBySuffix({ path, plain }: FolderPage): boolean {
  return path !== plain && posix.dirname(path) === posix.dirname(plain);
}

/** Pages by their names; the last that has one gets it. */
function namedBy(
  pages: readonly FolderPage[],
  names: (page: FolderPage) => readonly string[],
): Map<string, FolderPage> {
  return new Map(pages.flatMap((page) => names(page).map((name) => [addressKey(name), page] as const)));
}

function namesOf(page: FolderPage, path: string, root: string): string[] {
  const name = path.replace(markdown, '');
  const plain = name.replace(/(^|\/)\d+[-_.]/g, '$1');
  const folder = isIndex(path) ? [path.replace(/[^/]+$/, '')] : [];
  const below = [path, name, plain, ...folder].map((one) => `/${one}`);
  const addresses = [...aliasesOf(page), ...below];
  return [...addresses, ...below.map((one) => `/${page.language}${one}`)].flatMap((one) => [
    one,
    `/${root}${one}`,
  ]);
}

/** Targets in the language of the page that links: the plugin for languages follows it. */
function followed(
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
