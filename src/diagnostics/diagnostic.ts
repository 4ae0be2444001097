import type { Severity } from './rule.ts';
import type { RuleId, ValuesOf } from './rules/index.ts';
import { rules } from './rules/index.ts';

/** Where something is wrong. Lines and columns count from 1; a missing line means the file as a whole. */
export interface Place {
  /** Path relative to the site's root, with forward slashes. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** One thing that is wrong somewhere. Its words are found by `rule` in the reader's language when it is printed. */
export interface Diagnostic<Id extends RuleId = RuleId> {
  readonly rule: Id;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: ValuesOf<Id>;
}

/**
 * Make a diagnostic: a rule, where it was broken, and the values its message speaks of.
 *
 * The severity is the rule's own; a site's settings may change it when the report is made.
 */
export function diagnose<Id extends RuleId>(rule: Id, place: Place, values: ValuesOf<Id>): Diagnostic<Id> {
  return { rule, severity: rules[rule].severity, place, values };
}
