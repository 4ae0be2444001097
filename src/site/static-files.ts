import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareTexts } from '../diagnostics/compare-texts.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { filesAt } from '../files/files-at.ts';
import { isLeftBehind } from '../files/left-behind.ts';
import { linkedTo } from '../files/linked-to.ts';

/** Files that are published as they are. */
export interface StaticFiles {
  /** Absolute path of each file by its address, in order. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where they are, relative to the site's root. */
export const staticFolder = 'assets/static';
/** Fonts among them. */
export const fontFolder = 'assets/fonts';

/** The page of a content management system among them, which brings a policy of its own. */
export const cmsPage = '/admin/index.html';

/** The path, relative to the site's root, of the file that is published as it is at an address. */
export function staticFileAt(address: string): string {
  return address.startsWith(`/${fontFolder}/`) ? address.slice(1) : staticFolder + address;
}

/**
 * List what is in `assets/static/` and `assets/fonts/`: `assets/static/CNAME` is published at `/CNAME`, and
 * `assets/fonts/a.woff2` at `/assets/fonts/a.woff2`, names in composed letters.
 *
 * Links on disk are followed as long as they stay inside the root; what leads outside, and what is neither file nor
 * folder, is reported and left out.
 */
export async function listStaticFiles(root: string): Promise<StaticFiles> {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const realRoot = await realpath(root);
  const listed = [...filesIn(root, fontFolder, `/${fontFolder}/`), ...filesIn(root, staticFolder, '/')];
  for (const { path, address, file } of listed) {
    const real = await realpath(path).catch(() => undefined);
    const isFile = real !== undefined && (await stat(real)).isFile();
    if (isFile && real.startsWith(realRoot + sep)) files.set(address, real);
    else diagnostics.push(diagnose('publish/static-file', { file }, { to: linkedTo(path) }));
  }
  return { files: new Map([...files].sort(([a], [b]) => compareTexts(a, b))), diagnostics };
}

interface ListedFile {
  readonly path: string;
  readonly address: string;
  /** Its path relative to the root. */
  readonly file: string;
}

function filesIn(root: string, folder: string, below: string): ListedFile[] {
  const from = join(root, folder);
  return filesAt(from, () => false)
    .filter((path) => path !== from)
    .map((path) => {
      const name = relative(from, path).split(sep).join('/').normalize('NFC');
      return { path, address: below + name, file: `${folder}/${name}` };
    })
    .filter(({ address }) => !address.split('/').some(isLeftBehind));
}
