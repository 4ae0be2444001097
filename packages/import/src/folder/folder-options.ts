import type { Translation } from '../draft.ts';

export interface ImportFolderOptions {
  /** Absolute path of the folder of pages. */
  readonly source: string;
  /** Absolute path of the new site's folder; what it holds is kept. */
  readonly root: string;
  /** The category of pages that are in no folder. */
  readonly category: string;
  /** The site's first language, and that of pages that name none. */
  readonly language: string;
  /** Languages that folders or endings of names may name. Default: any language tag of two letters. */
  readonly languages?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly timezone?: string | undefined;
  /** Scheme and host of the old site, and the path that it was under. */
  readonly origin?: string | undefined;
  readonly basePath?: string | undefined;
  /** What is in the navigation about a page, by its path in the folder. */
  readonly placeOf?: (path: string) => {
    readonly title?: string | undefined;
    readonly section?: string | undefined;
  };
  /** Sections of the navigation become categories, or topics of one category. Default: folders are categories. */
  readonly sections?: 'categories' | 'topics' | undefined;
  /** Where a page was shown, by its path in the folder without a language; `undefined` where that is unknown. */
  readonly addressOf?: ((path: string, language: string) => string) | undefined;
  /** A link to a page of the first language leads to its translation, where the page that links has one. */
  readonly linksFollowLanguage?: boolean | undefined;
  /** Further addresses of pages, by their path in the folder. */
  readonly redirects?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Is a first heading the title that readers saw, also where the front matter says another? Default: no. */
  readonly takesHeadingAsTitle?: boolean;
  /** Is `Title: A` on the first lines of a page front matter, without fences? Default: no. */
  readonly readsMetaLines?: boolean;
  readonly translations: (glossary: Map<string, string>) => readonly Translation[];
  readonly onProgress?: ((done: number, total: number, page: string) => void) | undefined;
}
