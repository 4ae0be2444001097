import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds after which git is given up: a history of years is read in a few seconds. */
const usualPatience = 60_000;

/** Run git with arguments, and return what it prints. Rejects where git is not installed or says no. */
export type Git = (...args: readonly string[]) => Promise<Buffer>;

/** Return a function that runs git in a folder. When it has not ended after a time in milliseconds, it is ended, and that rejects, too. */
export function openGit(folder: string, patience = usualPatience): Git {
  const options = {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: 1 << 28,
    windowsHide: true,
    timeout: patience,
    killSignal: 'SIGKILL', // one that waits for a hook, or is stopped, heeds no other
  } as const;
  // Messages are compared, nobody is asked for a password, and no lock is taken for the sake of speed.
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  return async (...args) => (await run('git', args, { ...options, env })).stdout;
}
