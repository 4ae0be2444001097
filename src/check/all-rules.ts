import type { Rule } from '../diagnostics/rule.ts';
import { rules as readingRules } from '../diagnostics/rules/index.ts';
import { externalRules } from './external/rules.ts';
import { builtRules, contentRules, pageRules } from './rules/index.ts';

/** Every rule that a diagnostic can name, by its id: those of reading and making a site, and those of the checks. */
export const allRules: Readonly<Record<string, Rule<never>>> = {
  ...readingRules,
  ...externalRules,
  ...Object.fromEntries([...pageRules, ...contentRules, ...builtRules].map((rule) => [rule.id, rule])),
};

/** The ids of all rules, for settings that name one. */
export const ruleIds: readonly string[] = Object.keys(allRules);
