import { openGit } from '../../git/open-git.ts';
import { settingsFile } from '../../site/settings-file.ts';
import { addressRecordFile, parseAddressRecord } from './read-record.ts';

/**
 * Ask git which lines of the record are committed; `undefined` when the site is not in git.
 *
 * A line that a build added locally and that was never committed is no promise to readers.
 */
export async function committedLines(root: string): Promise<ReadonlySet<string> | undefined> {
  const git = openGit(root);
  try {
    if (String(await git('ls-tree', 'HEAD', settingsFile)).trim() === '') return undefined;
    const record = await git('show', `HEAD:./${addressRecordFile}`).then(String, () => '');
    return new Set(parseAddressRecord(record).lines.keys());
  } catch {
    return undefined;
  }
}
