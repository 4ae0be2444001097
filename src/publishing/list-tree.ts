import { readdirSync, statSync } from 'node:fs';

/** A file of a tree: its size in bytes, and when it last changed, in milliseconds since 1970. */
export type TreeFile = readonly [size: number, modified: number];

/**
 * List the files below a folder, by their paths within it, such as `/en/index.html`; none where no folder stands.
 *
 * Synchronous, since thousands of files are asked for several times quicker so.
 */
export function listTree(folder: string): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  const walk = (path: string) => {
    for (const entry of readdirSync(folder + path, { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else files.set(inner, treeFile(folder + inner) ?? [-1, -1]);
    }
  };
  try {
    walk('');
  } catch {
    return new Map(); // nobody's tree, or one that goes
  }
  return files;
}

/** Look at one file of a tree. */
export function treeFile(path: string): TreeFile | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [found.size, found.mtimeMs] : undefined;
}

/** Whether a file of a tree is as it was. */
export function isAsBefore(file: TreeFile | undefined, before: TreeFile): boolean {
  return file !== undefined && file[0] === before[0] && file[1] === before[1];
}
