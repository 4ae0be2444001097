import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Changes } from './find-changes.ts';
import { linkAll } from './link-all.ts';
import { listTree, type Tree, type TreeFile } from './list-tree.ts';
import { markerFile, markerText } from './marker.ts';
import { removeFiles, removeWithFolders } from './remove-files.ts';
import { takeKeptTree } from './take-kept-tree.ts';

interface StagedFolder {
  /** Absolute path of the folder to make. */
  readonly folder: string;
  /** Absolute path of the published folder, and what is found in it. */
  readonly output: string;
  readonly found: Tree;
  /** Absolute path of the tree of the build before. */
  readonly kept: string;
  /** Code of the site itself may write into any file: what is published must not be the same file. */
  readonly apart: boolean;
}

/**
 * Make the folder of a build, with all files that did not change: out of the tree of the build before, brought up to date by
 * the differences of the last build; where there is none, by linking each.
 *
 * Returns the files that are in it now. When the disk refuses, nothing stays.
 */
export async function stageUnchanged(
  { folder, output, found, kept, apart }: StagedFolder,
  { last, changed, removed }: Changes,
): Promise<Map<string, TreeFile>> {
  try {
    const taken = last && !apart ? takeKeptTree({ last, found, output, kept, folder }) : undefined;
    if (!taken) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      if (last) linkAll([...last.files.keys()], output, folder, apart);
    }
    const unchanged = taken ?? listTree(folder);
    removeWithFolders(folder, removed);
    removeFiles(folder, changed);
    for (const path of [...removed, ...changed]) unchanged.delete(path);
    await writeFile(join(folder, markerFile), markerText);
    return unchanged;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
