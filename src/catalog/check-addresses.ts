import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Known } from './catalog.ts';

/** Tell of former addresses that two entries claim, or at which a page stands. */
export function addressDiagnostics({ site, entries }: Known): Diagnostic[] {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, language: lang, category, slug } of entries) {
    const address = site.addresses.of('answer', { lang, category, slug });
    const other = owners.get(address.toLowerCase());
    if (other !== undefined)
      diagnostics.push(diagnose('catalog/same-address', { file, line: 1 }, { address, other }));
    else owners.set(address.toLowerCase(), file);
  }
  for (const { file, aliases, lines } of entries) {
    for (const address of new Set(aliases)) {
      const other = owners.get(address.toLowerCase());
      if (other !== undefined) {
        diagnostics.push(diagnose('catalog/same-address', { file, line: lines.aliases }, { address, other }));
      } else owners.set(address.toLowerCase(), file);
    }
  }
  return diagnostics;
}
