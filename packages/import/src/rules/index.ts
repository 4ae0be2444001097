import { createDiagnose, type ValuesOfRule } from 'kotae/diagnostics';
import { configRules } from './config.ts';
import { pageRules } from './pages.ts';
import { siteRules } from './site.ts';
import { sourceRules } from './sources.ts';

/** Every rule of an import, by its id. */
export const importRules = { ...configRules, ...pageRules, ...siteRules, ...sourceRules };

export type RuleId = keyof typeof importRules;
/** The values that the message of a rule speaks of. */
export type ValuesOf<Id extends RuleId> = ValuesOfRule<(typeof importRules)[Id]>;

/** Make a diagnostic of what a person should look at after an import. */
export const diagnose = createDiagnose(importRules);
