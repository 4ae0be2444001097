import type { PluralText } from '../words.ts';

/** What the search must know of its page: the JSON of `data-search`. All addresses are hrefs. */
export interface SearchSettings {
  /** The search page. */
  readonly action: string;
  /** Folder of the index files of all languages. */
  readonly index: string;
  /** The page's language. */
  readonly language: string;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly databases: readonly { readonly id: string; readonly text: string; readonly href: string }[];
  readonly contact?: string;
  readonly texts: {
    readonly results: PluralText;
    readonly more: PluralText;
    readonly nothing: string;
    readonly corrected: string;
    readonly verbatim: string;
    readonly advice: string;
    readonly everywhere: string;
    readonly otherLanguage: PluralText;
    readonly failed: string;
    readonly retry: string;
    readonly ask: string;
  };
}

/** Read the settings off the element that they are written on. */
export function readSettings({ dataset }: HTMLElement): SearchSettings {
  return JSON.parse(dataset.search ?? '{}') as SearchSettings;
}
