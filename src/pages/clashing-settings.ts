import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { outputPath } from './output-path.ts';
import type { PlannedPage } from './planned-page.ts';

/**
 * Report addresses that settings give to several pages, once for each two settings, and return the pages without those
 * that have no address of their own.
 */
export function clashingSettings(pages: readonly PlannedPage[]): {
  distinct: PlannedPage[];
  diagnostics: Diagnostic[];
} {
  const owners = new Map<string, PlannedPage>();
  const distinct: PlannedPage[] = [];
  const found = new Map<string, Diagnostic>();
  for (const page of pages) {
    const path = outputPath(page.address).toLowerCase();
    const [setting, other] = [page.setting, owners.get(path)?.setting];
    const place = setting?.place ?? other?.place;
    if (setting && other && place) {
      const [first, second] = setting.place ? [setting.key, other.key] : [other.key, setting.key];
      const values = { address: page.address, setting: first, other: second };
      if (!found.has(`${first} ${second}`))
        found.set(`${first} ${second}`, diagnose('site/clashing-addresses', place, values));
    } else distinct.push(page);
    if (!owners.has(path)) owners.set(path, page);
  }
  return { distinct, diagnostics: [...found.values()] };
}
