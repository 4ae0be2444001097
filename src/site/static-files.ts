import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** Files that are published as they are. */
export interface StaticFiles {
  /** Absolute path of each file by its address, in order. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where they lie, relative to the site's root. */
export const staticFolder = 'assets/static';

/**
 * List what lies in `assets/static/`: `assets/static/CNAME` is published at `/CNAME`, names in composed letters.
 *
 * Links on disk are followed as long as they stay inside the root; what leads outside, and what is neither file nor
 * folder, is reported and left out.
 */
export async function listStaticFiles(root: string): Promise<StaticFiles> {
  const from = join(root, staticFolder);
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const realRoot = await realpath(root);
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name === '.DS_Store') continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(from, path).split(sep).join('/')}`.normalize('NFC');
    const real = await realpath(path).catch(() => undefined);
    const isFile = real !== undefined && (await stat(real)).isFile();
    if (isFile && real.startsWith(realRoot + sep)) files.set(address, real);
    else diagnostics.push(diagnose('publish/static-file', { file: staticFolder + address }, {}));
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics };
}
