import GithubSlugger, { slug } from 'github-slugger';
import { reservedIdPrefix } from '../page.ts';

/**
 * Make ids from names as GitHub does: the second of the same name ends in `-1`.
 *
 * `taken` holds the ids of the page, and every one that is made comes into it. `kind` stands for a name without letters
 * and digits, and before a name that begins with the reserved prefix.
 */
export function createFreeIds(taken: Set<string>, kind: string): (name: string) => string {
  const slugger = new GithubSlugger();
  return (name) => {
    const composed = name.normalize('NFC');
    const base = slug(composed) === '' ? kind : composed;
    let id = slugger.slug(base);
    while (taken.has(id) || id.startsWith(reservedIdPrefix))
      id = slugger.slug(id.startsWith(reservedIdPrefix) ? `${kind}-${id}` : base);
    taken.add(id);
    return id;
  };
}
