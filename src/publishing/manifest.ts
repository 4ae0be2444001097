import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { hashOf } from '../files/hash-of.ts';
import type { TreeFile } from './list-tree.ts';

/**
 * A published file: its path within the folder, what it was made from, its size in bytes, and when it was written, in
 * milliseconds since 1970.
 */
export type ManifestFile = readonly [path: string, key: string, size: number, modified: number];

/** What a build published, and how that differed from the build before. */
export interface Manifest {
  /** The folder that holds it. */
  readonly tree: string;
  /** Files of Kotae's by their paths. */
  readonly files: ReadonlyMap<string, ManifestFile>;
  /** Files that templates of the site itself made, or that were copied for them: made anew by every build. */
  readonly others: Readonly<Record<string, TreeFile>>;
  readonly before?: KeptBuild | undefined;
}

/** The build before the published one, whose tree is kept. */
export interface KeptBuild {
  readonly tree: string;
  /** When it was put away, in milliseconds since 1970, by the clock of the disk. */
  readonly keptAt: number;
  /** Paths of the files that the published build wrote anew. */
  readonly written: readonly string[];
  /** Paths of the files that it took away, and of those that templates of the site itself had made. */
  readonly removed: readonly string[];
}

/** What tells one tree from another, whatever it is named, and a link to one from itself; undefined where there is none. */
export function treeIdentity(folder: string): string | undefined {
  const found = lstatSync(folder, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}

function pathOf(cacheFolder: string, output: string): string {
  return join(cacheFolder, 'builds', `${hashOf(output)}.manifest`);
}

/** Read what the last build published into a folder; undefined when the folder holds something else. */
export async function readManifest(cacheFolder: string, output: string): Promise<Manifest | undefined> {
  const tree = treeIdentity(output);
  const written =
    tree === undefined
      ? undefined
      : await readChecksummed<WrittenManifest>(pathOf(cacheFolder, output), keyOf(tree));
  return written && { ...written, files: new Map(written.files.map((file) => [file[0], file])) };
}

/** Remember what was published. A cache that cannot be written is no reason to fail: the next build makes all anew. */
export async function writeManifest(cacheFolder: string, output: string, manifest: Manifest): Promise<void> {
  const written: WrittenManifest = { ...manifest, files: [...manifest.files.values()] };
  await writeChecksummed(pathOf(cacheFolder, output), keyOf(manifest.tree), written).catch(() => undefined);
}

/** As it is in its file: an object with hundreds of thousands of keys is read, and walked, several times slower. */
type WrittenManifest = Omit<Manifest, 'files'> & { readonly files: readonly ManifestFile[] };

/** Names the form, too: one of another form is none. */
function keyOf(tree: string): string {
  return `${tree} rows`;
}
