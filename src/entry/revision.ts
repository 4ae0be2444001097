import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Name the commit that the history of a site's folder ends with, and how far it reaches; empty where git knows none. */
export async function readRevision(root: string): Promise<string> {
  const args = ['rev-parse', 'HEAD', '--is-shallow-repository'];
  return run('git', args, { cwd: root, windowsHide: true }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
