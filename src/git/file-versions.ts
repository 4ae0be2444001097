import { openGit } from './open-git.ts';

/** A file as a commit left it. */
export interface FileVersion {
  /** Instant of the commit, in ISO 8601 UTC. */
  readonly date: string;
  readonly content: Uint8Array;
}

/** The commits that are looked at, at most: a page that was rewritten more often is not searched to its beginning. */
const mostVersions = 200;

/**
 * Yield the versions of a file that git knows, the newest first.
 *
 * `file` is relative to `root`. Outside a repository, without git, and for a file that was never committed there are
 * none. A file that was renamed begins with its renaming.
 */
export async function* fileVersions(root: string, file: string): AsyncGenerator<FileVersion> {
  const git = openGit(root);
  let log: string;
  try {
    log = String(await git('log', `--max-count=${mostVersions}`, '--format=%H %ct', '--', file));
  } catch {
    return;
  }
  for (const line of log.split('\n').filter((text) => text !== '')) {
    const [commit = '', seconds = ''] = line.split(' ');
    try {
      const content = await git('show', `${commit}:./${file}`);
      yield { date: new Date(Number(seconds) * 1000).toISOString(), content };
    } catch {
      // The commit took the file away.
    }
  }
}
