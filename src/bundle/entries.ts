/**
 * How a script is loaded: as a module, or as a classic script that runs before the page is shown. Modules share their
 * common parts, which are requests of their own; a standalone one brings a copy, and adds no request to other pages.
 */
export type ScriptFormat = 'module' | 'standalone' | 'classic';

/** The scripts that a page can ask for by name; each is a file of `assets/client/`. */
export const scripts = {
  /** Every page: appearance, copy buttons, contents list, opening the search. */
  page: 'module',
  /** Category, database and tag indexes. */
  facets: 'module',
  /** The search page. */
  'search-page': 'module',
  /** `404.html`. */
  'not-found': 'classic',
  /** Answers with tabs. */
  tabs: 'standalone',
  /** Answers with videos whose players the site embeds. */
  embeds: 'standalone',
  /** In the head of every page. */
  appearance: 'classic',
  /** In the head of pages that only redirect. */
  redirect: 'classic',
  /** In the head of `/`. */
  root: 'classic',
} as const satisfies Readonly<Record<string, ScriptFormat>>;

export type ScriptName = keyof typeof scripts;

/** The stylesheets besides the one of every page; each is a file of `assets/css/`. */
export const styles = [
  /** Category, database and tag indexes. */
  'listing',
  /** Answers with pictures, or with what floats as pictures do. */
  'pictures',
  /** Pages with tables. */
  'tables',
  /** Answers with definition lists, details, checklists, callouts or footnotes. */
  'blocks',
  /** Answers with tabs. */
  'tabs',
  /** Answers with code in colours. */
  'highlight',
  /** Answers with a term of the glossary. */
  'glossary',
  /** Home, search, lists of terms, not found; the status and broken pages of `kotae dev`. */
  'start',
  /** Sites with a language of Chinese, Korean, Arabic letters and the like. */
  'languages',
  /** Answers with formulas. */
  'maths',
  /** Answers with videos. */
  'video',
  /** Answers with colours that mean something. */
  'colours',
] as const;

export type StyleName = (typeof styles)[number];
