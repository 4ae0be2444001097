import { isInRepository } from './is-in-repository.ts';
import { openGit } from './open-git.ts';

/**
 * Name the commit that the history of a folder ends with, and how far it reaches: `?` where git knows none of a repository,
 * empty outside of one.
 */
export async function readRevision(folder: string): Promise<string> {
  return openGit(folder)('rev-parse', 'HEAD', '--is-shallow-repository').then(String, async () =>
    (await isInRepository(folder)) ? '?' : '',
  );
}
