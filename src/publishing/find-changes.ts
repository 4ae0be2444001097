import { isAsBefore, type Tree } from './list-tree.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { markerFile } from './marker.ts';

/** How a build differs from what is published, by paths within the folder. */
export interface Changes {
  /** What the last build published; undefined where there is none, or where somebody else has changed it since. */
  readonly last: Manifest | undefined;
  /** Files that are new, or made from something else than before. */
  readonly changed: ReadonlySet<string>;
  /** Published files that go. */
  readonly removed: readonly string[];
}

interface PublishedFolder {
  /** Absolute path of the published folder. */
  readonly output: string;
  /** Absolute path of the cache. */
  readonly cacheFolder: string;
  /** What is found in the published folder. */
  readonly found: Tree;
}

/** Find how a build of files, each with the key of what it is made from, differs from what is published. */
export async function findChanges(
  { output, cacheFolder, found }: PublishedFolder,
  keys: ReadonlyMap<string, string>,
): Promise<Changes> {
  const manifest = await readManifest(cacheFolder, output);
  const last = manifest && isIntact(manifest, found) ? manifest : undefined;
  const changed = new Set<string>();
  for (const [path, key] of keys) if (last?.files.get(path)?.[1] !== key) changed.add(path);
  return { last, changed, removed: [...(last?.files.keys() ?? [])].filter((path) => !keys.has(path)) };
}

/** Whether a published folder holds what a build wrote into it, and nothing else. */
function isIntact(manifest: Manifest, found: Tree): boolean {
  const files = [...manifest.files.values()];
  const others = Object.entries(manifest.others);
  return (
    found.size === files.length + others.length + 1 &&
    (found.get(`/${markerFile}`)?.[0] ?? -1) >= 0 && // a link in its place would be written through
    files.every(([path, , size, modified]) => isAsBefore(found.get(path), size, modified)) &&
    others.every(([path, [size, modified]]) => isAsBefore(found.get(path), size, modified))
  );
}
