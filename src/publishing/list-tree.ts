import { lstatSync, readdirSync } from 'node:fs';

/** A file of a tree: its size in bytes, when it was last written, and when anything of it last changed, in milliseconds since 1970. */
export type TreeFile = readonly [size: number, modified: number, changed: number];

/** The files of a tree by their paths within it, such as `/en/index.html`. */
export type Tree = ReadonlyMap<string, TreeFile>;

/**
 * List the files below a folder, by their paths within it, such as `/en/index.html`; none where no folder is.
 * What is no file, such as a link, has a size of -1; links are not followed.
 *
 * Synchronous, since thousands of files are asked for several times quicker so.
 */
export function listTree(folder: string): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  const walk = (path: string) => {
    for (const entry of readdirSync(folder + path, { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else files.set(inner, treeFile(folder + inner) ?? [-1, -1, -1]);
    }
  };
  try {
    walk('');
  } catch {
    return new Map(); // unreadable, or being removed
  }
  return files;
}

/** The size and times of one file of a tree; undefined for a link. */
export function treeFile(path: string): TreeFile | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs] : undefined;
}

/** When a folder last got or lost a file, or got its name, in milliseconds since 1970; undefined where there is none. */
export function folderChangedAt(folder: string): number | undefined {
  return lstatSync(folder, { throwIfNoEntry: false })?.ctimeMs;
}

/** Whether a file of a tree is as it was written. */
export function isAsBefore(file: TreeFile | undefined, size: number, modified: number): boolean {
  return file !== undefined && file[0] === size && file[1] === modified;
}
