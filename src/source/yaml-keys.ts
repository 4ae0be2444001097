import { type Document, isScalar, visit } from 'yaml';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';

/**
 * Find keys that YAML knows and no file of a site has: an empty one (`: x`, `? `, `~: x`), at any depth, and
 * `__proto__`, which data cannot hold.
 */
export function unusableKeys(document: Document, placeAt: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Pair: (_key, { key, value }) => {
      const text = key === null ? '' : isScalar(key) ? String(key.value ?? '') : undefined;
      if (text !== '' && text !== '__proto__') return;
      const place = placeAt(startOf(key) ?? startOf(value) ?? 0);
      found.push(
        text === ''
          ? diagnose('yaml/empty-key', place, {})
          : diagnose('yaml/invalid-key', place, { key: text }),
      );
    },
  });
  return found;
}

function startOf(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] | null } | null)?.range?.[0];
}
