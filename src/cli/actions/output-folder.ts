import { relative, resolve, sep } from 'node:path';
import { mayReplace } from '../../output/staging.ts';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Folders of a site that are read: what is written into them would be read by the next build. */
const sources = ['content', 'assets', 'layouts'];

/**
 * The absolute path of the folder that a build may replace, as the user named it relative to the root.
 *
 * Throws a `UsageError` for a folder that Kotae did not make, that holds the site, or that lies in its sources.
 */
export async function outputFolder(root: string, named: string, { say }: Terminal): Promise<string> {
  const output = resolve(root, named);
  const holdsSite = isWithin(root, output);
  const isSource = sources.some((folder) => isWithin(output, resolve(root, folder)));
  if (isSource) throw new UsageError(say.outputInSources(named));
  if (holdsSite || !(await mayReplace(output))) throw new UsageError(say.foreignOutput(named));
  return output;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}
