import { type Tree, type TreeFile, treeFile } from './list-tree.ts';
import type { KeptBuild, Manifest, ManifestFile } from './manifest.ts';
import { markerFile } from './marker.ts';

/** List a staged tree, of which what has not been written since is known. */
export function listWritten(folder: string, paths: ReadonlyMap<string, string>, unchanged: Tree): Tree {
  const tree = new Map<string, TreeFile>();
  for (const path of [...paths.keys(), `/${markerFile}`]) {
    const file = unchanged.get(path) ?? treeFile(folder + path);
    if (file) tree.set(path, file);
  }
  return tree;
}

/** List what a staged tree holds. Throws when a file is missing. */
export function inventory(tree: Tree, keys: ReadonlyMap<string, string>): Pick<Manifest, 'files' | 'others'> {
  const files: Record<string, ManifestFile> = {};
  for (const [path, key] of keys) {
    const file = tree.get(path);
    if (!file) throw Object.assign(new Error(`${path} is missing in the staged site`), { code: 'ENOENT' });
    files[path] = [key, file[0], file[1]];
  }
  const isOther = ([path]: readonly [string, TreeFile]) => path !== `/${markerFile}` && !keys.has(path);
  return { files, others: Object.fromEntries([...tree].filter(isOther)) };
}

/** What a build wrote anew and took away, of the files of the build before; what templates made, it made anew. */
export function differences(
  last: Manifest,
  files: Manifest['files'],
): Pick<KeptBuild, 'written' | 'removed'> {
  const isNew = ([path, [, size, modified]]: [string, ManifestFile]) => {
    const before = last.files[path];
    return !before || before[1] !== size || before[2] !== modified;
  };
  return {
    written: Object.entries(files)
      .filter(isNew)
      .map(([path]) => path),
    removed: [
      ...Object.keys(last.files).filter((path) => files[path] === undefined),
      ...Object.keys(last.others),
    ],
  };
}
