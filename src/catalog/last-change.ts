import type { Entry } from '../entry/entry.ts';

/** When the newest of some entries last changed: an instant in ISO 8601, UTC; `undefined` for none. */
export function lastChangeOf(entries: readonly Entry[]): string | undefined {
  return entries.reduce<string | undefined>(
    (latest, { updated }) => (latest === undefined || updated > latest ? updated : latest),
    undefined,
  );
}
