import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Run git with arguments, and bring what it prints. Rejects where git is not installed or says no. */
export type Git = (...args: readonly string[]) => Promise<Buffer>;

/** Bring git as it sees a folder. */
export function openGit(folder: string): Git {
  const options = { cwd: folder, encoding: 'buffer', maxBuffer: 1 << 28, windowsHide: true } as const;
  return async (...args) => (await run('git', args, options)).stdout;
}
