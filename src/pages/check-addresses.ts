import type { FormerAddress } from '../catalog/catalog.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { settingsFile } from '../site/settings-file.ts';
import { createClaims } from './claimed-paths.ts';
import { outputPath } from './output-path.ts';
import type { PlannedPage } from './planned-page.ts';

/**
 * Report every address that two pages claim: answers, former addresses, indexes, homes, redirects.
 *
 * `others` are the pages that are neither answers nor at former addresses. Two addresses are claimed by one when their
 * files cannot be on one disk. What is below `/assets/` belongs to pictures and downloads.
 */
export function addressDiagnostics(
  former: readonly FormerAddress[],
  answers: ReadonlyMap<Entry, PlannedPage>,
  others: readonly PlannedPage[],
): Diagnostic[] {
  const claimPath = createClaims<string>();
  const diagnostics: Diagnostic[] = [];
  const claim = (address: string, owner: string, place: Place): boolean => {
    const path = outputPath(address);
    const other = /^\/assets\//i.test(path) ? 'assets/' : claimPath(path, owner);
    if (other !== undefined) {
      const isAlike = other !== owner && other.normalize() === owner.normalize();
      const isComposed = isAlike ? other === other.normalize() : undefined;
      diagnostics.push(diagnose('catalog/same-address', place, { address, other, isComposed }));
    }
    return other === undefined;
  };

  for (const { address, file } of others) claim(address, file, { file: settingsFile });
  const placed = new Set<Entry | string>();
  for (const [entry, { address, file }] of answers) {
    if (claim(address, file, { file, line: 1 })) placed.add(entry);
  }
  for (const { file, aliases, lines } of answers.keys()) {
    for (const alias of new Set(aliases)) claim(alias, file, { file, line: lines.aliases });
  }
  const aliases = new Set([...answers.keys()].flatMap((entry) => entry.aliases.map(outputPath)));
  for (const { from, to } of former) {
    const isToldAlready = aliases.has(outputPath(from)) || (typeof to !== 'string' && !placed.has(to));
    if (!isToldAlready) claim(from, settingsFile, { file: settingsFile });
  }
  return diagnostics;
}
