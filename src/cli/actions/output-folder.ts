import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { mayReplace } from '../../publishing/staging.ts';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Folders of a site that a build reads or that other programs fill, the cache and the history among them. */
const sources = ['content', 'assets', 'layouts', 'node_modules', '.kotae', '.git'];

/**
 * The absolute path of the folder that a build may replace, as the user named it relative to the root. Links on disk
 * are followed: what one leads to is replaced, and the link stays.
 *
 * Throws a `UsageError` for a folder that Kotae did not make, that holds the site, or that lies in its sources.
 */
export async function outputFolder(root: string, named: string, { say }: Terminal): Promise<string> {
  const site = await followed(root);
  const output = await followed(resolve(root, named));
  const holdsSite = isWithin(site, output);
  const cache = process.env.KOTAE_CACHE;
  const kept = [...sources.map((folder) => join(site, folder)), ...(cache ? [resolve(site, cache)] : [])];
  const isSource = (await Promise.all(kept.map(followed))).some((folder) => isWithin(output, folder));
  if (isSource) throw new UsageError(say.outputInSources(named));
  if (holdsSite || !(await mayReplace(output))) throw new UsageError(say.foreignOutput(named));
  return output;
}

/** Follow the links of a path, the end of which need not be there. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const target = code === 'ENOENT' ? await readlink(path).catch(() => undefined) : undefined;
    if (target !== undefined) return followed(resolve(dirname(path), target));
    return path === dirname(path) ? path : join(await followed(dirname(path)), basename(path));
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}
