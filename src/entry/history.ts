import { readLastChanges } from '../git/last-changes.ts';

/** When files were last changed, by git. */
export interface History {
  /** Path relative to the root → instant of the last commit that changed it, in ISO 8601 UTC. */
  readonly lastChange: ReadonlyMap<string, string>;
  /** The clone holds a part of the history only, so that nothing can be said. */
  readonly isShallow: boolean;
  /** Why git could not be asked, in its own words. */
  readonly failure?: string | undefined;
}

/** Seconds of the last instant that a `Date` holds. */
const latest = 8.64e12;

/**
 * Ask git when each file below `content/` was last changed. Where git can't tell, nothing is known, nor of a file whose
 * commit is dated where no calendar reaches.
 */
export async function readHistory(root: string): Promise<History> {
  const { dates, isShallow, failure } = await readLastChanges(root, { below: 'content', date: '%ct' });
  const possible = [...dates].filter(([, seconds]) => Math.abs(Number(seconds)) <= latest);
  const lastChange = new Map(
    possible.map(([file, seconds]) => [file, new Date(Number(seconds) * 1000).toISOString()]),
  );
  return { lastChange, isShallow, failure };
}
