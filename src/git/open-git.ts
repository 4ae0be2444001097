import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isInRepository } from './is-in-repository.ts';

const run = promisify(execFile);

/** Milliseconds after which git is given up: a history of years is read in a few seconds. */
const usualPatience = 60_000;

/** Run git with arguments, and return what it prints. Rejects where git is not installed or says no. */
export type Git = (...args: readonly string[]) => Promise<Buffer>;

/** Variables that name another repository than that of the folder: git sets them for its hooks. */
const ofAnotherRepository = new Set(
  'DIR WORK_TREE COMMON_DIR INDEX_FILE OBJECT_DIRECTORY ALTERNATE_OBJECT_DIRECTORIES NAMESPACE PREFIX SHALLOW_FILE'
    .split(' ')
    .map((name) => `GIT_${name}`),
);

/** Messages are compared, nobody is asked for a password, and no lock is taken for the sake of speed. */
const quiet = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };

/**
 * The configuration of a repository may name programs, and whoever wrote the repository wrote that too. None is to run:
 * objects that are missing are not fetched (older gits know the second variable only), signatures not verified. Nor is
 * what git prints to take a form of somebody's liking.
 */
const harmless = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
const plain = [
  'log.showSignature=false',
  'core.fsmonitor=false',
  'log.follow=false',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((each) => ['-c', each]);

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
  return async (...args) => {
    const env = { ...(await environmentIn(folder)), ...quiet, ...harmless };
    return (await run('git', [...plain, ...args], { ...options, env })).stdout;
  };
}

/** What git is to know of the environment: a folder in a repository of its own belongs to that, whatever a hook says. */
async function environmentIn(folder: string): Promise<NodeJS.ProcessEnv> {
  if (!(await isInRepository(folder))) return process.env;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofAnotherRepository.has(name)));
}
