/** The one file of a language's index whose name is known beforehand: everything else is named by its content. */
export const indexManifestName = 'manifest.json';

/** A large site has so many groups of pages, or up to twice as many: each costs every reader four bytes. */
const fewestGroups = 64;

/** How many pages are renamed together when one of them changes: 16, and more from 2,048 pages on. */
export function pagesPerGroup(documents: number): number {
  let pages = 16;
  while (pages * 2 * fewestGroups <= documents) pages *= 2;
  return pages;
}

/** What a browser must know before the first query. */
export interface IndexManifest {
  /** A language tag: how words are folded, and what they may be part of, depends on it. */
  readonly language: string;
  /** How many pages there are. They are numbered from 0. */
  readonly documents: number;
  /** The table of terms and their postings (see `writeTable`); beside them the pages of each database (`databaseKey`). */
  readonly terms: string;
  /** The file with the table of words as written, to compare a misspelt word with. */
  readonly words: string;
  /** That of the same words written backwards: for errors in the first letter. */
  readonly backwards: string;
  /**
   * That of the parts of words that are put together of others: how long words end, from each letter inside, with their beginnings,
   * joined by commas. `stellung` → `ein,vor`.
   */
  readonly inner?: string;
  /** A name for each group of pages; where they are of 16, page 20 is found as `{second name}-20.json`. */
  readonly pages: readonly string[];
  /**
   * For each other language, that of own terms and the words that stand for them there, joined by commas; for the own, that
   * of names and the other names of the same things.
   */
  readonly toward?: Readonly<Record<string, string>>;
}

/** What is shown of a page among the results. */
export interface PageText {
  readonly address: string;
  readonly title: string;
  readonly databases: readonly string[];
  readonly updated: string;
  readonly sections: readonly { readonly id?: string; readonly heading: string; readonly text: string }[];
}

/** The file that holds a page's text. */
export function pageFile(manifest: IndexManifest, page: number): string {
  return `${manifest.pages[Math.floor(page / pagesPerGroup(manifest.documents))]}-${page}.json`;
}

/** The key under which the pages of a database stand. No term holds a colon. */
export function databaseKey(id: string): string {
  return `:${id.toLowerCase()}`;
}

/** Separates a term from the words that it stands for. No term holds it. */
export const spellingMark = '=';

/** Separates a term from a form of it that is in titles, where they hold several. No term holds it. */
export const formMark = '>';
