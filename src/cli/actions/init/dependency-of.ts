import { dirname, join, relative, resolve } from 'node:path';
import { readRegularText } from '../../../files/regular-file.ts';
import type { PackageJson } from './project-files.ts';

/**
 * Say how the package.json of a new site asks for Kotae, so that `npm install` finds it there.
 *
 * In goes the new site's folder, the folder that the command runs in (absolute paths both) and Kotae's version. Where a
 * package.json at or above the latter takes Kotae from a file, such as a tarball, so does the new one, by its own path;
 * an address is taken over; otherwise it is the version from the registry, `^0.1.0`.
 */
export async function dependencyOf(folder: string, from: string, version: string): Promise<string> {
  for (let at = from; ; at = dirname(at)) {
    const text = await readRegularText(join(at, 'package.json')).catch(() => undefined);
    const asked = text === undefined ? undefined : written(text);
    if (asked?.includes('://')) return asked;
    const [, path] = /^(?:file:)?(\.{0,2}\/.*|.*\.tgz)$/.exec(asked ?? '') ?? [];
    if (path !== undefined) return `file:${relative(folder, resolve(at, path)).replaceAll('\\', '/')}`;
    if (asked !== undefined || dirname(at) === at) return `^${version}`;
  }
}

function written(text: string): string | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(text) as PackageJson;
    return devDependencies?.kotae ?? dependencies?.kotae;
  } catch {
    return undefined; // not ours to judge
  }
}
