import type { Rule } from '../diagnostics/rule.ts';
import { rules as readingRules } from '../diagnostics/rules/index.ts';
import { externalRules } from './external/rules.ts';
import { builtRules, contentRules, pageRules } from './rules/index.ts';

/** Every rule that a diagnostic can name, by its id: those of reading and making a site, and those of the checks. */
export const allRules: ReadonlyMap<string, Rule<never>> = new Map<string, Rule<never>>([
  ...Object.entries(readingRules),
  ...Object.entries(externalRules),
  ...[...pageRules, ...contentRules, ...builtRules].map((rule) => [rule.id, rule] as const),
]);

/** The ids of all rules, for settings that name one. */
export const ruleIds: readonly string[] = [...allRules.keys()];
