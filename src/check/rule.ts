import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Rule } from '../diagnostics/rule.ts';
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

/** What a rule is called, what it says, and how it shows in an example. */
interface Described {
  /** The first part names a section of the reference. */
  readonly id: `${string}/${string}`;
  /** What goes wrong for readers when the rule is broken: a sentence for the reference. */
  readonly why: string;
  readonly wrong: Example;
  readonly right: Example;
}

/** One place where a rule is broken, with the values that its message speaks of. */
export interface Finding<Values extends object = object> {
  readonly place: Place;
  readonly values: Values;
}

/** A rule as its file writes it: words, examples, and the function that looks at a subject. */
interface Definition<Subject, Values extends object> extends Described, Rule<Values> {
  readonly check: (subject: Subject) => Iterable<Finding<Values>>;
}

/** A rule as checks run it, whatever its values are. */
export interface CheckRule<Subject> extends Described, Rule<never> {
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
  /** Hash of everything besides the pages that findings depend on. */
  readonly siteHash: string;
  /** What readers ask, and what is found. */
  readonly searches: readonly AskedSearch[];
  /** The ids that `severities` of the settings can name. */
  readonly ruleIds: readonly string[];
}

/** A rule over one page at a time. */
export type PageRule = CheckRule<ParsedPage>;
/** A rule over all pages seen together, the settings and the vocabulary. */
export type ContentRule = CheckRule<CheckedContent>;
/** A rule over the pages as they are published. */
export type BuiltRule = CheckRule<BuiltSite>;

/** Define a rule over one page: `pageRule<{ width: number }>({ id: 'titles/too-long', … })`. */
export const pageRule = <Values extends object = object>(rule: Definition<ParsedPage, Values>): PageRule =>
  defined(rule);
/** Define a rule over all pages seen together. */
export const contentRule = <Values extends object = object>(
  rule: Definition<CheckedContent, Values>,
): ContentRule => defined(rule);
/** Define a rule over the pages as they are published. */
export const builtRule = <Values extends object = object>(rule: Definition<BuiltSite, Values>): BuiltRule =>
  defined(rule);

/** What a rule finds becomes diagnostics of its name and severity. */
function defined<Subject, Values extends object>(rule: Definition<Subject, Values>): CheckRule<Subject> {
  const { id, severity, check } = rule;
  return {
    ...rule,
    *check(subject) {
      for (const { place, values } of check(subject)) yield { rule: id, severity, place, values };
    },
  };
}
