import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * List the files below a folder, and below the folders that are linked in there; anything else is listed as a path.
 *
 * A path in, and paths that begin with it out. `mayFollow` is asked, with the real path, whether a linked folder is
 * entered; one that is not is listed as a path. By default all are. A link back to where it is brings nothing.
 *
 * A name that is not UTF-8 leads nowhere, and is left out unless `all` says otherwise.
 *
 * Synchronous, since thousands of files are listed several times quicker so.
 */
export function filesAt(
  path: string,
  mayFollow: (real: string) => boolean = () => true,
  { all = false } = {},
): string[] {
  const enter = (at: string, above: readonly string[]): string[] => {
    if (!isFolder(at)) return [at];
    const real = realpathSync(at);
    if (above.includes(real)) return [];
    if (above.length > 0 && !mayFollow(real)) return [at];
    return below(at, [...above, real]);
  };
  /** Walk by hand: from Node 22 on, a recursive `readdirSync` that tells the kinds of files enters linked folders. */
  const below = (folder: string, above: readonly string[]): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = join(folder, entry.name);
      if (entry.name.includes('\uFFFD') && !existsSync(file)) return all ? [file] : [];
      if (entry.isDirectory()) return below(file, above);
      return entry.isSymbolicLink() ? enter(file, above) : [file];
    });
  return enter(path, []);
}

/** Whether a folder is at a path; `false`, too, where a link leads nowhere or to itself. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
