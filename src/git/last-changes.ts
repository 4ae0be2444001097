import { failureOf } from './failure-of.ts';
import { openGit } from './open-git.ts';

/** When files were last changed, by git. */
export interface LastChanges {
  /** Path relative to the folder → date of the last commit that changed it, as asked for. */
  readonly dates: ReadonlyMap<string, string>;
  /** The clone holds a part of the history only, so that nothing can be said. */
  readonly isShallow: boolean;
  /** Why git could not be asked, in its own words, where there is a repository. */
  readonly failure?: string | undefined;
}

export interface LastChangesOptions {
  /** Path of the files that count, relative to the folder. */
  readonly below: string;
  /** How dates are told: as seconds since 1970, or as the committer's day such as `2025-04-10`. */
  readonly date: '%ct' | '%cs';
}

/**
 * Ask git when each file was last changed: one `git log` for all of them.
 *
 * Without git, outside a repository or before the first commit nothing is known; in a shallow clone neither, since
 * the oldest commit there would date every file.
 */
export async function readLastChanges(
  folder: string,
  { below, date }: LastChangesOptions,
): Promise<LastChanges> {
  const git = openGit(folder);
  const dates = new Map<string, string>();
  try {
    const isShallow = String(await git('rev-parse', '--is-shallow-repository')).trim() === 'true';
    if (isShallow) return { dates, isShallow };
    const format = [`--format=%x00${date}`, '--name-only', '--relative', '--no-renames'];
    const log = await git('-c', 'core.quotePath=false', 'log', ...format, '--', below);
    for (const commit of String(log).split('\0').slice(1)) {
      const [committed = '', ...files] = commit.split('\n').filter((line) => line !== '');
      if (!/^-?\d[\d-]*$/.test(committed))
        throw new Error(`git said “${committed.slice(0, 40)}” in place of a date`);
      for (const file of files) if (!dates.has(file)) dates.set(file, committed);
    }
    return { dates, isShallow };
  } catch (error) {
    return { dates: new Map(), isShallow: false, failure: await failureOf(folder, error) };
  }
}
