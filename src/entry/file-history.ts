import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A file as a commit left it. */
export interface FileVersion {
  /** Instant of the commit, in ISO 8601 UTC. */
  readonly date: string;
  readonly content: Uint8Array;
}

const run = promisify(execFile);

/** The commits that are looked at, at most: a page that was rewritten more often is not searched to its beginning. */
const mostVersions = 200;

/**
 * Bring the versions of a file that git knows, the newest first, one by one.
 *
 * `file` is relative to `root`. Outside a repository, without git, and for a file that was never committed there are
 * none. A file that was renamed begins with its renaming.
 */
export async function* fileVersions(root: string, file: string): AsyncGenerator<FileVersion> {
  const git = (...args: string[]) =>
    run('git', args, { cwd: root, encoding: 'buffer', maxBuffer: 1 << 28, windowsHide: true });
  let log: string;
  try {
    const { stdout } = await git('log', `--max-count=${mostVersions}`, '--format=%H %ct', '--', file);
    log = stdout.toString('utf8');
  } catch {
    return;
  }
  for (const line of log.split('\n').filter((text) => text !== '')) {
    const [commit = '', seconds = ''] = line.split(' ');
    try {
      const { stdout } = await git('show', `${commit}:./${file}`);
      yield { date: new Date(Number(seconds) * 1000).toISOString(), content: stdout };
    } catch {
      // The commit took the file away.
    }
  }
}
