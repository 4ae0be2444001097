import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ledgerFile, parseLedger } from './read-ledger.ts';

const run = promisify(execFile);

/**
 * Ask git which lines of the ledger are committed; `undefined` where nothing of the site is.
 *
 * What a build noted on somebody's machine and nobody committed was never promised.
 */
export async function committedLines(root: string): Promise<ReadonlySet<string> | undefined> {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: 1 << 28, windowsHide: true });
    return stdout;
  };
  try {
    if ((await git('ls-tree', 'HEAD', 'content/site.yaml')).trim() === '') return undefined;
    return new Set(parseLedger(await git('show', `HEAD:./${ledgerFile}`).catch(() => '')).lines.keys());
  } catch {
    return undefined;
  }
}
