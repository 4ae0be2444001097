import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltSite } from './built/built-site.ts';
import { builtRules } from './rules/index.ts';

/** Find everything that is wrong with the pages as they are published. */
export function checkBuilt(built: BuiltSite): Diagnostic[] {
  return builtRules.flatMap(({ check }) => [...check(built)]);
}
