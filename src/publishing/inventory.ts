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
  const files = new Map<string, ManifestFile>();
  for (const [path, key] of keys) {
    const file = tree.get(path);
    if (!file) throw Object.assign(new Error(`${path} is missing in the staged site`), { code: 'ENOENT' });
    files.set(path, [path, key, file[0], file[1]]);
  }
  const isOther = ([path]: readonly [string, TreeFile]) => path !== `/${markerFile}` && !keys.has(path);
  return { files, others: Object.fromEntries([...tree].filter(isOther)) };
}

/** What a build wrote anew and took away, of the files of the build before; what templates made, it made anew. */
export function differences(
  last: Manifest,
  files: Manifest['files'],
): Pick<KeptBuild, 'written' | 'removed'> {
  const isNew = ([path, , size, modified]: ManifestFile) => {
    const before = last.files.get(path);
    return !before || before[2] !== size || before[3] !== modified;
  };
  return {
    written: [...files.values()].filter(isNew).map(([path]) => path),
    removed: [...[...last.files.keys()].filter((path) => !files.has(path)), ...Object.keys(last.others)],
  };
}
