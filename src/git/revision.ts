import { openGit } from './open-git.ts';

/** Name the commit that the history of a folder ends with, and how far it reaches; empty where git knows none. */
export async function readRevision(folder: string): Promise<string> {
  return openGit(folder)('rev-parse', 'HEAD', '--is-shallow-repository').then(String, () => '');
}
