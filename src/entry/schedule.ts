import type { Entry } from './entry.ts';

/** What dates in front matter (`publish`, `until`) make of the entries of a site at a moment. */
export interface Schedule {
  /** Entries that are left out at this moment: not published yet, or not any more. */
  readonly hidden: ReadonlySet<Entry>;
  /** How many of them are not published yet. */
  readonly waiting: number;
  /** How many are not published any more. */
  readonly ended: number;
  /** When the next entry appears or disappears, an instant in ISO 8601 UTC; undefined when none will. */
  readonly next: string | undefined;
}

/**
 * Find which entries are published at a moment. Drafts are left out.
 *
 * `now` gives the moment in milliseconds since 1970; it is asked only when an entry has such a date.
 */
export function scheduleOf(entries: readonly Entry[], now: () => number): Schedule {
  const dated = entries.filter(
    ({ draft, publish, until }) => !draft && (publish !== undefined || until !== undefined),
  );
  if (dated.length === 0) return { hidden: new Set(), waiting: 0, ended: 0, next: undefined };
  const moment = new Date(now()).toISOString();
  const waiting = dated.filter(({ publish }) => publish !== undefined && publish > moment);
  const ended = dated.filter(({ until }) => until !== undefined && until <= moment);
  const [next] = dated
    .flatMap(({ publish, until }) => [publish ?? [], until ?? []].flat())
    .filter((instant) => instant > moment)
    .sort();
  return {
    hidden: new Set([...waiting, ...ended]),
    waiting: waiting.length,
    ended: ended.length,
    next,
  };
}
