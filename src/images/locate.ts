import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { stampOf } from '../files/fingerprint.ts';
import { unlessUnreadable } from '../files/regular-file.ts';
import type { ImageProblem } from './image.ts';

/** A file found in the site's folder. */
export interface LocatedFile {
  /** Relative to the root with forward slashes, letter case as on disk, Unicode composed (NFC). */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
  /** Another one when the file was written; empty when it was so shortly before that a later change may not show. */
  readonly fingerprint: string;
}

export type Located = {
  readonly file?: LocatedFile | undefined;
  readonly problem?: ImageProblem | undefined;
};

/**
 * Make a function that finds a path below the root, name by name in the listings of its folders.
 *
 * A name counts only when a listing holds it, so nothing that a system reads into a path (`..`, `C:`, `NUL`,
 * other letter case) can lead elsewhere. Links on disk are followed as long as they stay inside `assets/images`
 * and `content`; folders and devices are refused before they are opened. Listings are read once.
 */
export function createLocator(root: string): (path: string, written: string) => Promise<Located> {
  const listings = new Map<string, Promise<readonly string[]>>();
  const list = (folder: string) => {
    const known = listings.get(folder) ?? readdir(folder).catch((error) => unlessUnreadable(error) ?? []);
    listings.set(folder, known);
    return known;
  };

  return async (path, written) => {
    let absolute = root;
    const names: string[] = [];
    for (const wanted of path.split('/')) {
      const name = choose(wanted, await list(absolute));
      if (name === undefined) return missing(path, written, [...names, wanted], await list(absolute));
      absolute = join(absolute, name);
      names.push(name.normalize('NFC'));
    }
    const right = names.join('/');
    const now = Date.now();
    const file = await inspect(root, absolute).catch(unlessUnreadable);
    if (file === undefined) return { problem: { rule: 'images/missing-file', values: { written } } };
    if (file === 'outside') return { problem: { rule: 'images/outside-root', values: { written } } };
    if (!file.isFile()) return { problem: { rule: 'images/not-a-file', values: { written } } };
    const problem: ImageProblem | undefined =
      right === path
        ? undefined
        : { rule: 'images/letter-case', values: { written, right: rewrite(written, path, names) } };
    const fingerprint = stampOf(file, now);
    return { file: { path: right, absolute, size: Number(file.size), fingerprint }, problem };
  };
}

function choose(wanted: string, names: readonly string[]): string | undefined {
  if (names.includes(wanted)) return wanted;
  const folded = wanted.toLowerCase();
  return (
    names.find((name) => name.normalize('NFC') === wanted) ??
    names.find((name) => name.normalize('NFC').toLowerCase() === folded)
  );
}

function missing(
  path: string,
  written: string,
  reached: readonly string[],
  names: readonly string[],
): Located {
  const wanted = reached.at(-1) ?? '';
  const guess = nearest(
    wanted,
    names.map((name) => name.normalize('NFC')),
  );
  const rest = path.split('/').slice(reached.length);
  const better = guess && rewrite(written, path, [...reached.slice(0, -1), guess, ...rest]);
  return { problem: { rule: 'images/missing-file', values: { written, nearest: better } } };
}

/** Put names found on disk into the address as it was written: its last segments are the path's last segments. */
function rewrite(written: string, path: string, names: readonly string[]): string {
  const segments = written.split('/');
  const old = path.split('/');
  for (let back = 1; back <= Math.min(segments.length, old.length); back += 1) {
    const segment = segments.at(-back);
    if (segment === '..' || segment === '.' || segment === '') break;
    const name = names.at(-back);
    if (name !== undefined && name !== old.at(-back)) segments[segments.length - back] = asSegment(name);
  }
  return segments.join('/');
}

/** A name as addresses hold it: what would mean something else there is encoded. */
function asSegment(name: string): string {
  return name.replace(/[%?#]/g, encodeURIComponent);
}

async function inspect(root: string, absolute: string) {
  const [realRoot, real] = await Promise.all([realpath(root), realpath(absolute)]);
  const below = relative(realRoot, real);
  const inside = !isAbsolute(below) && /^(assets\/images|content)\//.test(below.split(sep).join('/'));
  return inside ? await stat(real, { bigint: true }) : 'outside';
}
