import { stat } from 'node:fs/promises';
import { type Git, openGit } from 'kotae/files';

/**
 * Tell the day on which each file below a folder was first committed, as `2025-04-10`, by its path there.
 *
 * Nothing is known without git, outside a repository, where git doesn't answer, or in a shallow clone, whose oldest
 * commit would date all files.
 */
export async function readFirstCommits(
  folder: string,
  run: Git = openGit(folder),
): Promise<ReadonlyMap<string, string>> {
  const git = async (...args: string[]) => String(await run('-c', 'core.quotePath=false', ...args));
  const dates = new Map<string, string>();
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') return dates;
    const log = await git(
      'log',
      '--reverse',
      '--diff-filter=A',
      '--no-renames',
      '--format=%x00%cs',
      '--name-only',
      '--relative',
    );
    for (const commit of log.split('\0').slice(1)) {
      const [date = '', ...files] = commit.split('\n').filter((line) => line !== '');
      for (const file of files) if (!dates.has(file)) dates.set(file, date);
    }
  } catch {
    // Without git nothing is known.
  }
  return dates;
}

/** The day on which a file was last written, for one without a known history. */
export async function dayOfFile(path: string): Promise<string> {
  const { mtime } = await stat(path);
  return mtime.toISOString().slice(0, 10);
}
