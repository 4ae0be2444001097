import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../../../files/is-within.ts';
import { isBuilt, mayReplace } from '../../../publishing/marker.ts';
import { sourceFolders } from '../../../site/source-folders.ts';
import { UsageError } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';

/**
 * The absolute path of the folder that a build may replace, as the user named it relative to the root. Links on disk
 * are followed: what one leads to is replaced, and the link stays.
 *
 * Throws a `UsageError` for a folder that Kotae did not make, that holds the site, or that is in its sources or in
 * what another build published, which replaces all of its own.
 */
export async function outputFolder(root: string, named: string, { messages }: Terminal): Promise<string> {
  const site = await followed(root);
  const output = await followed(resolve(root, named));
  const holdsSite = isWithin(site, output);
  const folders = await Promise.all(
    [...sourceFolders, '.kotae'].map((folder) => followed(join(site, folder))),
  );
  if (folders.some((folder) => isWithin(output, folder)))
    throw new UsageError(messages.outputInSources(named));
  const around = await builtAround(output);
  if (around !== undefined) throw new UsageError(messages.outputInOutput(named, around));
  if (holdsSite || !(await mayReplace(output))) throw new UsageError(messages.foreignOutput(named));
  return output;
}

/** The folder of a build that a path is in. */
async function builtAround(path: string): Promise<string | undefined> {
  const parent = dirname(path);
  if (parent === path) return undefined;
  return (await isBuilt(parent)) ? parent : builtAround(parent);
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

/**
 * Ensure that a build and its cache keep out of each other's folders: a build replaces all of its own. Both are absolute
 * paths; `named` is the output as the user named it.
 *
 * Throws a `UsageError` where one is the other or is in it.
 */
export async function keepApart(
  output: string,
  cache: string,
  named: string,
  { messages }: Terminal,
): Promise<void> {
  const path = await followed(cache);
  if (isWithin(output, path) || isWithin(path, output)) throw new UsageError(messages.outputInSources(named));
}
