import type { ExecFileException } from 'node:child_process';
import { isInRepository } from './is-in-repository.ts';

/**
 * Word why git could not tell the history of a folder, in git's own words; `undefined` where there is none to tell: no
 * repository, or no commit yet.
 */
export async function failureOf(folder: string, error: unknown): Promise<string | undefined> {
  const { code, killed, stderr = '', message } = error as Partial<ExecFileException>;
  const said = String(stderr).trim();
  if (/does not have any commits yet/.test(said) || !(await isInRepository(folder))) return undefined;
  if (killed) return 'git does not answer';
  if (code === 'ENOENT') return 'git is not installed';
  return (
    said
      .split('\n')
      .find((line) => line !== '')
      ?.replace(/^(?:fatal|error): /, '') ??
    message ??
    String(code)
  );
}
