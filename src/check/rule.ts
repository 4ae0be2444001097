import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules/index.ts';
import type { Identity } from '../entry/entry.ts';
import type { Site } from '../site/site.ts';
import type { AskedSearch } from './asked-searches.ts';
import type { BuiltSite } from './built/built-site.ts';
import type { ParsedPage } from './parsed-page.ts';
import type { SourcePage } from './source-page.ts';

/**
 * Content that shows a rule: the answer of one English question, or files by their path (`undefined` takes one
 * away), laid over a valid small site. A built page is HTML by its address.
 */
export type Example = string | Readonly<Record<string, string | undefined>>;

/** What a rule looks at, and what it finds there. */
export interface CheckRule<Subject> {
  /** Its words and its severity are in `src/diagnostics/rules/`. */
  readonly id: RuleId;
  /** What goes wrong for readers when it is broken: a sentence for the reference. */
  readonly why: string;
  readonly wrong: Example;
  readonly right: Example;
  readonly check: (subject: Subject) => Iterable<Diagnostic>;
}

/** All valid pages of a site with their sources. */
export interface CheckedContent {
  readonly site: Site;
  readonly catalog: Catalog;
  /** In the order of their files; drafts included. */
  readonly pages: readonly SourcePage[];
  /** Pages whose front matter has an error: they are there, but nothing is known of them. */
  readonly broken: readonly Identity[];
  /** What readers ask, and what is found. */
  readonly searches: readonly AskedSearch[];
  /** Where a value stands in one of the YAML files of `content/`. */
  readonly placeIn: (file: ContentFile, path: readonly string[]) => Place;
}

/** The files of `content/` that hold settings and vocabulary. */
export const contentFiles = ['site', 'databases', 'tags', 'categories', 'glossary'] as const;
export type ContentFile = (typeof contentFiles)[number];

/** A rule over one page at a time. */
export type PageRule = CheckRule<ParsedPage>;
/** A rule over all pages seen together, the settings and the vocabulary. */
export type ContentRule = CheckRule<CheckedContent>;
/** A rule over the pages as they are published. */
export type BuiltRule = CheckRule<BuiltSite>;

/** Give a rule its type, so that its file reads as what it is. */
export const pageRule = (rule: PageRule): PageRule => rule;
export const contentRule = (rule: ContentRule): ContentRule => rule;
export const builtRule = (rule: BuiltRule): BuiltRule => rule;
