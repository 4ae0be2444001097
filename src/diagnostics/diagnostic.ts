import type { Rule, Severity, ValuesOfRule } from './rule.ts';
import { type RuleId, rules, type ValuesOf } from './rules/index.ts';

/** A line and a column of a file where something is; both count from 1. */
export interface Spot {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Where something is wrong; a missing line means the file as a whole. */
export interface Place extends Spot {
  /** Path relative to the site's root, with forward slashes. */
  readonly file: string;
}

/**
 * One thing that is wrong somewhere, as plain data that a cache can keep as JSON. Its words are found by `rule` in the
 * reader's language when it is reported.
 */
export interface Diagnostic<Id extends string = string> {
  readonly rule: Id;
  readonly severity: Severity;
  readonly place: Place;
  /** What the message of the rule speaks of. */
  readonly values: Id extends RuleId ? ValuesOf<Id> : object;
}

/** Something wrong that is found before its place is known. */
export type Problem<Id extends RuleId = RuleId> = {
  [Each in Id]: { readonly rule: Each; readonly values: ValuesOf<Each> };
}[Id];

/**
 * Create the function that makes diagnostics of these rules.
 *
 * It takes a rule, where it was broken, and the values that its message speaks of. The severity is the rule's own; a
 * site's settings may change it when the report is made.
 */
export function createDiagnose<Rules extends Readonly<Record<string, Rule<never>>>>(known: Rules) {
  return <Id extends keyof Rules & string>(
    rule: Id,
    place: Place,
    values: ValuesOfRule<Rules[Id]>,
  ): Diagnostic => ({
    rule,
    severity: (known[rule] as Rule<never>).severity,
    place,
    values: values as object,
  });
}

/** Make a diagnostic of what reading the files of a site, and making pages of them, shows. */
export const diagnose = createDiagnose(rules);
