import { posix } from 'node:path';

/** Claim the path of a file for its owner. Returns the owner of what cannot be on one disk with it; undefined if nothing is. */
export type ClaimPath<Owner> = (path: string, owner: Owner) => Owner | undefined;

/**
 * Create the list of who publishes which file, by paths such as `/en/faq/index.html`.
 *
 * Two paths are in each other's way when they are the same, or when one is a file where the other needs a folder; letter
 * case makes no difference, since many disks know none.
 */
export function createClaims<Owner>(): ClaimPath<Owner> {
  const files = new Map<string, Owner>();
  /** Each folder that files are in, with the owner of one of them. */
  const folders = new Map<string, Owner>();
  return (path, owner) => {
    const file = path.toLowerCase();
    const other = files.get(file) ?? folders.get(file);
    if (other !== undefined) return other;
    // A folder that is known has only folders above it.
    const above: string[] = [];
    for (
      let folder = posix.dirname(file);
      !folders.has(folder) && folder !== '/';
      folder = posix.dirname(folder)
    ) {
      const owner = files.get(folder);
      if (owner !== undefined) return owner;
      above.push(folder);
    }
    files.set(file, owner);
    for (const folder of above) folders.set(folder, owner);
    return undefined;
  };
}
