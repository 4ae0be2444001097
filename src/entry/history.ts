import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** When files were last changed, by git. */
export interface History {
  /** Path relative to the root → instant of the last commit that changed it, in ISO 8601 UTC. */
  readonly lastChange: ReadonlyMap<string, string>;
  /** The clone holds a part of the history only, so that nothing can be said. */
  readonly isShallow: boolean;
}

const run = promisify(execFile);
const nothing: History = { lastChange: new Map(), isShallow: false };

/**
 * Ask git when each file below `content/` was last changed.
 *
 * One `git log` for all files. Without git, outside a repository or before the first commit nothing is known;
 * in a shallow clone neither, since the oldest commit there would date every file.
 */
export async function readHistory(root: string): Promise<History> {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: 1 << 28, windowsHide: true });
    return stdout;
  };
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') {
      return { lastChange: new Map(), isShallow: true };
    }
    const log = await git(
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%ct',
      '--name-only',
      '--relative',
      '--',
      'content',
    );
    const lastChange = new Map<string, string>();
    for (const commit of log.split('\0').slice(1)) {
      const [seconds = '', ...files] = commit.split('\n').filter((line) => line !== '');
      const instant = new Date(Number(seconds) * 1000).toISOString();
      for (const file of files) if (!lastChange.has(file)) lastChange.set(file, instant);
    }
    return { lastChange, isShallow: false };
  } catch {
    return nothing;
  }
}
