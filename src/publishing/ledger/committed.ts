import { openGit } from '../../git/open-git.ts';
import { ledgerFile, parseLedger } from './read-ledger.ts';

/**
 * Ask git which lines of the ledger are committed; `undefined` where nothing of the site is.
 *
 * What a build noted on somebody's machine and nobody committed was never promised.
 */
export async function committedLines(root: string): Promise<ReadonlySet<string> | undefined> {
  const git = openGit(root);
  try {
    if (String(await git('ls-tree', 'HEAD', 'content/site.yaml')).trim() === '') return undefined;
    const ledger = await git('show', `HEAD:./${ledgerFile}`).then(String, () => '');
    return new Set(parseLedger(ledger).lines.keys());
  } catch {
    return undefined;
  }
}
