import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Ask git when each file below a folder was last changed: path relative to the folder → `2025-04-10`.
 *
 * Nothing is known without git, outside a repository, and in a shallow clone, whose oldest commit would date every
 * file.
 */
export async function readChanges(folder: string): Promise<ReadonlyMap<string, string>> {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 1 << 28, windowsHide: true });
    return stdout;
  };
  const changes = new Map<string, string>();
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') return changes;
    const format = ['--format=%x00%cs', '--name-only', '--relative', '--no-renames'];
    const log = await git('-c', 'core.quotePath=false', 'log', ...format, '--', '.');
    for (const commit of log.split('\0').slice(1)) {
      const [date = '', ...files] = commit.split('\n').filter((line) => line !== '');
      for (const file of files) if (!changes.has(file)) changes.set(file, date);
    }
  } catch {
    changes.clear();
  }
  return changes;
}
